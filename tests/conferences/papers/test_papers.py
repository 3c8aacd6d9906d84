"""The minutes as a kind of paper: what they rest on, who gets them, and under which year."""

from datetime import UTC, date, datetime

import pytest

from conferences.models import AgendaItem
from conferences.papers import MINUTES, minutes_content
from cycle import actions as cycle
from documents import actions as papers
from documents.papers import Part
from documents.rendering.letterhead import SignatureBlock
from members.models import AgencyName
from members.standing import standing_of
from office.refusals import Refused
from tests.factories.awards import ProposalFactory
from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    GuestFactory,
    ReportedPointFactory,
)
from tests.factories.cycle import YearFactory
from tests.factories.members import AgencyNameFactory, ChairTermFactory

Kind = AgendaItem.Kind


def add_items(desk, *kinds: str) -> None:
    for kind in kinds:
        year = desk.years[kind in (Kind.LAUNCH, Kind.HANDOVER)]
        AgendaItemFactory(conference=desk.conference, kind=kind, year=year)


def test_content_signed_left_by_the_secretary_right_by_the_chair(desk):
    content = minutes_content(desk.conference)
    assert content.signatures == (
        SignatureBlock("", "Thư ký", "Trần Văn Thư Ký", side="left"),
        SignatureBlock("", "Chủ tọa", "Nguyễn Thị Chủ Tọa", side="right"),
    )
    assert (content.subject, content.dated) == (desk.conference.title, date(2026, 1, 12))
    assert (content.emulation_year, content.is_example) == (2025, False)


def test_content_goes_to_whoever_attended_and_to_the_file(desk):
    desk.bloc.letterhead.filing_note = "Lưu: VT, TĐKT."
    desk.bloc.letterhead.save()
    assert minutes_content(desk.conference).recipients == (
        "Các cơ quan, đơn vị thành viên",
        "Lưu: VT, TĐKT.",
    )
    GuestFactory(conference=desk.conference)
    assert minutes_content(desk.conference).recipients == (
        "Các cơ quan, đơn vị thành viên",
        "Đại biểu dự hội nghị",
        "Lưu: VT, TĐKT.",
    )


def test_content_rests_on_every_record_that_is_printed(desk):
    later = AgencyNameFactory(agency=desk.agencies[0], valid_from=date(2026, 1, 13))
    guest_agency = ProposalFactory(year=desk.years[0]).agency
    begun = datetime(2019, 1, 1, tzinfo=UTC)
    former = ChairTermFactory(bloc=desk.bloc, year=2025, starts_at=begun)
    ChairTermFactory(bloc=desk.bloc, year=2024)
    add_items(desk, Kind.REVIEW, Kind.SELECTION, Kind.LAUNCH, Kind.HANDOVER)
    named = [*desk.agencies, guest_agency, former.agency]
    names = AgencyName.objects.filter(agency__in=named).exclude(pk=later.pk).order_by("pk")
    assert minutes_content(desk.conference).sources == (
        desk.conference,
        *names,
        Part(desk.years[0], "context"),
        Part(desk.years[1], "theme"),
        Part(desk.years[0], "proposals"),
        former,
        desk.bloc.chair_terms.get(year=2026),
    )


def test_content_of_records_that_say_the_same_is_the_same(desk):
    first = minutes_content(desk.conference)
    second = minutes_content(type(desk.conference).objects.get(pk=desk.conference.pk))
    assert (first, first.sha256) == (second, second.sha256)


@pytest.mark.usefixtures("english")
def test_issued_minutes_fix_the_circumstances_of_the_year_they_print(desk):
    add_items(desk, Kind.REVIEW)
    ReportedPointFactory(item=desk.conference.agenda.get())
    standing = standing_of(desk.secretary, desk.at)
    paper = papers.issue_paper(desk.conference, kind=MINUTES, standing=standing, **desk.stamp)
    cycle.set_theme(desk.years[0], theme="Chủ đề", **desk.stamp)
    with pytest.raises(Refused) as no:
        cycle.set_context(desk.years[0], context="Khác", **desk.stamp)
    assert no.value.sentences == [
        f"This is printed in {paper}, issued on 12/01/2026. To correct it, first open a "
        "replacement of that paper."
    ]


def test_of_year_conference_of_two_years_is_kept_under_the_first(desk):
    only = ConferenceFactory(bloc=desk.bloc, years=[desk.years[1]])
    ConferenceFactory(bloc=desk.bloc, years=[YearFactory(bloc=desk.bloc, year=2024)])
    assert list(MINUTES.of_year(2025)) == [desk.conference]
    assert list(MINUTES.of_year(2026)) == [only]


def test_of_year_of_every_bloc(desk):
    other = ConferenceFactory()
    assert list(MINUTES.of_year(2025)) == [desk.conference, other]
