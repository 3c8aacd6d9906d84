from datetime import datetime

from django.db import transaction

from conferences import rules
from conferences.actions.conference import hold, hold_part, next_order, tell
from conferences.models import Conference, Resolution
from office.records import put, save
from office.refusals import refuse_if

VOTES = ("votes_for", "votes_against", "votes_abstained")


@transaction.atomic
def add_resolution(conference: Conference, *, by, at: datetime, **values) -> Resolution:
    conference = hold(conference, by=by, at=at)
    refuse_if(rules.may_count(conference, values))
    order = next_order(conference.resolutions.all())
    resolution = Resolution(conference=conference, order=order, **values)
    save(resolution)
    tell(conference, "add_resolution", by=by, at=at, after=_resolved(resolution))
    return resolution


@transaction.atomic
def change_resolution(
    resolution: Resolution, *, version: int | None = None, by, at: datetime, **values
) -> Resolution:
    conference, resolution = hold_part(resolution, by=by, at=at, version=version)
    refuse_if(rules.may_count(conference, values))
    before = _resolved(resolution)
    put(resolution, **values)
    save(resolution)
    after = _resolved(resolution)
    tell(conference, "change_resolution", by=by, at=at, before=before, after=after)
    return resolution


@transaction.atomic
def remove_resolution(resolution: Resolution, *, by, at: datetime) -> None:
    conference, resolution = hold_part(resolution, by=by, at=at)
    tell(conference, "remove_resolution", by=by, at=at, before=_resolved(resolution))
    resolution.delete()


def _resolved(resolution: Resolution) -> dict[str, object]:
    """One side of an event; `votes` as people say them: for, against, no opinion."""
    counted = {name: getattr(resolution, name) for name in VOTES}
    votes = " – ".join(map(str, resolution.votes)) if resolution.votes else ""
    return {"text": resolution.text, "votes": votes, **counted}
