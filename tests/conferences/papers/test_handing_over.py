"""Who hands the chair to whom, from the turns on record."""

from datetime import UTC, datetime

from conferences.models import AgendaItem
from conferences.papers.sections import Passage
from members.models import ChairTerm
from tests.conferences.papers.putting import item_of, passages, turn
from tests.factories.members import AgencyFactory, ChairTermFactory

Kind = AgendaItem.Kind


def test_minutes_of_a_handover_name_chair_and_deputy(conference):
    turn(conference, "Sở Một", 2025)
    turn(conference, "Sở Hai", 2026)
    turn(conference, "Sở Ba", 2026, office=ChairTerm.Office.DEPUTY)
    ChairTermFactory(year=2026, agency__name="Sở của khối khác")
    item_of(conference, Kind.HANDOVER, 2026)
    assert passages(conference) == (
        Passage("Sở Một (Trưởng khối năm 2025) bàn giao nhiệm vụ Trưởng khối năm 2026 cho Sở Hai."),
        Passage("Sở Ba đảm nhiệm nhiệm vụ Phó Trưởng khối năm 2026."),
    )


def test_minutes_of_a_handover_to_the_same_agency(conference):
    first = turn(conference, "Sở Một", 2025)
    ChairTermFactory(bloc=conference.bloc, agency=first.agency, year=2026)
    item_of(conference, Kind.HANDOVER, 2026)
    assert passages(conference) == (
        Passage("Sở Một tiếp tục đảm nhiệm nhiệm vụ Trưởng khối năm 2026."),
    )


def test_minutes_of_a_handover_with_a_change_within_a_year(conference):
    agencies = [AgencyFactory(name=name) for name in ("Sở Một", "Sở Hai", "Sở Ba")]
    for agency, year, month in zip(agencies, (2025, 2025, 2026), (1, 6, 1), strict=True):
        ChairTermFactory(
            bloc=conference.bloc,
            agency=agency,
            year=year,
            starts_at=datetime(year, month, 12, tzinfo=UTC),
        )
    item_of(conference, Kind.HANDOVER, 2026)
    assert passages(conference) == (
        Passage("Sở Hai (Trưởng khối năm 2025) bàn giao nhiệm vụ Trưởng khối năm 2026 cho Sở Ba."),
    )
