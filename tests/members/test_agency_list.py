"""The list of agencies: found without marks, in Vietnamese order, page by page."""

from datetime import date

import pytest
from django.urls import reverse

from members import agency_list
from members.actions import rename_agency
from members.models import Agency
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    MembershipFactory,
    PostFactory,
    ProvinceFactory,
    administrator_of,
    secretary_of,
)
from tests.members.browsing import acts, rows, signed_in
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


def names(page) -> list[str]:
    return [row[0] for row in rows(page)]


def test_list_stands_in_vietnamese_order_with_bloc_and_what_is_not_usual(
    province, bloc, agency, administrator
):
    office = administrator.person.posts.get().agency
    for name, values in {
        "Đài Phát thanh": {},
        "Ban Dân tộc": {"founded_on": date(2026, 7, 1)},
        "Ủy ban Mặt trận": {"closed_on": date(2026, 7, 1)},
        "Sở Cũ": {"closed_on": date(2025, 7, 1)},
    }.items():
        AgencyFactory(province=province, name=name, code=name[-3:], **values)
    with signed_in(administrator) as client:
        found = rows(client.get(LIST))
        everything = rows(client.get(LIST, {"state": "all"}))
    assert [row for row in found if row[0] != office.name] == [
        ["Ban Dân tộc", "tộc", "", "from 01/07/2026"],
        ["Đài Phát thanh", "anh", "", ""],
        ["Sở Y tế", "syt", "Khối A", ""],
        ["Ủy ban Mặt trận", "rận", "", "until the end of 30/06/2026"],
    ]
    assert ["Sở Cũ", " Cũ", "", "closed on 01/07/2025"] in everything


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "y te"}, ["Sở Y tế"]),
        ({"q": "Y TẾ"}, ["Sở Y tế"]),
        ({"q": "syt"}, ["Sở Y tế"]),
        ({"q": "lao dong"}, ["Sở Nội vụ"]),
        ({"q": "không có"}, []),
        ({"q": "so", "bloc": "none"}, ["Sở Nội vụ"]),
        ({"state": "closed"}, ["Sở Cũ"]),
    ],
)
def test_list_finds_without_marks_by_former_names_by_bloc_and_by_state(
    asked, found, province, agency, administrator
):
    moved = AgencyFactory(province=province, name="Sở Lao động", code="noi")
    rename_agency(moved, name="Sở Nội vụ", valid_from=date(2026, 3, 1), by=administrator, at=AT)
    AgencyFactory(province=province, name="Sở Cũ", closed_on=date(2025, 7, 1))
    with signed_in(administrator) as client:
        assert names(client.get(LIST, asked)) == found


def test_list_of_one_bloc_holds_its_members(bloc, agency, administrator):
    with signed_in(administrator) as client:
        assert names(client.get(LIST, {"bloc": bloc.pk})) == ["Sở Y tế"]


def test_list_goes_on_where_the_page_ends(province, administrator, monkeypatch):
    monkeypatch.setattr(agency_list, "PAGE", 2)
    Agency.objects.filter(pk=administrator.person.posts.get().agency_id).update(code="cơ-quan")
    for name in ("Sở B", "Sở A", "Sở C", "Sở A"):
        AgencyFactory(province=province, name=name)
    with signed_in(administrator) as client:
        first = client.get(LIST, {"q": "sở"})
        second = client.get(LIST + first.context["next_href"])
    assert (names(first), names(second)) == (["Sở A", "Sở A"], ["Sở B", "Sở C"])
    assert second.context["next_href"] == ""


@pytest.mark.parametrize("after", ["x", "-1", "0", "999", "9" * 30, "٣"])
def test_list_after_no_agency_begins_at_the_beginning(after, agency, administrator):
    with signed_in(administrator) as client:
        assert len(rows(client.get(LIST, {"after": after}))) == 2


def test_list_of_a_member_holds_its_blocs_agencies_only(province, bloc, agency):
    other = MembershipFactory(bloc=bloc, agency__name="Sở Khác").agency
    AgencyFactory(province=province)
    MembershipFactory(bloc=BlocFactory(province=province))
    with signed_in(PostFactory(agency=other).person.account) as client:
        page = client.get(LIST)
    assert (names(page), acts(page)) == (["Sở Khác", "Sở Y tế"], {})


def test_list_of_a_secretary_holds_the_whole_registry_of_the_province(province, bloc, agency):
    AgencyFactory(province=province, name="Sở Ngoài khối")
    AgencyFactory()
    with signed_in(secretary_of(bloc)) as client:
        page = client.get(LIST)
    assert "Sở Ngoài khối" in names(page)
    assert len(names(page)) == 3
    assert list(acts(page)) == ["Enter an agency"]


@pytest.mark.parametrize("size", [1, 16, 160])
def test_list_costs_the_same_queries_however_many_agencies(
    size, province, bloc, administrator, django_assert_num_queries
):
    for position in range(1, size):
        MembershipFactory(
            bloc=bloc, agency=AgencyFactory(province=province, names=None), position=position
        )
    with signed_in(administrator) as client, django_assert_num_queries(8):
        page = client.get(LIST)
    assert len(rows(page)) == size
