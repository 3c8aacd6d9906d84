from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cycle import actions, calendars, pages
from cycle.calendars import Step
from cycle.forms import CalendarForm
from cycle.models import PhaseKind
from cycle.rules import years as rules
from members.models import Bloc
from office.components import Column, Table
from office.pages import bind, form_page


@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The bloc's usual calendar, with what people should know about it."""
    bloc = pages.bloc_for(request, pk)
    steps = calendars.usual_of(bloc)
    page = {
        "title": _("Usual calendar"),
        "crumbs": pages.path_to_years(bloc),
        "table": _table(bloc, steps),
        "is_own": steps is not calendars.USUAL,
        "left_out": _left_out(steps),
        "notices": calendars.side_by_side(steps),
        "may_change": rules.may_keep_calendar(request.standing, bloc),
        "change_href": reverse("cycle:set_calendar", args=[bloc.pk]),
    }
    return render(request, "cycle/calendar.html", page)


def set_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = pages.bloc_for(request, pk)
    there = reverse("cycle:calendar", args=[bloc.pk])
    form = bind(request, CalendarForm, steps=calendars.usual_of(bloc), version=bloc.version)
    return form_page(
        request,
        form,
        act=partial(actions.set_calendar, bloc),
        to=there,
        done=_("The usual calendar is recorded."),
        title=_("Change the usual calendar"),
        may=rules.may_keep_calendar(request.standing, bloc),
        template="cycle/set_calendar.html",
        back=there,
        crumbs=pages.path_to_years(bloc),
    )


def _table(bloc: Bloc, steps: tuple[Step, ...]) -> Table:
    return Table(
        _("Usual calendar of %(bloc)s") % {"bloc": bloc},
        [Column(_("Step")), Column(_("From"), "day"), Column(_("Until the end of"), "day")],
        [[step.name, calendars.said(step.first), calendars.said(step.last)] for step in steps],
        hide_caption=True,
    )


def _left_out(steps: tuple[Step, ...]) -> list[str]:
    present = {step.kind for step in steps}
    return [str(kind.label) for kind in PhaseKind if kind not in present]
