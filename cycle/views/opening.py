"""Opening a year: choose which and from what, fill in the days, check, open."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cycle import actions, calendars, pages
from cycle.calendars import Step
from cycle.forms import ChooseYearForm, OpenYearForm
from cycle.models import EmulationYear
from cycle.models.years import FIRST_YEAR, LAST_YEAR
from cycle.rules import years as rules
from members.models import Bloc
from office.components import Fact
from office.pages import bind, form_page, refusal

USUAL = "usual"
FORM = "cycle/open_year.html"


@require_safe
def choose_year(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for the year and where its days come from; the answer leads to the form."""
    bloc = pages.bloc_for(request, pk)
    back = reverse("cycle:years", args=[bloc.pk])
    if may := rules.may_keep_calendar(request.standing, bloc):
        return refusal(request, may, back=back)
    form = _choice(request, bloc)
    if form.is_valid():
        year, source = form.cleaned_data["year"], form.cleaned_data["source"]
        there = reverse("cycle:open_year", args=[bloc.pk, year])
        return redirect(f"{there}?{urlencode({'source': source})}")
    page = {
        "title": _("Open a year"),
        "crumbs": pages.path_to_years(bloc),
        "form": form,
        "back": back,
    }
    return render(request, "cycle/choose_year.html", page)


def open_year(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """The form, then all answers on one page, then the year."""
    bloc = pages.bloc_for(request, pk)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    back = reverse("cycle:choose_year", args=[bloc.pk])
    if may := rules.may_keep_calendar(request.standing, bloc) or rules.may_open(bloc, year):
        return refusal(request, may, back=back)
    form = bind(request, OpenYearForm, year=year, steps=_steps(request, bloc, year))
    page = {
        "title": _("Open the year %(year)s") % {"year": year},
        "crumbs": pages.path_to_years(bloc),
        "button": _("Check the answers"),
        "back": back,
    }
    if "change" in request.POST:
        return render(request, FORM, {"form": form, **page})
    if request.method == "POST" and "checked" not in request.POST and form.is_valid():
        return render(request, "cycle/open_year_check.html", {**page, **_answers(form)})
    return form_page(
        request,
        form,
        act=partial(actions.open_year, bloc, year=year),
        to=pages.year_page,
        done=_("The year %(year)s is open.") % {"year": year},
        template=FORM,
        **page,
    )


def _choice(request: HttpRequest, bloc: Bloc) -> ChooseYearForm:
    this_year = localdate(request.at).year
    there = list(bloc.years.order_by("-year"))
    taken = {year.year for year in there}
    free = [year for year in range(this_year + 1, FIRST_YEAR, -1) if year not in taken][:8]
    sources = [(USUAL, _("the usual calendar of the bloc")), *map(_source, there)]
    return ChooseYearForm(
        request.GET or None,
        years=free,
        sources=sources,
        initial={"year": this_year if this_year in free else free[0], "source": USUAL},
    )


def _source(year: EmulationYear) -> tuple[str, str]:
    return str(year.pk), _("the year %(year)s, moved on") % {"year": year}


def _steps(request: HttpRequest, bloc: Bloc, year: int) -> tuple[Step, ...]:
    """The days to begin from; the usual ones unless an earlier year is asked for."""
    source = request.GET.get("source", USUAL)
    earlier = bloc.years.filter(pk=source).first() if source.isdecimal() else None
    if earlier:
        return calendars.copied(earlier, year)
    return calendars.for_year(calendars.usual_of(bloc), year)


def _answers(form: OpenYearForm) -> dict[str, object]:
    steps = form.steps
    days = [Fact(step.name, f"{calendars.said(step.first)} – {_until(step)}") for step in steps]
    theme = Fact(_("Theme of the year"), form.cleaned_data["theme"] or _("to be set later"))
    return {
        "form": form,
        "answers": [theme, *days],
        "notices": calendars.side_by_side(steps),
    }


def _until(step: Step) -> str:
    return _("the end of %(day)s") % {"day": calendars.said(step.last)}
