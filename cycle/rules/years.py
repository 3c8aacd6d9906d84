"""May I, and what is missing, for a year as a whole."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from cycle import calendars
from cycle.calendars import Step
from cycle.models import EmulationYear, Phase
from cycle.states import PhaseState
from documents.papers import Part
from documents.rules import why_fixed
from members.models import Bloc, BlocSettings
from members.rules import may_serve_as_secretary
from members.standing import Standing


def why_sealed(year: EmulationYear) -> list[str]:
    """Every action of every app on a year asks this first: a sealed year can only be read."""
    if not year.is_sealed:
        return []
    return [_("The year %(year)s is sealed: it can only be read.") % {"year": year.year}]


def may_keep_calendar(standing: Standing, bloc: Bloc) -> list[str]:
    """The bloc's usual calendar and the opening of its years are the secretariat's work."""
    return may_serve_as_secretary(standing, bloc)


def may_open(bloc: Bloc, year: int) -> list[str]:
    """A year is opened once, under the rules that hold in it."""
    if bloc.years.filter(year=year).exists():
        return [_("The year %(year)s of %(bloc)s is already open.") % {"year": year, "bloc": bloc}]
    if rules_for(bloc, year) is None:
        return [
            _("%(bloc)s has no rules for %(year)s. Set the rules of the bloc first.")
            % {"bloc": bloc, "year": year}
        ]
    return []


def rules_for(bloc: Bloc, year: int) -> BlocSettings | None:
    """The version of the bloc's rules with which the year begins.

    A bloc founded during the year begins with its first version.
    """
    held = bloc.settings_versions.overlapping(date(year, 1, 1), date(year + 1, 1, 1))
    return held.order_by("valid_from").first()


def may_plan(year: int, steps: Iterable[Step]) -> list[str]:
    """Steps in order, each beginning within the year or in the one after it."""
    steps = list(steps)
    if not steps:
        return [_("A year needs at least one step.")]
    strangers = [
        _("“%(step)s” would begin on %(day)s, which is outside %(year)s and the year after it.")
        % {"step": step.name, "day": calendars.said(step.first), "year": year}
        for step in steps
        if step.first.year not in (year, year + 1)
    ]
    return strangers or calendars.out_of_order(steps)


def may_keep_as_usual(steps: Iterable[Step]) -> list[str]:
    """A usual calendar has at least one step, and its steps follow one another in any year."""
    steps = list(steps)
    if not steps:
        return [_("The calendar needs at least one step.")]
    return calendars.out_of_order(steps)


def may_change(standing: Standing, year: EmulationYear) -> list[str]:
    return may_serve_as_secretary(standing, year.bloc) or why_sealed(year)


def may_set_theme(standing: Standing, year: EmulationYear) -> list[str]:
    return may_change(standing, year) or why_fixed(Part(year, "theme"))


def may_set_context(standing: Standing, year: EmulationYear) -> list[str]:
    return may_change(standing, year) or why_fixed(Part(year, "context"))


def may_seal(standing: Standing, year: EmulationYear, phases: Iterable[Phase]) -> list[str]:
    return may_change(standing, year) or why_not_seal(phases)


def why_not_seal(phases: Iterable[Phase]) -> list[str]:
    """A year is sealed when all its steps are done; `phases` are the year's."""
    return [
        _("“%(step)s” is not finished yet.") % {"step": phase}
        for phase in phases
        if phase.state != PhaseState.DONE
    ]
