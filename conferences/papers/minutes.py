"""The minutes of a conference, written from its records (Decree 30/2020, Annex III, form 1.9).

Nothing here is typed twice: every name and figure comes from a record, so minutes cannot
contradict the data. Papers are Vietnamese, whatever language the screens are in.
"""

from dataclasses import dataclass

from conferences.models import AgendaItem, Conference, ReportedPoint, Resolution, RollEntry, Speech
from conferences.papers.wording import (
    HANDOVER_OFFICES,
    ITEM_TITLES,
    closing_time,
    counted,
    opening_time,
    outcome,
    point_text,
    sentence,
    with_post,
)
from members.models import ChairTerm
from vietnamese.numbers import roman

Kind = AgendaItem.Kind
Sense = ReportedPoint.Sense
Presence = RollEntry.Presence


@dataclass(frozen=True)
class RollLine:
    number: int
    agency: str
    who: str
    note: str


@dataclass(frozen=True)
class AwardList:
    """The agencies proposed for one award, in order."""

    intro: str
    agencies: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """One part of the course of events, with its Roman number."""

    number: str
    title: str
    context: str
    presented_by: str
    results: tuple[str, ...]
    aims: tuple[str, ...]
    directions: tuple[str, ...]
    awards: tuple[AwardList, ...]
    handover: tuple[str, ...]
    decided: tuple[str, ...]
    resolutions: tuple[str, ...]


@dataclass(frozen=True)
class SpeechPart:
    speakers: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True)
class Minutes:
    """What the body of the minutes prints, in order."""

    opened: str
    place: str
    present: str
    absent: tuple[str, ...]
    roll: tuple[RollLine, ...]
    attendance_note: str
    guests: tuple[str, ...]
    chair: str
    secretary: str
    sections: tuple[Section, ...]
    speeches_number: str
    speeches: tuple[SpeechPart, ...]
    resolutions: tuple[str, ...]
    resolutions_number: str
    closed: str
    source: str


def minutes_of(conference: Conference) -> Minutes:
    """Compute the minutes; reads the records, writes nothing."""
    roll = list(conference.roll.select_related("agency").prefetch_related("agency__names"))
    items = list(_agenda(conference))
    speeches = tuple(map(_speech, _speeches(conference)))
    general = tuple(
        _resolution(resolution) for resolution in conference.resolutions.filter(item=None)
    )
    after_items = len(items) + 1
    return Minutes(
        opened=opening_time(conference),
        place=conference.place,
        present=_present(roll),
        absent=tuple(_absence(entry, conference) for entry in roll if _is_absent(entry)),
        roll=tuple(_roll_line(number, entry, conference) for number, entry in enumerate(roll, 1)),
        attendance_note=conference.attendance_note,
        guests=tuple(with_post(guest.name, guest.post) for guest in conference.guests.all()),
        chair=with_post(conference.chair_name, conference.chair_post),
        secretary=with_post(conference.secretary_name, conference.secretary_post),
        sections=tuple(_section(number, item) for number, item in enumerate(items, 1)),
        speeches=speeches,
        speeches_number=roman(after_items),
        resolutions=general,
        resolutions_number=roman(after_items + bool(speeches)),
        closed=closing_time(conference),
        source=conference.recorded_from,
    )


def _agenda(conference: Conference):
    return conference.agenda.select_related("year__bloc").prefetch_related("points", "resolutions")


def _speeches(conference: Conference):
    return conference.speeches.prefetch_related("guests", "members__agency", "points")


def _present(roll: list[RollEntry]) -> str:
    present = sum(entry.presence == Presence.PRESENT for entry in roll)
    return f"Có mặt {counted(present)}/{counted(len(roll))} cơ quan, đơn vị thành viên."


def _is_absent(entry: RollEntry) -> bool:
    return entry.presence in (Presence.ABSENT, Presence.EXCUSED)


def _absence(entry: RollEntry, conference: Conference) -> str:
    name = entry.agency.name_on(conference.held_on)
    excuse = "có lý do" if entry.presence == Presence.EXCUSED else "không có lý do"
    return f"{name} ({excuse}{f': {entry.note}' if entry.note else ''})"


