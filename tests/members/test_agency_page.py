"""The page of an agency: what it tells, and to whom."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from members.actions import merge_agencies, rename_agency
from members.models import Agency, Post, Succession
from tests.factories.members import (
    AgencyFactory,
    AgencyNameFactory,
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PersonFactory,
    PostFactory,
    ProvinceFactory,
    SuccessionFactory,
    administrator_of,
    secretary_of,
)
from tests.members.browsing import acts, facts, links, rows, said, send, signed_in
from tests.members.told import AT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

LIST = "/agencies/"


@pytest.fixture
def province():
    return ProvinceFactory(name="Phú Thọ")


@pytest.fixture
def bloc(province):
    return BlocFactory(name="Khối A", province=province)


@pytest.fixture
def agency(bloc):
    return MembershipFactory(bloc=bloc, agency__name="Sở Y tế", agency__code="syt").agency


@pytest.fixture
def administrator(province):
    return administrator_of(province)


def address(name: str, record) -> str:
    return reverse(f"members:{name}", args=[record.pk])


def board(page, caption: str) -> list[list[str]]:
    table = next(one for one in page.context["tables"] if one.caption == caption)
    return rows(page, table)


def test_found_agency_form_leads_to_the_agency(province, administrator):
    values = {"name": "Sở Nội vụ", "founded_on": "01/07/2025"}
    with signed_in(administrator) as client:
        send(client, address("found_agency", province), **values)
        founded = Agency.objects.get(name="Sở Nội vụ")
        page = client.get(founded.get_absolute_url())
    assert said(page) == ["The agency is in the registry. It joins a bloc on the page of the bloc."]
    assert facts(page) == {
        "State": "existing",
        "Bloc": "in no bloc today",
        "Agency code": "so-noi-vu",
        "Province": "Phú Thọ",
        "Founded on": "01/07/2025",
    }
    assert list(acts(page)) == [
        "Rename",
        "Merge",
        "Split",
        "Change particulars",
        "Close the agency",
        "Take back the entry",
        "History of this agency",
    ]


def test_agency_page_tells_names_blocs_turns_and_relatives(bloc, agency, administrator):
    predecessor = MembershipFactory(
        bloc=bloc, agency__name="Sở Cũ", valid_until=date(2025, 7, 1)
    ).agency
    SuccessionFactory(predecessor=predecessor, successor=agency, basis="QĐ 7")
    SuccessionFactory(
        kind=Succession.Kind.SPLIT,
        predecessor=agency,
        successor=AgencyFactory(province=bloc.province, name="Sở Mới"),
        carries_history=False,
        takes_effect_on=date(2026, 1, 1),
    )
    rename_agency(agency, name="Sở Y tế tỉnh", valid_from=date(2026, 3, 1), by=administrator, at=AT)
    ChairTermFactory(bloc=bloc, agency=agency, year=2026)
    with signed_in(administrator) as client:
        page = client.get(agency.get_absolute_url())
    assert board(page, "Names through time") == [
        ["Sở Y tế tỉnh", "", "01/03/2026", "", ""],
        ["Sở Y tế", "", "01/01/2000", "28/02/2026", ""],
    ]
    assert board(page, "Mergers and splits") == [
        ["Took over by merger from", "Sở Cũ", "01/07/2025", "yes", "QĐ 7"],
        ["Split into", "Sở Mới", "01/01/2026", "no", ""],
    ]
    assert board(page, "Blocs") == [["Khối A", "01/01/2020", "", "", ""]]
    assert board(page, "Turns of the chair") == [
        ["Chair of the bloc", "2026", "Khối A", "01/01/2020", ""]
    ]


def test_agency_page_of_a_closed_one_leads_to_its_successor(bloc, agency, administrator):
    heir = MembershipFactory(bloc=bloc, agency__name="Sở Mới").agency
    merge_agencies(
        [agency], successor=heir, takes_effect_on=date(2026, 1, 1), by=administrator, at=AT
    )
    PostFactory(agency=agency)
    with signed_in(administrator) as client:
        page = client.get(agency.get_absolute_url())
    assert facts(page)["State"] == "closed on 01/01/2026"
    assert facts(page)["Legal successor"] == "Sở Mới"
    assert page.context["warnings"] == [
        "The agency is closed, but 1 person still holds a post in it."
    ]
    assert acts(page) == {
        "Change particulars": [],
        "Take back the closing": [
            "Another agency took over from it; take back that merger or split instead."
        ],
        "History of this agency": [],
    }


def test_agency_page_links_only_to_agencies_and_blocs_the_reader_sees(province, bloc, agency):
    stranger = MembershipFactory(
        bloc=BlocFactory(province=province), agency__name="Sở Lạ", valid_until=date(2025, 7, 1)
    ).agency
    SuccessionFactory(predecessor=stranger, successor=agency)
    MembershipFactory(
        agency=agency,
        bloc=BlocFactory(province=province, name="Khối Lạ"),
        valid_from=date(2010, 1, 1),
        valid_until=date(2020, 1, 1),
    )
    with signed_in(PostFactory(agency=agency).person.account) as client:
        page = client.get(agency.get_absolute_url())
        found = {link for link in links(page) if link.startswith(("/agencies/", "/memberships/"))}
        assert [client.get(link).status_code for link in sorted(found)] == [200] * len(found)
        assert client.get(stranger.get_absolute_url()).status_code == 404
    assert board(page, "Mergers and splits")[0][1] == "Sở Lạ"
    assert [row[0] for row in board(page, "Blocs")] == ["Khối A", "Khối Lạ"]


def test_agency_page_shows_its_people_only_to_who_may_see_them(province, bloc, agency):
    PostFactory(agency=agency, person=PersonFactory(full_name="Trần Thị Kín"), role=Post.Role.HEAD)
    other = MembershipFactory(bloc=bloc).agency
    people = {
        "own": PostFactory(agency=agency).person.account,
        "secretary": secretary_of(bloc),
        "other secretary": secretary_of(BlocFactory(province=province)),
        "other member": PostFactory(agency=other, role=Post.Role.HEAD).person.account,
        "administrator": administrator_of(province),
    }
    shown = {}
    for who, user in people.items():
        with signed_in(user) as client:
            shown[who] = "Trần Thị Kín" in client.get(agency.get_absolute_url()).content.decode()
    assert shown == {
        "own": True,
        "secretary": True,
        "other secretary": False,
        "other member": False,
        "administrator": True,
    }


@pytest.mark.parametrize("size", [1, 3])
def test_agency_page_costs_the_same_queries_however_much_it_tells(
    size, province, bloc, agency, administrator, django_assert_num_queries
):
    for number in range(size):
        AgencyNameFactory(agency=agency, valid_from=date(1990 + number, 1, 1))
        MembershipFactory(
            agency=agency,
            bloc=BlocFactory(province=province),
            valid_from=date(1990 + number, 1, 1),
            valid_until=date(1991 + number, 1, 1),
        )
        ChairTermFactory(
            bloc=bloc, agency=agency, starts_at=datetime(2020 + number, 1, 1, tzinfo=UTC)
        )
        SuccessionFactory(predecessor=AgencyFactory(province=province), successor=agency)
        PostFactory(agency=agency)
    with signed_in(administrator) as client, django_assert_num_queries(11):
        client.get(agency.get_absolute_url())
    secretary = secretary_of(bloc)
    with signed_in(secretary) as client, django_assert_num_queries(12):
        client.get(agency.get_absolute_url())
