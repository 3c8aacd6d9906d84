from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cycle import actions, pages
from cycle.forms import LaunchForm, MovementForm
from cycle.models import EmulationYear, Movement
from cycle.overview import days_between, launch_of
from cycle.rules import undertakings as rules
from cycle.rules.years import may_change
from cycle.states import LaunchState
from office.components import Cell, Column, Fact, Link, Nothing, Table
from office.forms import ReasonForm
from office.pages import bind, form_page


@require_safe
def movements(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    may = may_change(request.standing, year)
    page = {
        **pages.list_page(year, "cycle:movements"),
        "table": _table(year, "" if may else reverse("cycle:plan_movement", args=[pk])),
        "may_add": may,
        "add_href": reverse("cycle:plan_movement", args=[pk]),
    }
    return render(request, "cycle/movements.html", page)


@require_safe
def movement(request: HttpRequest, pk: int) -> HttpResponse:
    movement = pages.part_for(request, Movement.objects.all(), pk)
    page = {
        "title": movement.name,
        "crumbs": _path(movement.year),
        "example": movement.year.is_example,
        "status": _status(movement),
        "facts": _facts(movement),
        "buttons": _buttons(request, movement),
    }
    return render(request, "cycle/undertaking.html", page)


def plan_movement(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    there = reverse("cycle:movements", args=[pk])
    return form_page(
        request,
        bind(request, MovementForm),
        act=partial(actions.plan_movement, year),
        to=Movement.get_absolute_url,
        done=_("The movement is recorded."),
        title=_("Add a movement to %(year)s") % {"year": year},
        may=may_change(request.standing, year),
        back=there,
        crumbs=_path(year),
        example=year.is_example,
    )


def change_movement(request: HttpRequest, pk: int) -> HttpResponse:
    movement = pages.part_for(request, Movement.objects.all(), pk)
    return pages.part_form_page(
        request,
        movement,
        bind(request, MovementForm, instance=movement),
        act=actions.change_movement,
        done=_("The movement is recorded."),
        title=_("Change the movement"),
        may=rules.may_change_movement(request.standing, movement),
    )


def launch_movement(request: HttpRequest, pk: int) -> HttpResponse:
    movement = pages.part_for(request, Movement.objects.all(), pk)
    return pages.part_form_page(
        request,
        movement,
        bind(request, LaunchForm, initial={"launched_on": localdate(request.at)}),
        act=actions.launch_movement,
        done=_("The launch is recorded."),
        title=_("Record the launch"),
        button=_("Record the launch"),
        intro=movement.name,
        may=rules.may_launch(request.standing, movement),
    )


def take_back_launch(request: HttpRequest, pk: int) -> HttpResponse:
    movement = pages.part_for(request, Movement.objects.all(), pk)
    return pages.part_form_page(
        request,
        movement,
        bind(request, ReasonForm),
        act=actions.take_back_launch,
        done=_("The launch is taken back."),
        title=_("Take back the launch"),
        button=_("Take back the launch"),
        intro=movement.name,
        may=rules.may_take_back_launch(request.standing, movement),
    )


def remove_movement(request: HttpRequest, pk: int) -> HttpResponse:
    movement = pages.part_for(request, Movement.objects.all(), pk)
    return pages.part_form_page(
        request,
        movement,
        bind(request, ReasonForm),
        act=actions.remove_movement,
        to=reverse("cycle:movements", args=[movement.year_id]),
        done=_("The movement is removed."),
        title=_("Remove the movement"),
        button=_("Remove"),
        danger=True,
        intro=movement.name,
        may=rules.may_remove_movement(request.standing, movement),
    )


def _path(year: EmulationYear) -> list[Link]:
    there = reverse("cycle:movements", args=[year.pk])
    return [*pages.path_to(year), Link(_("Movements"), there)]


def _table(year: EmulationYear, add_href: str) -> Table:
    return Table(
        _("Movements of %(year)s") % {"year": year},
        [Column(_("Name")), Column(_("State")), Column(_("Days"))],
        [_row(movement) for movement in year.movements.all()],
        nothing=Nothing(
            _("No movement in %(year)s yet.") % {"year": year},
            _("The secretariat enters the movement and records its launch here."),
            add_href,
            _("Add a movement"),
        ),
        hide_caption=True,
    )


def _row(movement: Movement) -> list[object]:
    text, tone = _status(movement)
    return [
        Cell(movement.name, href=movement.get_absolute_url()),
        Cell(text, tone=tone),
        days_between(movement.starts_on, movement.ends_on),
    ]


def _status(movement: Movement) -> tuple[str, str]:
    launched = movement.state == LaunchState.LAUNCHED
    return launch_of(movement), "done" if launched else "waiting"


def _facts(movement: Movement) -> list[Fact]:
    return [
        Fact(_("Theme of the year"), movement.year.theme or _("not set yet")),
        Fact(_("Aims"), _("not written yet"), lines=movement.aims.splitlines()),
        Fact(_("Days"), days_between(movement.starts_on, movement.ends_on) or _("not set yet")),
    ]


def _buttons(request: HttpRequest, movement: Movement) -> list[pages.Button]:
    """The acts that the movement's state knows, each with what stands against it now."""
    if may_change(request.standing, movement.year):
        return []
    fixed = rules.why_fixed(movement)
    change = (_("Change"), "change_movement", fixed)
    if movement.state == LaunchState.LAUNCHED:
        return pages.buttons(
            movement, change, (_("Take back the launch"), "take_back_launch", fixed)
        )
    return pages.buttons(
        movement,
        (_("Record the launch"), "launch_movement", fixed or rules.why_not_launch(movement)),
        change,
        (_("Remove"), "remove_movement", fixed or rules.why_held(movement)),
    )
