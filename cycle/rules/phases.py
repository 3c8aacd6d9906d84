"""May I, and what is missing, for the steps of a year.

Instants are compared half-open: a step that closes at midnight is closed at midnight.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils.translation import gettext as _

from cycle import calendars, deadlines
from cycle.calendars import Step
from cycle.checks import Finding
from cycle.models import EmulationYear, Phase, PhaseKind
from cycle.rules.years import may_change
from cycle.states import PhaseState
from members.standing import Standing
from vietnamese.dates import short_date


def why_closed(phase: Phase, at: datetime) -> list[str]:
    """Why nothing can be handed in for this step at this instant; [] while it is open."""
    if phase.state == PhaseState.WAITING:
        return [_("“%(step)s” has not begun yet.") % {"step": phase}]
    if phase.state == PhaseState.DONE:
        return [_("“%(step)s” is finished.") % {"step": phase}]
    if at < phase.opens_at:
        return _not_before(phase)
    if at >= phase.closes_at:
        return [
            _("The time for “%(step)s” ran %(until)s. The secretariat may extend it.")
            % {"step": phase, "until": deadlines.until(phase.closes_at)}
        ]
    return []


def may_begin(standing: Standing, phase: Phase, at: datetime) -> list[str]:
    return may_change(standing, phase.year) or why_not_begin(phase, at)


def why_not_begin(phase: Phase, at: datetime) -> list[str]:
    refused = _must_be(phase, PhaseState.WAITING)
    if refused or at >= phase.opens_at:
        return refused
    return _not_before(phase)


def may_finish(standing: Standing, phase: Phase, finding: Finding) -> list[str]:
    return may_change(standing, phase.year) or why_not_finish(phase, finding)


def why_not_finish(phase: Phase, finding: Finding) -> list[str]:
    """A step is finished when nothing in it is missing any more; `finding` is from `checks`."""
    return _must_be(phase, PhaseState.RUNNING) or finding.sentences


def may_reopen(standing: Standing, phase: Phase) -> list[str]:
    return may_change(standing, phase.year) or _must_be(phase, PhaseState.DONE)


def may_extend(standing: Standing, phase: Phase) -> list[str]:
    return may_change(standing, phase.year) or why_not_extend(phase)


def why_not_extend(phase: Phase) -> list[str]:
    return _must_be(phase, PhaseState.RUNNING)


def may_extend_to(phase: Phase, last_day: date, others: Iterable[Phase], at: datetime) -> list[str]:
    """A deadline only moves later, and not beyond the end of the steps that follow."""
    if last_day <= phase.last_day:
        return [
            _("The new deadline must be later than %(day)s.") % {"day": short_date(phase.last_day)}
        ]
    if deadlines.closing(last_day) <= at:
        return [_("%(day)s is already over.") % {"day": short_date(last_day)}]
    return may_take_days(phase, phase.first_day, last_day, others)


def may_change_dates(standing: Standing, phase: Phase) -> list[str]:
    """Once a step has begun, its deadline moves only by an extension that everybody sees."""
    refused = may_change(standing, phase.year)
    if refused or phase.state == PhaseState.WAITING:
        return refused
    return [
        _("“%(step)s” has begun: its deadline can only be extended, with a reason.")
        % {"step": phase}
    ]


def may_take_days(
    phase: Phase, first_day: date, last_day: date, others: Iterable[Phase]
) -> list[str]:
    """Whether the step fits among the other steps of its year with these days."""
    steps = [calendars.step_of(other) for other in others if other.pk != phase.pk]
    year = phase.year.year
    if first_day.year not in (year, year + 1):
        return [
            _("%(day)s is outside %(year)s and the year after it.")
            % {"day": short_date(first_day), "year": year}
        ]
    return calendars.out_of_order([*steps, Step(phase.kind, first_day, last_day)])


def may_leave_out(standing: Standing, phase: Phase) -> list[str]:
    """A bloc that does without a step leaves it out, as long as it has not begun."""
    return may_change(standing, phase.year) or _must_be(phase, PhaseState.WAITING)


def may_add(standing: Standing, year: EmulationYear, phases: Iterable[Phase]) -> list[str]:
    refused = may_change(standing, year)
    if refused or absent_kinds(phases):
        return refused
    return [_("The year already has all steps.")]


def absent_kinds(phases: Iterable[Phase]) -> list[PhaseKind]:
    """Kinds of step that the year does without."""
    present = {phase.kind for phase in phases}
    return [kind for kind in PhaseKind if kind not in present]


def _must_be(phase: Phase, state: PhaseState) -> list[str]:
    if phase.state == state:
        return []
    return [
        {
            PhaseState.WAITING: _("“%(step)s” has not begun yet."),
            PhaseState.RUNNING: _("“%(step)s” is in progress."),
            PhaseState.DONE: _("“%(step)s” is finished."),
        }[phase.state]
        % {"step": phase}
    ]


def _not_before(phase: Phase) -> list[str]:
    return [
        _("“%(step)s” begins on %(day)s. To begin earlier, change its days first.")
        % {"step": phase, "day": short_date(phase.first_day)}
    ]
