"""Calendars of a year: the bloc's usual one, last year's moved on, and what is wrong with one.

Steps keep the order of `PhaseKind`. They may run side by side, as in real blocs (cross-check
visits end while reports are written), but none begins or ends before the one ahead of it does.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from django.utils.translation import gettext as _

from cycle.models import EmulationYear, Phase, PhaseKind, PhaseTemplate
from cycle.models.calendar import day_in
from members.models import Bloc
from vietnamese.dates import short_date
from vietnamese.text import fold

_TYPED = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})(.*)")
_NEXT_YEAR = ("nam sau", "next year", "+1")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class YearlyDay(NamedTuple):
    """A day of any year, as people say it: 15/12, or 25/1 next year (`offset` 1).

    Compares in the order of the calendar.
    """

    offset: int
    month: int
    day: int

    def __str__(self) -> str:
        said = f"{self.day}/{self.month}"
        return _("%(day)s next year") % {"day": said} if self.offset else said

    def of(self, year: int) -> date:
        return day_in(year + self.offset, self.month, self.day)


@dataclass(frozen=True)
class Step:
    """A step with its first and last day, both included: of one year, or of any year."""

    kind: str
    first: date | YearlyDay
    last: date | YearlyDay

    @property
    def name(self) -> str:
        return str(PhaseKind(self.kind).label)

    def __str__(self) -> str:
        return f"{self.name}: {said(self.first)} – {said(self.last)}"


# Where a bloc has not set its own calendar: in the windows in which real blocs were seen to work.
USUAL = (
    Step(PhaseKind.PREPARATION, YearlyDay(0, 1, 1), YearlyDay(0, 1, 31)),
    Step(PhaseKind.PLEDGE, YearlyDay(0, 2, 1), YearlyDay(0, 5, 31)),
    Step(PhaseKind.MID_YEAR, YearlyDay(0, 6, 1), YearlyDay(0, 7, 31)),
    Step(PhaseKind.CROSS_CHECK, YearlyDay(0, 8, 1), YearlyDay(0, 10, 31)),
    Step(PhaseKind.REPORTS, YearlyDay(0, 11, 1), YearlyDay(0, 12, 15)),
    Step(PhaseKind.SCORING, YearlyDay(0, 12, 16), YearlyDay(0, 12, 31)),
    Step(PhaseKind.CONFERENCE, YearlyDay(1, 1, 1), YearlyDay(1, 1, 31)),
    Step(PhaseKind.DOSSIER, YearlyDay(1, 2, 1), YearlyDay(1, 2, 15)),
)


def read_yearly_day(text: str) -> YearlyDay:
    """Read "15/12" or "25/1 năm sau"; raises ValueError with a sentence for people."""
    found = _TYPED.fullmatch(text.strip())
    rest = fold(found[3]) if found else ""
    if not found or rest not in ("", *_NEXT_YEAR):
        raise ValueError(
            _("“%(text)s” is not a day. Write it like 15/12, or 25/1 next year.") % {"text": text}
        )
    day, month = int(found[1]), int(found[2])
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        raise ValueError(_("“%(text)s” is not a day of the calendar.") % {"text": text})
    return YearlyDay(1 if rest else 0, month, day)


def usual_of(bloc: Bloc) -> tuple[Step, ...]:
    """The bloc's own calendar; the one seen in other blocs as long as it has none."""
    return tuple(map(_step_of, PhaseTemplate.objects.filter(bloc=bloc))) or USUAL


def for_year(steps: Iterable[Step], year: int) -> tuple[Step, ...]:
    """The days of one year; 29 February becomes the last day of February."""
    return tuple(Step(step.kind, step.first.of(year), step.last.of(year)) for step in steps)


def copied(earlier: EmulationYear, year: int) -> tuple[Step, ...]:
    """An earlier year's steps with the same days and months, moved on to `year`."""
    later = year - earlier.year
    return tuple(
        Step(phase.kind, _moved_on(phase.first_day, later), _moved_on(phase.last_day, later))
        for phase in earlier.phases.all()
    )


def step_of(phase: Phase) -> Step:
    return Step(phase.kind, phase.first_day, phase.last_day)


def in_order(steps: Iterable[Step]) -> list[Step]:
    return sorted(steps, key=lambda step: PhaseKind.values.index(step.kind))


def out_of_order(steps: Iterable[Step]) -> list[str]:
    """What is wrong with the order of these steps, in words."""
    ordered = in_order(steps)
    wrong = [
        _("“%(step)s” would end on %(last)s, before it begins on %(first)s.")
        % {"step": step.name, "first": said(step.first), "last": said(step.last)}
        for step in ordered
        if step.last < step.first
    ]
    for ahead, step in pairwise(ordered):
        if step.first < ahead.first:
            wrong.append(
                _("“%(step)s” would begin on %(day)s, before “%(ahead)s” begins on %(other)s.")
                % _pair(step, step.first, ahead, ahead.first)
            )
        if step.last < ahead.last:
            wrong.append(
                _("“%(step)s” would end on %(day)s, before “%(ahead)s” ends on %(other)s.")
                % _pair(step, step.last, ahead, ahead.last)
            )
    return wrong


def side_by_side(steps: Iterable[Step]) -> list[str]:
    """Which steps run at the same time: allowed, but people should know it."""
    return [
        _("“%(step)s” begins on %(day)s while “%(ahead)s” runs until the end of %(other)s.")
        % _pair(step, step.first, ahead, ahead.last)
        for ahead, step in pairwise(in_order(steps))
        if step.first <= ahead.last
    ]


def said(day: date | YearlyDay) -> str:
    return short_date(day) if isinstance(day, date) else str(day)


def _pair(step: Step, day, ahead: Step, other) -> dict[str, str]:
    return {"step": step.name, "day": said(day), "ahead": ahead.name, "other": said(other)}


def _moved_on(day: date, years: int) -> date:
    return day_in(day.year + years, day.month, day.day)


def _step_of(template: PhaseTemplate) -> Step:
    return Step(
        template.kind,
        YearlyDay(template.first_year_offset, template.first_month, template.first_day),
        YearlyDay(template.last_year_offset, template.last_month, template.last_day),
    )
