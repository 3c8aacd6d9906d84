"""The years 2020 and 2021 as far as the source tells, and the running year as an example."""

from datetime import date, datetime

from django.utils.timezone import localdate

from cycle import actions
from cycle.calendars import Step, for_year, usual_of
from cycle.models import EmulationYear, PhaseKind
from cycle.states import PhaseState
from emulation_bloc.demonstration import wording
from emulation_bloc.demonstration.conference import HELD_ON
from members.models import Bloc


def enter_past(bloc: Bloc, *, by, at: datetime) -> tuple[EmulationYear, EmulationYear]:
    """2020 with its year-end conference, 2021 with the launch and the signing on the same day."""
    reviewed = actions.open_year(
        bloc,
        year=2020,
        steps=[Step(PhaseKind.CONFERENCE, HELD_ON, HELD_ON)],
        context=wording.CONTEXT_2020,
        by=by,
        at=at,
    )
    opened = actions.open_year(
        bloc, year=2021, steps=[Step(PhaseKind.PLEDGE, HELD_ON, HELD_ON)], by=by, at=at
    )
    movement = actions.plan_movement(opened, name=wording.MOVEMENT_2021, by=by, at=at)
    actions.launch_movement(movement, launched_on=HELD_ON, by=by, at=at)
    _pass_steps(opened, by=by, at=at)
    return reviewed, opened


def enter_example(bloc: Bloc, *, by, at: datetime) -> EmulationYear:
    """The running calendar year by the usual calendar; what lies behind us is done."""
    this_year = localdate(at).year
    year = actions.open_year(
        bloc,
        year=this_year,
        steps=for_year(usual_of(bloc), this_year),
        theme=wording.EXAMPLE_THEME,
        is_example=True,
        by=by,
        at=at,
    )
    movement = actions.plan_movement(
        year,
        name=wording.EXAMPLE_MOVEMENT,
        aims=wording.EXAMPLE_AIMS,
        starts_on=date(this_year, 1, 1),
        ends_on=date(this_year, 12, 31),
        by=by,
        at=at,
    )
    actions.launch_movement(movement, launched_on=date(this_year, 2, 10), by=by, at=at)
    for name, occasion, first, last in wording.EXAMPLE_DRIVES:
        actions.plan_drive(
            year,
            name=name,
            occasion=occasion,
            starts_on=date(this_year, *first),
            ends_on=date(this_year, *last),
            by=by,
            at=at,
        )
    _pass_steps(year, by=by, at=at)
    return year


def _pass_steps(year: EmulationYear, *, by, at: datetime) -> None:
    """Begin what has opened by now, and finish what has closed."""
    for phase in year.phases.filter(opens_at__lte=at):
        phase = actions.begin_phase(phase, by=by, at=at)
        if phase.closes_at <= at and phase.state == PhaseState.RUNNING:
            actions.finish_phase(phase, by=by, at=at)
