from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from conferences import rules
from conferences.actions.conference import call_roll, hold, hold_part, next_order, tell
from conferences.models import Conference, Guest, RollEntry
from office.records import changes, put, save
from office.refusals import refuse_if


@transaction.atomic
def note_attendance(
    conference: Conference,
    *,
    entries: Sequence[dict[str, object]],
    version: int | None = None,
    by,
    at: datetime,
) -> Conference:
    """Write down the whole roll at once: each entry is {"entry": RollEntry, field: value, …}."""
    conference = hold(conference, by=by, at=at, version=version)
    noted = {values["entry"]: values for values in entries}
    refuse_if(rules.may_note(conference, {line: noted[line]["presence"] for line in noted}))
    before, after, agencies = {}, {}, []
    for entry in conference.roll.select_for_update(of=("self",)).select_related("agency"):
        values = {name: v for name, v in noted.get(entry, {}).items() if name != "entry"}
        if changed := put(entry, **values):
            save(entry)
            before[str(entry.agency)], after[str(entry.agency)] = changes(changed)
            agencies.append(entry.agency)
    save(conference)
    after |= {"present": present(conference), "members": conference.roll.count()}
    tell(conference, "note_attendance", by=by, at=at, before=before, after=after, agencies=agencies)
    return conference


def present(conference: Conference) -> int:
    return conference.roll.filter(presence=RollEntry.Presence.PRESENT).count()


@transaction.atomic
def refresh_roll(conference: Conference, *, by, at: datetime) -> Conference:
    """Take over members that joined or left since the conference was prepared."""
    conference = hold(conference, by=by, at=at)
    call_roll(conference)
    save(conference)
    tell(conference, "refresh_roll", by=by, at=at, after={"members": conference.roll.count()})
    return conference


@transaction.atomic
def add_guest(conference: Conference, *, name: str, post: str, by, at: datetime) -> Guest:
    conference = hold(conference, by=by, at=at)
    guest = Guest(
        conference=conference, order=next_order(conference.guests.all()), name=name, post=post
    )
    save(guest)
    tell(conference, "add_guest", by=by, at=at, after={"name": name, "post": post})
    return guest


@transaction.atomic
def change_guest(
    guest: Guest, *, name: str, post: str, version: int | None = None, by, at: datetime
) -> Guest:
    conference, guest = hold_part(guest, by=by, at=at, version=version)
    before = {"name": guest.name, "post": guest.post}
    put(guest, name=name, post=post)
    save(guest)
    after = {"name": name, "post": post}
    tell(conference, "change_guest", by=by, at=at, before=before, after=after)
    return guest


@transaction.atomic
def remove_guest(guest: Guest, *, by, at: datetime) -> None:
    """A guest whose speech is on record stays until the speech is removed."""
    conference, guest = hold_part(guest, by=by, at=at)
    refuse_if(rules.may_remove_guest(guest))
    before = {"name": guest.name, "post": guest.post}
    tell(conference, "remove_guest", by=by, at=at, before=before)
    guest.delete()
