"""The years 2020 and 2021 as far as the source tells."""

from datetime import datetime

from cycle import actions
from cycle.calendars import Step
from cycle.checks import inspect
from cycle.models import EmulationYear, PhaseKind
from cycle.rules.phases import may_finish
from emulation_bloc.demonstration import wording
from emulation_bloc.demonstration.conference import HELD_ON
from members.models import Bloc
from members.standing import standing_of


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
    pass_steps(reviewed, by=by, at=at)
    pass_steps(opened, by=by, at=at)
    return reviewed, opened


def pass_steps(year: EmulationYear, *, by, at: datetime) -> None:
    """Begin what has opened by now, and finish what has closed and lacks nothing."""
    standing = standing_of(by, at)
    for phase in year.phases.filter(opens_at__lte=at):
        phase = actions.begin_phase(phase, by=by, at=at)
        if phase.closes_at <= at and not may_finish(standing, phase, inspect(phase, at)):
            actions.finish_phase(phase, by=by, at=at)
