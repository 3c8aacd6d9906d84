"""What was said to the conference."""

from dataclasses import dataclass

from conferences.models import Conference, RollEntry, Speech
from conferences.papers.wording import sentence, with_post


@dataclass(frozen=True)
class SpeechPart:
    speakers: tuple[str, ...]
    points: tuple[str, ...]


def speeches_of(conference: Conference) -> tuple[SpeechPart, ...]:
    return tuple(map(speech_part, conference.speeches.with_words()))


def speech_part(speech: Speech) -> SpeechPart:
    """Asks for speeches `with_words`."""
    guests = (with_post(guest.name, guest.post) for guest in speech.guests.all())
    members = map(_member, speech.members.all())
    return SpeechPart(
        speakers=(*guests, *members),
        points=tuple(sentence(point.text) for point in speech.points.all()),
    )


def _member(entry: RollEntry) -> str:
    """“Nguyễn Văn A, Giám đốc Sở Y tế”: the post with its agency, once."""
    agency = entry.agency_name
    if not entry.name:
        return f"Đại diện {agency}"
    post = entry.post or "đại diện"
    return f"{entry.name}, {post if agency in post else f'{post} {agency}'}"
