from datetime import date, datetime

from django.db import transaction

from audit import chain
from cycle import checks, deadlines
from cycle.actions.years import concerned, hold, phase_for
from cycle.calendars import Step
from cycle.models import EmulationYear, Phase, PhaseExtension, PhaseKind
from cycle.rules import phases as rules
from cycle.states import PHASE_MOVES
from members.standing import standing_of
from office.records import lock, put, save
from office.refusals import refuse_if
from office.workflows import move


@transaction.atomic
def begin_phase(phase: Phase, *, by, at: datetime) -> Phase:
    phase = _hold(phase, by=by, at=at)
    refuse_if(rules.may_begin(standing_of(by, at), phase, at))
    return _move(phase, "begin", by=by, at=at)


@transaction.atomic
def finish_phase(phase: Phase, *, by, at: datetime) -> Phase:
    """Finish a step in which nothing is missing any more; raises `Refused` with what is."""
    phase = _hold(phase, by=by, at=at)
    refuse_if(rules.may_finish(standing_of(by, at), phase, checks.inspect(phase, at)))
    return _move(phase, "finish", by=by, at=at, done_at=at, done_by=by)


@transaction.atomic
def reopen_phase(phase: Phase, *, reason: str, by, at: datetime) -> Phase:
    """Take up a finished step again; its deadline stays as it is until it is extended."""
    phase = _hold(phase, by=by, at=at)
    refuse_if(rules.may_reopen(standing_of(by, at), phase))
    return _move(phase, "reopen", by=by, at=at, reason=reason, done_at=None, done_by=None)


@transaction.atomic
def extend_deadline(phase: Phase, *, last_day: date, reason: str, by, at: datetime) -> Phase:
    """Move the deadline of a running step to the end of a later day, for everybody to see."""
    phase = _hold(phase, by=by, at=at)
    refuse_if(rules.may_extend(standing_of(by, at), phase))
    refuse_if(rules.may_extend_to(phase, last_day, phase.year.phases.all(), at))
    closes_at, earlier = deadlines.closing(last_day), phase.last_day
    save(
        PhaseExtension(
            phase=phase,
            closed_at=phase.closes_at,
            closes_at=closes_at,
            reason=reason,
            at=at,
            by=by,
        )
    )
    put(phase, closes_at=closes_at)
    save(phase)
    _append(
        phase,
        act="cycle.extend_deadline",
        by=by,
        at=at,
        before={"last_day": earlier},
        after={"last_day": last_day},
        reason=reason,
    )
    return phase


@transaction.atomic
def change_dates(
    phase: Phase,
    *,
    first_day: date,
    last_day: date,
    version: int | None = None,
    by,
    at: datetime,
) -> Phase:
    """Move a step that has not begun; both days are included."""
    phase = _hold(phase, version=version, by=by, at=at)
    refuse_if(rules.may_change_dates(standing_of(by, at), phase))
    refuse_if(rules.may_take_days(phase, first_day, last_day, phase.year.phases.all()))
    before = _days(phase)
    put(phase, opens_at=deadlines.opening(first_day), closes_at=deadlines.closing(last_day))
    save(phase)
    _append(phase, act="cycle.change_dates", by=by, at=at, before=before, after=_days(phase))
    return phase


@transaction.atomic
def add_phase(
    year: EmulationYear, *, kind: PhaseKind, first_day: date, last_day: date, by, at: datetime
) -> Phase:
    """Give the year a step it did without so far."""
    year = hold(year, by=by, at=at)
    others = list(year.phases.all())
    refuse_if(rules.may_add(standing_of(by, at), year, others))
    phase = phase_for(year, Step(kind, first_day, last_day))
    refuse_if(rules.may_take_days(phase, first_day, last_day, others))
    save(phase)
    _append(phase, act="cycle.add_phase", by=by, at=at, after=_days(phase))
    return phase


@transaction.atomic
def leave_out_phase(phase: Phase, *, reason: str, by, at: datetime) -> None:
    """Take a step that has not begun out of the year; the event chain keeps that it was there."""
    phase = _hold(phase, by=by, at=at)
    refuse_if(rules.may_leave_out(standing_of(by, at), phase))
    _append(phase, act="cycle.leave_out_phase", by=by, at=at, before=_days(phase), reason=reason)
    phase.delete()


def _hold(phase: Phase, *, by, at: datetime, version: int | None = None) -> Phase:
    """The step, locked after its year: whoever acts on a year waits for the year first."""
    year = hold(phase.year, by=by, at=at)
    phase = lock(phase, version=version)
    phase.year = year
    return phase


def _move(phase: Phase, act: str, *, by, at: datetime, reason: str = "", **values) -> Phase:
    before = {"state": phase.state}
    put(phase, state=move(PHASE_MOVES, phase.state, act), **values)
    save(phase)
    after = {"state": phase.state}
    _append(
        phase, act=f"cycle.{act}_phase", by=by, at=at, before=before, after=after, reason=reason
    )
    return phase


def _append(phase: Phase, **event) -> None:
    chain.append(subject=phase, concerns=(*concerned(phase.year), phase), **event)


def _days(phase: Phase) -> dict[str, date]:
    return {"first_day": phase.first_day, "last_day": phase.last_day}
