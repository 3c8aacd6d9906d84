"""The course of events: one section for each item of the agenda."""

from dataclasses import dataclass

from awards.models import Proposal
from conferences.models import AgendaItem, Conference, ReportedPoint
from conferences.names import name_on
from conferences.papers.handing_over import terms_of, told_of
from conferences.papers.wording import capital, closed, counted, resolved, sentence
from vietnamese.numbers import roman

Kind = AgendaItem.Kind
Sense = ReportedPoint.Sense

POINTS = {
    Sense.RESULT: "Kết quả đạt được:",
    Sense.AIM: "Chỉ tiêu:",
    Sense.DIRECTION: "Phương hướng, nhiệm vụ:",
}


@dataclass(frozen=True)
class Passage:
    """A sentence that leads into a list; without a list, it says all there is to say.

    `ranked`: the order counts, so the list is numbered.
    """

    words: str
    points: tuple[str, ...] = ()
    ranked: bool = False


@dataclass(frozen=True)
class Section:
    """One part of the course of events, with its Roman number."""

    number: str
    title: str
    passages: tuple[Passage, ...]


def sections_of(conference: Conference) -> tuple[Section, ...]:
    items = list(
        conference.agenda.select_related("year__bloc").prefetch_related("points", "resolutions")
    )
    proposals = _proposals(conference, items)
    terms = terms_of(conference, items)
    return tuple(
        Section(
            number=roman(number),
            title=str(item),
            passages=(
                *_opening(item),
                *_points(item),
                *_award_lists(item, proposals),
                *(Passage(line) for line in told_of(item, terms)),
                *(Passage(sentence(line)) for line in item.decided.splitlines() if line.strip()),
                *_resolutions(item),
            ),
        )
        for number, item in enumerate(items, 1)
    )


def _opening(item: AgendaItem) -> tuple[Passage, ...]:
    """Who put it before the conference, and what the year says of itself."""
    year, said = item.year, []
    if item.presented_by:
        said.append(f"Người trình bày: {closed(item.presented_by)}")
    if item.kind == Kind.REVIEW and year.context:
        said.append(f"Bối cảnh: {closed(year.context)}")
    if item.kind == Kind.LAUNCH and year.theme:
        said.append(f"Chủ đề năm {year}: “{year.theme}”.")
    return tuple(map(Passage, said))


def _points(item: AgendaItem) -> tuple[Passage, ...]:
    """Results, aims and directions; one alone stands on the line of its words."""
    found = []
    for sense, words in POINTS.items():
        points = [closed(str(point)) for point in item.points.all() if point.sense == sense]
        found += _listed(words, points)
    return tuple(found)


def _resolutions(item: AgendaItem) -> tuple[Passage, ...]:
    return _listed("Hội nghị quyết nghị:", list(map(resolved, item.resolutions.all())))


def _listed(words: str, texts: list[str]) -> tuple[Passage, ...]:
    if len(texts) == 1:
        return (Passage(f"{words} {texts[0]}"),)
    return (Passage(words, tuple(map(capital, texts))),) if texts else ()


def _proposals(conference: Conference, items: list[AgendaItem]) -> list[Proposal]:
    """What the bloc proposes for the years under selection, the highest award first."""
    years = {item.year_id for item in items if item.kind == Kind.SELECTION}
    found = Proposal.objects.filter(year__in=years).select_related("kind")
    return list(found.annotate(agency_name=name_on(conference.held_on))) if years else []


def _award_lists(item: AgendaItem, proposals: list[Proposal]) -> tuple[Passage, ...]:
    """The agencies proposed for each award, in order."""
    if item.kind != Kind.SELECTION:
        return ()
    by_kind: dict[str, list[str]] = {}
    for proposal in proposals:
        if proposal.year_id == item.year_id:
            by_kind.setdefault(proposal.kind.name, []).append(proposal.agency_name)
    return tuple(
        Passage(
            f"Đề nghị tặng {kind} năm {item.year} cho {counted(len(agencies))} tập thể:",
            tuple(agencies),
            ranked=True,
        )
        for kind, agencies in by_kind.items()
    )
