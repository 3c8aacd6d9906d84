from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from audit import chain
from conferences import rules
from conferences.actions.conference import _call_roll, concerned, hold
from conferences.models import Conference, Guest, RollEntry, Speech, SpeechPoint
from office.records import changes, lock, put, save
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
    before, after = {}, {}
    for values in entries:
        entry = lock(values["entry"])
        refuse_if(rules.belongs_to(conference, entry))
        changed = put(entry, **{name: value for name, value in values.items() if name != "entry"})
        if changed:
            save(entry)
            old, new = changes(changed)
            before[str(entry.agency)], after[str(entry.agency)] = old, new
    save(conference)
    present = conference.roll.filter(presence=RollEntry.Presence.PRESENT).count()
    chain.append(
        act="conferences.note_attendance",
        by=by,
        at=at,
        subject=conference,
        before=before,
        after={**after, "present": present, "members": conference.roll.count()},
        concerns=concerned(conference),
    )
    return conference


@transaction.atomic
def refresh_roll(conference: Conference, *, by, at: datetime) -> Conference:
    """Take over members that joined or left since the conference was prepared."""
    conference = hold(conference, by=by, at=at)
    _call_roll(conference)
    save(conference)
    chain.append(
        act="conferences.refresh_roll",
        by=by,
        at=at,
        subject=conference,
        after={"members": conference.roll.count()},
        concerns=concerned(conference),
    )
    return conference


@transaction.atomic
def add_guest(conference: Conference, *, name: str, post: str, by, at: datetime) -> Guest:
    conference = hold(conference, by=by, at=at)
    guest = Guest(conference=conference, order=conference.guests.count() + 1, name=name, post=post)
    save(guest)
    _tell(conference, "add_guest", by=by, at=at, after={"name": name, "post": post})
    return guest


@transaction.atomic
def change_guest(guest: Guest, *, name: str, post: str, by, at: datetime) -> Guest:
    conference = hold(guest.conference, by=by, at=at)
    guest = lock(guest)
    before, after = changes(put(guest, name=name, post=post))
    save(guest)
    _tell(conference, "change_guest", by=by, at=at, before=before, after={"name": name, **after})
    return guest


@transaction.atomic
def remove_guest(guest: Guest, *, by, at: datetime) -> None:
    """A guest whose speech is on record stays until the speech is removed."""
    conference = hold(guest.conference, by=by, at=at)
    refuse_if(rules.may_remove_guest(guest))
    _tell(conference, "remove_guest", by=by, at=at, before={"name": guest.name})
    guest.delete()


@transaction.atomic
def add_speech(
    conference: Conference,
    *,
    guests: Sequence[Guest] = (),
    members: Sequence[RollEntry] = (),
    points: Sequence[str] = (),
    by,
    at: datetime,
) -> Speech:
    conference = hold(conference, by=by, at=at)
    refuse_if(rules.may_speak(conference, guests, members))
    speech = Speech(conference=conference, order=conference.speeches.count() + 1)
    save(speech)
    _say(speech, guests, members, points)
    _tell(conference, "add_speech", by=by, at=at, after=_heard(guests, members, points))
    return speech


@transaction.atomic
def change_speech(
    speech: Speech,
    *,
    guests: Sequence[Guest] = (),
    members: Sequence[RollEntry] = (),
    points: Sequence[str] = (),
    by,
    at: datetime,
) -> Speech:
    conference = hold(speech.conference, by=by, at=at)
    refuse_if(rules.may_speak(conference, guests, members))
    speech = lock(speech)
    before = _heard(
        speech.guests.all(), speech.members.all(), speech.points.values_list("text", flat=True)
    )
    _say(speech, guests, members, points)
    after = _heard(guests, members, points)
    _tell(conference, "change_speech", by=by, at=at, before=before, after=after)
    return speech


@transaction.atomic
def remove_speech(speech: Speech, *, by, at: datetime) -> None:
    conference = hold(speech.conference, by=by, at=at)
    before = _heard(
        speech.guests.all(), speech.members.all(), speech.points.values_list("text", flat=True)
    )
    _tell(conference, "remove_speech", by=by, at=at, before=before)
    speech.delete()


def _say(speech: Speech, guests, members, points: Sequence[str]) -> None:
    speech.guests.set(guests)
    speech.members.set(members)
    speech.points.all().delete()
    for order, text in enumerate(points, 1):
        save(SpeechPoint(speech=speech, order=order, text=text))


def _heard(guests, members, points) -> dict[str, object]:
    speakers = [str(guest) for guest in guests] + [str(entry.agency) for entry in members]
    return {"speakers": ", ".join(speakers), "points": list(points)}


def _tell(conference: Conference, act: str, *, by, at, before=None, after=None) -> None:
    chain.append(
        act=f"conferences.{act}",
        by=by,
        at=at,
        subject=conference,
        before=before,
        after=after,
        concerns=concerned(conference),
    )
