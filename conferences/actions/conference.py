from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from audit import chain
from conferences import rules
from conferences.models import Conference, RollEntry
from cycle.models import EmulationYear
from documents.models import Paper
from members.models import Bloc, Membership
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if


@transaction.atomic
def prepare_conference(
    bloc: Bloc, *, years: Sequence[EmulationYear], by, at: datetime, **particulars
) -> Conference:
    """Put a conference on the calendar, its roll filled with the bloc's members of that day."""
    bloc = lock(bloc)
    refuse_if(rules.may_prepare(standing_of(by, at), bloc))
    refuse_if(rules.may_belong_to(bloc, years))
    conference = Conference(
        bloc=bloc, is_example=all(year.is_example for year in years), **particulars
    )
    save(conference)
    conference.years.set(years)
    _call_roll(conference)
    chain.append(
        act="conferences.prepare_conference",
        by=by,
        at=at,
        subject=conference,
        after={"held_on": conference.held_on, "years": [year.year for year in years]},
        concerns=concerned(conference),
    )
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
    """Change title, day, times, place, chair, secretary or the years it belongs to."""
    conference = hold(conference, by=by, at=at, version=version)
    if years is not None:
        refuse_if(rules.may_belong_to(conference.bloc, years))
    changed = put(conference, **particulars)
    save(conference)
    if years is not None:
        conference.years.set(years)
    if "held_on" in changed:
        _call_roll(conference)
    before, after = changes(changed)
    chain.append(
        act="conferences.change_particulars",
        by=by,
        at=at,
        subject=conference,
        before=before,
        after=after,
        concerns=concerned(conference),
    )
    return conference


@transaction.atomic
def remove_conference(conference: Conference, *, reason: str, by, at: datetime) -> None:
    """Remove a conference entered by mistake; the event chain keeps that it was there."""
    conference = lock(conference)
    is_on_paper = Paper.objects.filter(
        subject_type=conference._meta.label_lower, subject_id=conference.pk
    ).exists()
    refuse_if(rules.may_remove(standing_of(by, at), conference, is_on_paper=is_on_paper))
    chain.append(
        act="conferences.remove_conference",
        by=by,
        at=at,
        subject=conference,
        before={"held_on": conference.held_on},
        reason=reason,
        concerns=concerned(conference),
    )
    conference.speeches.all().delete()
    conference.delete()


def hold(conference: Conference, *, by, at: datetime, version: int | None = None) -> Conference:
    """The conference, locked, for somebody who may change it now; raises `Refused` or `Stale`."""
    conference = lock(conference, version=version)
    refuse_if(rules.may_change(standing_of(by, at), conference))
    return conference


def concerned(conference: Conference) -> tuple:
    """In whose history an event of the conference shows."""
    return (conference, conference.bloc, *conference.years.all())


def _call_roll(conference: Conference) -> None:
    """Bring the roll in step with the bloc's members on the day; what was noted stays."""
    members = list(Membership.objects.on(conference.held_on).filter(bloc=conference.bloc))
    conference.roll.exclude(agency__in=[member.agency_id for member in members]).delete()
    noted = set(conference.roll.values_list("agency", flat=True))
    RollEntry.objects.bulk_create(
        RollEntry(conference=conference, agency_id=member.agency_id, position=member.position)
        for member in members
        if member.agency_id not in noted
    )
