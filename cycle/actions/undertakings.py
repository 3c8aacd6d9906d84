from datetime import date, datetime

from django.db import transaction

from audit import chain
from cycle.actions.years import concerned, hold
from cycle.models import Drive, EmulationYear, Movement
from cycle.rules import undertakings as rules
from cycle.states import LAUNCH_MOVES
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if
from office.workflows import move


@transaction.atomic
def plan_movement(
    year: EmulationYear,
    *,
    name: str,
    aims: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
    by,
    at: datetime,
) -> Movement:
    year = hold(year, by=by, at=at)
    refuse_if(rules.may_last(year, starts_on, ends_on))
    movement = Movement(year=year, name=name, aims=aims, starts_on=starts_on, ends_on=ends_on)
    return _write_new(movement, act="cycle.plan_movement", by=by, at=at)


@transaction.atomic
def change_movement(
    movement: Movement,
    *,
    name: str,
    aims: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
    version: int | None = None,
    by,
    at: datetime,
) -> Movement:
    movement = _hold(movement, by=by, at=at, version=version)
    refuse_if(rules.may_change_movement(standing_of(by, at), movement))
    refuse_if(rules.may_last(movement.year, starts_on, ends_on))
    values = {"name": name, "aims": aims, "starts_on": starts_on, "ends_on": ends_on}
    return _write(movement, act="cycle.change_movement", by=by, at=at, **values)


@transaction.atomic
def remove_movement(movement: Movement, *, reason: str, by, at: datetime) -> None:
    """Remove a movement entered by mistake; the event chain keeps that it was there."""
    movement = _hold(movement, by=by, at=at)
    refuse_if(rules.may_remove_movement(standing_of(by, at), movement))
    _remove(movement, act="cycle.remove_movement", reason=reason, by=by, at=at)


@transaction.atomic
def launch_movement(movement: Movement, *, launched_on: date, by, at: datetime) -> Movement:
    """Record that the movement was launched on this day, under the theme of the year."""
    movement = _hold(movement, by=by, at=at)
    refuse_if(rules.may_launch(standing_of(by, at), movement))
    refuse_if(rules.may_launch_on(movement, launched_on, at))
    state = move(LAUNCH_MOVES, movement.state, "launch")
    return _write(
        movement, act="cycle.launch_movement", by=by, at=at, state=state, launched_on=launched_on
    )


@transaction.atomic
def take_back_launch(movement: Movement, *, reason: str, by, at: datetime) -> Movement:
    """Take back a launch recorded by mistake."""
    movement = _hold(movement, by=by, at=at)
    refuse_if(rules.may_take_back_launch(standing_of(by, at), movement))
    state = move(LAUNCH_MOVES, movement.state, "take_back")
    return _write(
        movement,
        act="cycle.take_back_launch",
        by=by,
        at=at,
        reason=reason,
        state=state,
        launched_on=None,
    )


@transaction.atomic
def plan_drive(
    year: EmulationYear,
    *,
    name: str,
    occasion: str,
    starts_on: date,
    ends_on: date,
    aims: str = "",
    by,
    at: datetime,
) -> Drive:
    year = hold(year, by=by, at=at)
    refuse_if(rules.may_last(year, starts_on, ends_on))
    drive = Drive(
        year=year, name=name, occasion=occasion, aims=aims, starts_on=starts_on, ends_on=ends_on
    )
    return _write_new(drive, act="cycle.plan_drive", by=by, at=at)


@transaction.atomic
def change_drive(
    drive: Drive,
    *,
    name: str,
    occasion: str,
    starts_on: date,
    ends_on: date,
    aims: str = "",
    version: int | None = None,
    by,
    at: datetime,
) -> Drive:
    drive = _hold(drive, by=by, at=at, version=version)
    refuse_if(rules.may_change_drive(standing_of(by, at), drive))
    refuse_if(rules.may_last(drive.year, starts_on, ends_on))
    values = {"name": name, "occasion": occasion, "starts_on": starts_on, "ends_on": ends_on}
    return _write(drive, act="cycle.change_drive", by=by, at=at, aims=aims, **values)


@transaction.atomic
def remove_drive(drive: Drive, *, reason: str, by, at: datetime) -> None:
    """Remove a drive entered by mistake; the event chain keeps that it was there."""
    drive = _hold(drive, by=by, at=at)
    refuse_if(rules.may_remove_drive(standing_of(by, at), drive))
    _remove(drive, act="cycle.remove_drive", reason=reason, by=by, at=at)


def _hold(record, *, by, at: datetime, version: int | None = None):
    """The movement or drive, locked after its year."""
    year = hold(record.year, by=by, at=at)
    record = lock(record, version=version)
    record.year = year
    return record


def _write_new(record, *, act: str, by, at: datetime):
    save(record)
    after = {"name": record.name, "aims": record.aims}
    after |= {"starts_on": record.starts_on, "ends_on": record.ends_on}
    _append(record, act=act, by=by, at=at, after=after)
    return record


def _write(record, *, act: str, by, at: datetime, reason: str = "", **values):
    changed = put(record, **values)
    save(record)
    before, after = changes(changed)
    _append(record, act=act, by=by, at=at, before=before, after=after, reason=reason)
    return record


def _remove(record, *, act: str, reason: str, by, at: datetime) -> None:
    before = {"name": record.name, "starts_on": record.starts_on, "ends_on": record.ends_on}
    _append(record, act=act, by=by, at=at, before=before, reason=reason)
    record.delete()


def _append(record, **event) -> None:
    chain.append(subject=record, concerns=(*concerned(record.year), record), **event)
