"""Putting on record what the minutes are written from, and reading one section of them."""

from datetime import UTC, datetime

from conferences.models import AgendaItem, Conference, RollEntry
from conferences.papers.minutes import minutes_of
from conferences.papers.sections import Passage
from members.models import ChairTerm
from tests.factories.conferences import AgendaItemFactory, RollEntryFactory
from tests.factories.members import ChairTermFactory


def on_roll(conference: Conference, agency: str, **values) -> RollEntry:
    return RollEntryFactory(conference=conference, agency__name=agency, **values)


def item_of(conference: Conference, kind: str, year: int, **values) -> AgendaItem:
    return AgendaItemFactory(
        conference=conference, kind=kind, year=conference.years.get(year=year), **values
    )


def passages(conference: Conference) -> tuple[Passage, ...]:
    [section] = minutes_of(conference).sections
    return section.passages


def turn(
    conference: Conference, name: str, year: int, *, office=ChairTerm.Office.CHAIR
) -> ChairTerm:
    return ChairTermFactory(
        bloc=conference.bloc,
        agency__name=name,
        year=year,
        office=office,
        starts_at=datetime(year, 1, 12, tzinfo=UTC),
    )