def _roll_line(number: int, entry: RollEntry, conference: Conference) -> RollLine:
    """One line of the roll; who came stays in words where no name is recorded."""
    if entry.presence != Presence.PRESENT:
        who = "Vắng mặt" if _is_absent(entry) else ""
    else:
        stands_for = {
            RollEntry.CameAs.LEADER: "Lãnh đạo cơ quan, đơn vị",
            RollEntry.CameAs.AUTHORISED: "Người được ủy quyền",
        }[entry.came_as]
        who = with_post(entry.name, entry.post) or stands_for
        if entry.name and entry.came_as == RollEntry.CameAs.AUTHORISED:
            who = f"{who} (được ủy quyền)"
    return RollLine(number, entry.agency.name_on(conference.held_on), who, entry.note)


def _section(number: int, item: AgendaItem) -> Section:
    year = item.year
    points = {sense: [] for sense in Sense}
    for point in item.points.all():
        points[point.sense].append(sentence(point_text(point)))
    return Section(
        number=roman(number),
        title=item.title or ITEM_TITLES[item.kind].format(year=year),
        context=year.context if item.kind == Kind.REVIEW else "",
        presented_by=item.presented_by,
        results=tuple(points[Sense.RESULT]),
        aims=tuple(points[Sense.AIM]),
        directions=tuple(points[Sense.DIRECTION]),
        awards=_award_lists(item) if item.kind == Kind.SELECTION else (),
        handover=_handover(item) if item.kind == Kind.HANDOVER else (),
        decided=tuple(filter(None, map(str.strip, item.decided.splitlines()))),
        resolutions=tuple(map(_resolution, item.resolutions.all())),
    )


def _award_lists(item: AgendaItem) -> tuple[AwardList, ...]:
    """The bloc's proposals of the year, by award, the highest first."""
    by_kind: dict[str, list[str]] = {}
    proposals = item.year.proposals.select_related("kind", "agency").prefetch_related(
        "agency__names"
    )
    for proposal in proposals:
        name = proposal.agency.name_on(item.conference.held_on)
        by_kind.setdefault(proposal.kind.name, []).append(name)
    return tuple(
        AwardList(
            f"Đề nghị tặng {kind} năm {item.year} cho {counted(len(agencies))} tập thể:",
            tuple(agencies),
        )
        for kind, agencies in by_kind.items()
    )


def _handover(item: AgendaItem) -> tuple[str, ...]:
    """Who hands the chair (and the deputy's office) to whom, from the terms on record."""
    day = item.conference.held_on
    lines = []
    for office, words in HANDOVER_OFFICES.items():
        new = _term(item, office, item.year.year)
        old = _term(item, office, item.year.year - 1)
        if new and old:
            lines.append(
                f"{old.agency.name_on(day)} (đơn vị {words} năm {old.year}) bàn giao nhiệm vụ "
                f"{words} cho {new.agency.name_on(day)}, đơn vị {words} năm {new.year}."
            )
        elif new:
            lines.append(f"{new.agency.name_on(day)} đảm nhiệm nhiệm vụ {words} năm {new.year}.")
    return tuple(lines)


def _term(item: AgendaItem, office: str, year: int) -> ChairTerm | None:
    terms = ChairTerm.objects.filter(bloc=item.year.bloc_id, office=office, year=year)
    return terms.select_related("agency").prefetch_related("agency__names").last()


def _speech(speech: Speech) -> SpeechPart:
    day = speech.conference.held_on
    return SpeechPart(
        speakers=(
            *(with_post(guest.name, guest.post) for guest in speech.guests.all()),
            *(
                with_post(entry.name, entry.post) or f"Đại diện {entry.agency.name_on(day)}"
                for entry in speech.members.all()
            ),
        ),
        points=tuple(sentence(point.text) for point in speech.points.all()),
    )


def _resolution(resolution: Resolution) -> str:
    return f"{sentence(resolution.text)}{outcome(resolution)}"
