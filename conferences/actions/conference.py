from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from django.db import models, transaction
from django.utils.translation import gettext as _

from audit import chain
from conferences import rules
from conferences.models import Conference, RollEntry
from cycle.models import EmulationYear
from members.models import Bloc, Membership
from members.standing import standing_of
from office.records import lock, put, save
from office.refusals import Refused, refuse_if

Part = TypeVar("Part", bound=models.Model)


@transaction.atomic
def prepare_conference(
    bloc: Bloc, *, years: Sequence[EmulationYear], by, at: datetime, **particulars
) -> Conference:
    """Put a conference on the calendar, its roll filled with the bloc's members of that day.

    One year of example data makes the whole conference an example: nobody must take it for real.
    """
    bloc = lock(bloc)
    refuse_if(rules.may_prepare(standing_of(by, at), bloc))
    refuse_if(rules.may_belong_to(bloc, years))
    conference = Conference(
        bloc=bloc, is_example=any(year.is_example for year in years), **particulars
    )
    save(conference)
    conference.years.set(years)
    call_roll(conference)
    after = {"title": conference.title, "years": _numbers(years)}
    tell(conference, "prepare_conference", by=by, at=at, after=after)
    return conference


@transaction.atomic
def change_particulars(
    conference: Conference,
    *,
    years: Sequence[EmulationYear] | None = None,
    version: int | None = None,
    by,
    at: datetime,
    **particulars,
) -> Conference:
    """Change title, day, times, place, chair, secretary or the years it belongs to.

    Another day brings the roll in step with the members of that day.
    """
    conference = hold(conference, by=by, at=at, version=version)
    changed = {} if years is None else _belong_to(conference, years)
    changed |= put(conference, **particulars)
    save(conference)
    if "held_on" in changed:
        call_roll(conference)
    before = {"values": [pair[0] for pair in changed.values()]}
    after = {"values": [pair[1] for pair in changed.values()], "changed": list(changed)}
    tell(conference, "change_particulars", by=by, at=at, before=before, after=after)
    return conference


@transaction.atomic
def remove_conference(conference: Conference, *, reason: str, by, at: datetime) -> None:
    """Remove a conference entered by mistake; the event chain keeps that it was there."""
    conference = lock(conference)
    is_on_paper = rules.is_on_paper(conference)
    refuse_if(rules.may_remove(standing_of(by, at), conference, is_on_paper=is_on_paper))
    before = {"title": conference.title, "years": _numbers(conference.years.all())}
    tell(conference, "remove_conference", by=by, at=at, before=before, reason=reason)
    conference.delete()


def hold(conference: Conference, *, by, at: datetime, version: int | None = None) -> Conference:
    """The conference, locked, for somebody who may change it now; raises `Refused` or `Stale`."""
    conference = lock(conference, version=version)
    refuse_if(rules.may_change(standing_of(by, at), conference))
    return conference


def hold_part(part: Part, *, by, at: datetime, version: int | None = None) -> tuple:
    """The conference and something of it, both locked; raises `Refused` or `Stale`."""
    conference = hold(part.conference, by=by, at=at)
    try:
        return conference, lock(part, version=version)
    except part.DoesNotExist:
        raise Refused([_("Somebody else has just removed this.")]) from None


def next_order(parts: models.QuerySet) -> int:
    """The place after the last; counting would not do, since parts may have been removed."""
    return (parts.aggregate(last=models.Max("order"))["last"] or 0) + 1


def call_roll(conference: Conference) -> None:
    """Bring the roll in step with the bloc's members on the day; what was noted stays."""
    members = {
        membership.agency_id: membership.position
        for membership in Membership.objects.on(conference.held_on).filter(bloc=conference.bloc)
    }
    refuse_if(rules.may_lose_from_roll(conference, list(members)))
    conference.roll.exclude(agency__in=members).delete()
    noted = {entry.agency_id: entry for entry in conference.roll.all()}
    for agency_id, position in members.items():
        entry = noted.get(agency_id) or RollEntry(conference=conference, agency_id=agency_id)
        if put(entry, position=position):
            save(entry)


def tell(
    conference: Conference,
    act: str,
    *,
    by,
    at: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
    agencies: Sequence[models.Model] = (),
) -> None:
    """Note the act in the histories of the conference, its bloc, its years and these agencies."""
    chain.append(
        act=f"conferences.{act}",
        by=by,
        at=at,
        subject=conference,
        before=before,
        after=after,
        reason=reason,
        concerns=(conference.bloc, *conference.years.all(), *agencies),
    )


def _belong_to(conference: Conference, years: Sequence[EmulationYear]) -> dict[str, tuple]:
    """Set the years; gives back what changed, as `put` does."""
    before, after = _numbers(conference.years.all()), _numbers(years)
    if before == after:
        return {}
    refuse_if(rules.may_belong_to(conference.bloc, years))
    refuse_if(rules.may_leave_years(conference, years))
    conference.years.set(years)
    conference.is_example = any(year.is_example for year in years)
    return {"years": (before, after)}


def _numbers(years: Sequence[EmulationYear]) -> list[int]:
    return sorted(year.year for year in years)
