"""The minutes of a conference, written from its records (Decree 30/2020, Annex III, form 1.9).

Nothing here is typed twice: every name and figure comes from a record, so minutes cannot
contradict the data. Papers are Vietnamese, whatever language the screens are in.
"""

from dataclasses import dataclass

from awards.models import Proposal
from conferences.models import AgendaItem, Conference, ReportedPoint, Resolution, RollEntry, Speech
from conferences.papers.wording import (
    HANDOVER_OFFICES,
    closing_time,
    counted,
    opening_time,
    outcome,
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
    proposals, terms = _proposals(items), _terms(conference, items)
    speeches = tuple(_speech(speech, conference) for speech in _speeches(conference))
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
        sections=tuple(
            _section(number, item, conference, proposals, terms)
            for number, item in enumerate(items, 1)
        ),
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
    return conference.speeches.prefetch_related("guests", "members__agency__names", "points")


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


def _section(
    number: int,
    item: AgendaItem,
    conference: Conference,
    proposals: list[Proposal],
    terms: list[ChairTerm],
) -> Section:
    year = item.year
    points = {sense: [] for sense in Sense}
    for point in item.points.all():
        points[point.sense].append(sentence(str(point)))
    return Section(
        number=roman(number),
        title=str(item),
        context=year.context if item.kind == Kind.REVIEW else "",
        presented_by=item.presented_by,
        results=tuple(points[Sense.RESULT]),
        aims=tuple(points[Sense.AIM]),
        directions=tuple(points[Sense.DIRECTION]),
        awards=_award_lists(item, conference, proposals),
        handover=_handover(item, conference, terms),
        decided=tuple(filter(None, map(str.strip, item.decided.splitlines()))),
        resolutions=tuple(map(_resolution, item.resolutions.all())),
    )


def _proposals(items: list[AgendaItem]) -> list[Proposal]:
    """What the bloc proposes for the years under selection, the highest award first."""
    years = {item.year_id for item in items if item.kind == Kind.SELECTION}
    found = Proposal.objects.filter(year__in=years).select_related("kind", "agency")
    return list(found.prefetch_related("agency__names")) if years else []


def _award_lists(
    item: AgendaItem, conference: Conference, proposals: list[Proposal]
) -> tuple[AwardList, ...]:
    if item.kind != Kind.SELECTION:
        return ()
    by_kind: dict[str, list[str]] = {}
    for proposal in proposals:
        if proposal.year_id == item.year_id:
            name = proposal.agency.name_on(conference.held_on)
            by_kind.setdefault(proposal.kind.name, []).append(name)
    return tuple(
        AwardList(
            f"Đề nghị tặng {kind} năm {item.year} cho {counted(len(agencies))} tập thể:",
            tuple(agencies),
        )
        for kind, agencies in by_kind.items()
    )


def _terms(conference: Conference, items: list[AgendaItem]) -> list[ChairTerm]:
    """The turns, old and new, of the years in which the chair is handed over."""
    years = {item.year.year for item in items if item.kind == Kind.HANDOVER}
    found = ChairTerm.objects.filter(
        bloc=conference.bloc_id, year__in=years | {year - 1 for year in years}
    )
    return list(found.select_related("agency").prefetch_related("agency__names")) if years else []


def _handover(item: AgendaItem, conference: Conference, terms: list[ChairTerm]) -> tuple[str, ...]:
    """Who hands the chair (and the deputy's office) to whom, from the terms on record."""
    if item.kind != Kind.HANDOVER:
        return ()
    year, day, lines = item.year.year, conference.held_on, []
    for office, words in HANDOVER_OFFICES.items():
        turns = {term.year: term.agency.name_on(day) for term in terms if term.office == office}
        if year in turns and year - 1 in turns:
            lines.append(
                f"{turns[year - 1]} (đơn vị {words} năm {year - 1}) bàn giao nhiệm vụ {words} "
                f"cho {turns[year]}, đơn vị {words} năm {year}."
            )
        elif year in turns:
            lines.append(f"{turns[year]} đảm nhiệm nhiệm vụ {words} năm {year}.")
    return tuple(lines)


def _speech(speech: Speech, conference: Conference) -> SpeechPart:
    day = conference.held_on
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
