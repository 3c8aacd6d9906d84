from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from office import gallery as pieces
from office import pages
from office.forms import ConfirmForm


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in its states; whoever builds a page looks here first."""
    shown = {
        "title": _("Gallery"),
        "example": True,
        "tables": pieces.TABLES,
        "facts": pieces.FACTS,
        "steps": pieces.STEPS,
        "tabs": pieces.TABS,
        "reasons": pieces.REASONS,
        "tones": pieces.TONE_WORDS.items(),
        "samples": SAMPLES,
    }
    return render(request, "office/gallery.html", shown)


@require_safe
def sample(request: HttpRequest, page: str) -> HttpResponse:
    """A whole page in one of its states."""
    if page not in SAMPLES:
        raise Http404
    return SAMPLES[page](request)


def _form(request: HttpRequest) -> HttpResponse:
    return _shown(request, "office/form.html", pieces.SampleForm())


def _mistaken_form(request: HttpRequest) -> HttpResponse:
    form = pieces.SampleForm(pieces.MISTAKEN)
    form.add_error(None, pieces.REASONS)
    return _shown(request, "office/form.html", form, pages.MISTAKEN)


def _confirm(request: HttpRequest) -> HttpResponse:
    steps = ["Biên bản được cấp số và ngày.", "Nội dung không sửa được nữa."]
    form, answers = ConfirmForm(), pieces.FACTS
    return _shown(request, "office/confirm.html", form, answers=answers, next_steps=steps)


def _conflict(request: HttpRequest) -> HttpResponse:
    form, found = pieces.SampleForm(), pieces.DIFFERENCES
    return _shown(request, "office/conflict.html", form, pages.CONFLICT, differences=found)


def _refused(request: HttpRequest) -> HttpResponse:
    return pages.refusal(request, pieces.REASONS, back="/gallery/")


def _shown(request, template, form, status=200, **context) -> HttpResponse:
    page = {"title": "Thêm đơn vị", "button": "Lưu đơn vị", "back": "/gallery/", "example": True}
    return render(request, template, {"form": form, **page, **context}, status=status)


SAMPLES = {
    "form": _form,
    "form-mistaken": _mistaken_form,
    "confirm": _confirm,
    "conflict": _conflict,
    "refused": _refused,
}
