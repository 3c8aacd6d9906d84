"""The minutes of a conference, written from its records (Decree 30/2020, Annex III, form 1.9).

Nothing here is typed twice: every name and figure comes from a record, so minutes cannot
contradict the data. Papers are Vietnamese, whatever language the screens are in.
"""

from dataclasses import dataclass

from conferences.models import Conference, Resolution, RollEntry
from conferences.papers.sections import Section, sections_of
from conferences.papers.speeches import SpeechPart, speeches_of
from conferences.papers.wording import (
    CAME_AS,
    EXCUSES,
    capital,
    closed,
    closing_time,
    fill_in,
    opening_time,
    resolved,
    with_post,
)
from vietnamese.numbers import roman, two_digits

Presence = RollEntry.Presence


@dataclass(frozen=True)
class RollLine:
    number: int
    agency: str
    who: str


@dataclass(frozen=True)
class Minutes:
    """What the body of the minutes prints, in order; `source` is what they were recorded from."""

    opened: str
    place: str
    present: str
    roll: tuple[RollLine, ...]
    roll_notes: str
    guests_heading: str
    guests: tuple[str, ...]
    chair: str
    secretary: str
    sections: tuple[Section, ...]
    speeches_number: str
    speeches: tuple[SpeechPart, ...]
    resolutions_number: str
    resolutions: tuple[str, ...]
    closed: str
    source: str


def minutes_of(conference: Conference) -> Minutes:
    """Compute the minutes; reads the records, writes nothing."""
    roll = list(conference.roll.named())
    guests = tuple(with_post(guest.name, guest.post) for guest in conference.guests.all())
    sections, speeches = sections_of(conference), speeches_of(conference)
    chair = with_post(conference.chair_name, conference.chair_post)
    secretary = with_post(conference.secretary_name, conference.secretary_post)
    general: list[Resolution] = conference.resolutions.filter(item=None)
    return Minutes(
        opened=f"Thời gian bắt đầu: {opening_time(conference)}",
        place=_line("Địa điểm:", conference.place),
        present=_present(roll),
        roll=tuple(_roll_line(number, entry) for number, entry in enumerate(roll, 1)),
        roll_notes=_roll_notes(roll),
        guests_heading=_guests_heading(conference, guests),
        guests=guests,
        chair=_line("Chủ trì (chủ tọa):", chair),
        secretary=_line("Thư ký (người ghi biên bản):", secretary),
        sections=sections,
        speeches_number=roman(len(sections) + 1),
        speeches=speeches,
        resolutions_number=roman(len(sections) + 1 + bool(speeches)),
        resolutions=tuple(capital(resolved(resolution)) for resolution in general),
        closed=closing_time(conference),
        source=conference.recorded_from,
    )


def _line(label: str, value: str) -> str:
    """What is known, or dots up to the margin to be filled in by hand."""
    return f"{label} {closed(value)}" if value else fill_in(label)


def _present(roll: list[RollEntry]) -> str:
    present = sum(entry.presence == Presence.PRESENT for entry in roll)
    share = f"{two_digits(present)}/{two_digits(len(roll))}"
    return f"1. Cơ quan, đơn vị thành viên: có mặt {share} cơ quan, đơn vị."


def _roll_line(number: int, entry: RollEntry) -> RollLine:
    """Who came, in words where no name is recorded; or why nobody did."""
    if entry.presence == Presence.PRESENT:
        return RollLine(number, entry.agency_name, _who_came(entry))
    excuse = EXCUSES.get(entry.presence, "")
    if excuse and entry.note:
        excuse = f"{excuse} ({entry.note})"
    return RollLine(number, entry.agency_name, excuse)


def _roll_notes(roll: list[RollEntry]) -> str:
    """What is noted about those who came, by their numbers: in the table it would crowd names."""
    noted: dict[str, list[str]] = {}
    for number, entry in enumerate(roll, 1):
        if entry.note and entry.presence == Presence.PRESENT:
            noted.setdefault(entry.note, []).append(str(number))
    told = (f"số {', '.join(numbers)}: {note.rstrip('.')}" for note, numbers in noted.items())
    return f"Ghi chú: {'; '.join(told)}." if noted else ""


def _who_came(entry: RollEntry) -> str:
    who = with_post(entry.name, entry.post)
    if who and entry.came_as == RollEntry.CameAs.AUTHORISED:
        return f"{who}, được ủy quyền"
    return who or CAME_AS[entry.came_as]


def _guests_heading(conference: Conference, guests: tuple[str, ...]) -> str:
    """Who came besides, in words; then the guests named one by one follow, if there are any."""
    words = conference.attendance_note.strip(" .;:,")
    if not (words or guests):
        return ""
    said = f": {words}" if words else ""
    return f"2. Đại biểu dự hội nghị{said}{':' if guests else '.'}"
