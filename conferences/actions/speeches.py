from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from conferences import rules
from conferences.actions.conference import hold, hold_part, next_order, tell
from conferences.models import Conference, Guest, RollEntry, Speech, SpeechPoint
from office.records import save
from office.refusals import refuse_if


@transaction.atomic
def add_speech(
    conference: Conference,
    *,
    guests: Sequence[Guest] = (),
    members: Sequence[RollEntry] = (),
    points: Sequence[str],
    by,
    at: datetime,
) -> Speech:
    """Note what was said, by one speaker or by several where it is not known who asked what."""
    conference = hold(conference, by=by, at=at)
    refuse_if(rules.may_speak(conference, guests, members))
    speech = Speech(conference=conference, order=next_order(conference.speeches.all()))
    save(speech)
    _say(speech, guests, members, points)
    after, agencies = _heard(speech), _agencies(speech)
    tell(conference, "add_speech", by=by, at=at, after=after, agencies=agencies)
    return speech


@transaction.atomic
def change_speech(
    speech: Speech,
    *,
    guests: Sequence[Guest] = (),
    members: Sequence[RollEntry] = (),
    points: Sequence[str],
    version: int | None = None,
    by,
    at: datetime,
) -> Speech:
    conference, speech = hold_part(speech, by=by, at=at, version=version)
    refuse_if(rules.may_speak(conference, guests, members))
    before, agencies = _heard(speech), _agencies(speech)
    _say(speech, guests, members, points)
    save(speech)
    after, agencies = _heard(speech), agencies + _agencies(speech)
    tell(conference, "change_speech", by=by, at=at, before=before, after=after, agencies=agencies)
    return speech


@transaction.atomic
def remove_speech(speech: Speech, *, by, at: datetime) -> None:
    conference, speech = hold_part(speech, by=by, at=at)
    before, agencies = _heard(speech), _agencies(speech)
    tell(conference, "remove_speech", by=by, at=at, before=before, agencies=agencies)
    speech.delete()


def _say(speech: Speech, guests, members, points: Sequence[str]) -> None:
    speech.guests.set(guests)
    speech.members.set(members)
    speech.points.all().delete()
    for order, text in enumerate(points, 1):
        save(SpeechPoint(speech=speech, order=order, text=text))


def _heard(speech: Speech) -> dict[str, object]:
    """One side of an event: who spoke and what was said."""
    agencies = [str(agency) for agency in _agencies(speech)]
    return {
        "speakers": [*map(str, speech.guests.all()), *agencies],
        "points": [point.text for point in speech.points.all()],
    }


def _agencies(speech: Speech) -> list:
    return [entry.agency for entry in speech.members.select_related("agency")]
