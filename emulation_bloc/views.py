from django.shortcuts import render
from django.views.decorators.http import require_safe

from emulation_bloc import home as page


@require_safe
def home(request):
    """What is mine to do now, and where each bloc stands."""
    return render(
        request,
        "emulation_bloc/home.html",
        {
            "tasks": page.task_lines(request.standing, request.at),
            "cards": page.year_cards(request.standing, request.at),
        },
    )
