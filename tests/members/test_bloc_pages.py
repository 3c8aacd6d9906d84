"""The pages of a bloc: today and on another day, joining and order."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from members.actions import rename_agency
from members.models import Bloc, ChairTerm, Post
from tests.factories.members import (
    AgencyFactory,
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

SINCE = datetime(2026, 1, 12, 1, 0, tzinfo=UTC)


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A", province=ProvinceFactory(name="Phú Thọ"))


@pytest.fixture
def chair(bloc):
    return MembershipFactory(bloc=bloc, agency__name="Sở Một").agency


@pytest.fixture
def term(bloc, chair):
    return ChairTermFactory(bloc=bloc, agency=chair, starts_at=SINCE)


@pytest.fixture
def administrator(bloc):
    return administrator_of(bloc.province)


def address(name: str, record) -> str:
    return reverse(f"members:{name}", args=[record.pk])


def test_bloc_page_shows_members_in_list_order_with_their_offices(bloc, term, administrator):
    MembershipFactory(bloc=bloc, agency__name="Sở Ba", position=9)
    deputy = MembershipFactory(bloc=bloc, agency__name="Sở Hai", position=5).agency
    ChairTermFactory(bloc=bloc, agency=deputy, office=ChairTerm.Office.DEPUTY)
    with signed_in(administrator) as client:
        page = client.get(bloc.get_absolute_url())
    assert rows(page) == [
        ["1. Sở Một", "Chair of the bloc", "01/01/2020"],
        ["2. Sở Hai", "Deputy chair of the bloc", "01/01/2020"],
        ["3. Sở Ba", "", "01/01/2020"],
    ]


def test_bloc_page_shows_chair_secretariat_and_rules_in_words(bloc, term, administrator):
    person = PersonFactory(full_name="Trần Thị Bình")
    PostFactory(agency=term.agency, role=Post.Role.SECRETARY, person=person, title="Thư ký")
    with signed_in(administrator) as client:
        found = facts(client.get(bloc.get_absolute_url()))
    assert found["Chair of the bloc"] == "Sở Một"
    assert found["Deputy chair of the bloc"] == "nobody yet"
    assert found["Secretariat"] == "Trần Thị Bình, Thư ký"
    assert found["Rules"] == (
        "Quorum of a conference: at least two thirds, From 4 to 20 members, "
        "Dossier to the province within 15 days of the conference"
    )


def test_bloc_page_leads_to_years_conferences_and_letterhead(bloc, administrator):
    with signed_in(administrator) as client:
        found = links(client.get(bloc.get_absolute_url()))
    assert {
        reverse("cycle:years", args=[bloc.pk]),
        reverse("conferences:conferences", args=[bloc.pk]),
        reverse("documents:letterhead", args=[bloc.letterhead_id]),
        address("bloc_history", bloc),
        address("settings", bloc),
        address("chair_terms", bloc),
    } <= found


def test_bloc_page_for_a_clerk_names_the_letterhead_without_leading_there(bloc, chair):
    clerk = PostFactory(agency=chair, role=Post.Role.CLERK).person.account
    with signed_in(clerk) as client:
        page = client.get(bloc.get_absolute_url())
    assert facts(page)["Letterhead"] == bloc.letterhead.name
    assert reverse("documents:letterhead", args=[bloc.letterhead_id]) not in links(page)


def test_bloc_page_names_what_a_member_was_called_when_it_joined(bloc, chair, administrator):
    rename_agency(chair, name="Sở Mới", valid_from=date(2026, 3, 1), by=administrator, at=AT)
    with signed_in(administrator) as client:
        assert rows(client.get(bloc.get_absolute_url())) == [
            ["1. Sở Mới (joined as Sở Một)", "", "01/01/2020"]
        ]


def test_bloc_page_on_another_day_shows_the_members_and_names_of_then(bloc, chair, administrator):
    rename_agency(chair, name="Sở Mới", valid_from=date(2026, 3, 1), by=administrator, at=AT)
    merged = MembershipFactory(bloc=bloc, agency__name="Sở Cũ", valid_until=date(2025, 7, 1)).agency
    heir = AgencyFactory(province=bloc.province, name="Sở Kế thừa")
    SuccessionFactory(predecessor=merged, successor=heir, takes_effect_on=date(2025, 7, 1))
    MembershipFactory(bloc=bloc, agency=heir, valid_from=date(2025, 7, 1))
    ChairTermFactory(
        bloc=bloc, agency=merged, year=2020, ends_at=datetime(2021, 1, 12, 1, 0, tzinfo=UTC)
    )
    with signed_in(administrator) as client:
        page = client.get(bloc.get_absolute_url(), {"on": "12/01/2020"})
    assert rows(page) == [
        ["1. Sở Một (today: Sở Mới)", "", "01/01/2020"],
        ["2. Sở Cũ (today: Sở Kế thừa)", "Chair of the bloc", "01/01/2020"],
    ]


def test_bloc_page_on_no_day_of_the_calendar_shows_today(bloc, chair, administrator):
    with signed_in(administrator) as client:
        page = client.get(bloc.get_absolute_url(), {"on": "31/02/2026"})
    assert len(rows(page)) == 1
    assert "“31/02/2026” is not a day. Write it like 12/01/2026." in page.content.decode()


def test_bloc_page_offers_its_keepers_what_they_may_do(bloc, chair, administrator):
    secretary = secretary_of(bloc)
    offers = []
    for user in (administrator, secretary, PostFactory(agency=chair).person.account):
        with signed_in(user) as client:
            offers.append(list(acts(client.get(bloc.get_absolute_url()))))
    assert offers == [
        ["Add an agency", "Change the order", "Rename"],
        ["Add an agency", "Change the order"],
        [],
    ]


def test_bloc_page_warns_of_a_size_against_its_rules(bloc, chair, administrator):
    with signed_in(administrator) as client:
        assert client.get(bloc.get_absolute_url()).context["warnings"] == [
            "The bloc has 1 member; its rules want at least 4."
        ]


def test_blocs_page_shows_size_and_chair_of_each(bloc, term, administrator):
    MembershipFactory(bloc=bloc)
    MembershipFactory(bloc=bloc, valid_until=date(2025, 1, 1))
    BlocFactory(name="Khối B", province=bloc.province)
    BlocFactory(name="Khối ở tỉnh khác")
    with signed_in(administrator) as client:
        assert rows(client.get(reverse("members:blocs"))) == [
            ["Khối A", "2", "Sở Một", ""],
            ["Khối B", "0", "", ""],
        ]


def test_found_bloc_form_leads_to_the_new_bloc(bloc, administrator):
    values = {"name": "Khối B", "symbol": "KTĐB", "place": "Phú Thọ", "rules_from": "01/01/2026"}
    with signed_in(administrator) as client:
        answer = send(client, address("found_bloc", bloc.province), **values)
        founded = Bloc.objects.get(name="Khối B")
        assert answer.headers["Location"] == founded.get_absolute_url()
        page = client.get(founded.get_absolute_url())
        assert said(page) == ["The bloc is founded. Now add its agencies."]
        assert list(acts(page)) == [
            "Add an agency",
            "Change the order",
            "Rename",
            "Take back the founding",
        ]


def test_join_form_offers_only_agencies_in_no_bloc(bloc, chair, administrator):
    free = AgencyFactory(province=bloc.province, name="Sở Rảnh")
    AgencyFactory(province=bloc.province, closed_on=date(2025, 1, 1))
    AgencyFactory()
    with signed_in(administrator) as client:
        offered = client.get(address("join_bloc", bloc)).context["form"].fields["agency"].queryset
        assert list(offered) == [free]
        values = {"agency": free.pk, "valid_from": "01/01/2026"}
        send(client, address("join_bloc", bloc), **values)
        page = client.get(bloc.get_absolute_url())
    assert rows(page)[-1] == ["2. Sở Rảnh", "", "01/01/2026"]


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        ((1, 2, 3, 4), "1234"),
        ((1, 2, 3, 2), "1423"),
        ((3, 2, 3, 4), "2314"),
        ((4, 3, 2, 1), "4321"),
        ((10, 2, 3, 4), "2341"),
    ],
)
def test_reorder_form_gives_each_the_place_it_is_given(bloc, administrator, numbers, order):
    members = [MembershipFactory(bloc=bloc, agency__name=f"{n}") for n in range(1, 5)]
    values = {f"place_{one.pk}": number for one, number in zip(members, numbers, strict=True)}
    with signed_in(administrator) as client:
        send(client, address("reorder_members", bloc), **values)
    stored = bloc.memberships.order_by("position").select_related("agency")
    assert "".join(str(one.agency) for one in stored) == order


@pytest.mark.parametrize("size", [1, 3, 16])
def test_bloc_pages_cost_the_same_queries_however_many_members(
    size, bloc, term, administrator, django_assert_num_queries
):
    for number in range(1, size):
        agency = MembershipFactory(bloc=bloc).agency
        ChairTermFactory(bloc=bloc, agency=agency, year=2000 + number, ends_at=SINCE)
    with signed_in(administrator) as client:
        client.get(bloc.get_absolute_url())  # the session remembers the bloc from here on
        with django_assert_num_queries(11):
            client.get(bloc.get_absolute_url())
        with django_assert_num_queries(11):
            client.get(bloc.get_absolute_url(), {"on": "01/01/2021"})
        with django_assert_num_queries(9):
            client.get(address("chair_terms", bloc))
        with django_assert_num_queries(7):
            client.get(address("settings", bloc))


@pytest.mark.parametrize("size", [1, 3, 26])
def test_blocs_page_costs_the_same_queries_however_many_blocs(
    size, bloc, term, administrator, django_assert_num_queries
):
    for _ in range(1, size):
        ChairTermFactory(bloc=BlocFactory(province=bloc.province))
    with signed_in(administrator) as client, django_assert_num_queries(8):
        page = client.get(reverse("members:blocs"))
    assert len(rows(page)) == size
