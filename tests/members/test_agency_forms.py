"""Renaming, merging and splitting by form, and what is said before it is undone."""

from datetime import date

import pytest
from django.urls import reverse

from members.models import Agency, Succession
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    ProvinceFactory,
    administrator_of,
)
from tests.members.browsing import acts, facts, rows, said, send, signed_in
from tests.members.told import told

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


def test_rename_form_sends_a_typing_error_to_the_name_and_names_the_day(agency, administrator):
    with signed_in(administrator) as client:
        answer = send(
            client, address("rename_agency", agency), name="Sở Mới", valid_from="11/03/2026"
        )
    assert answer.status_code == 422
    assert answer.context["form"].non_field_errors() == [
        "Enter the new name on the day it takes effect, 11/03/2026."
    ]


def test_correct_name_form_mends_the_name(agency, administrator):
    name = agency.names.get()
    values = {"name": "Sở Y tế tỉnh", "reason": "Gõ thiếu"}
    with signed_in(administrator) as client:
        send(client, address("correct_name", name), **values)
        page = client.get(name.get_absolute_url())
    assert (said(page), page.context["title"]) == (["The name is corrected."], "Sở Y tế tỉnh")


def test_merge_form_founds_the_successor_and_leads_to_it(province, bloc, agency, administrator):
    other = MembershipFactory(bloc=bloc, agency__name="Sở Khác").agency
    values = {
        "others": [other.pk],
        "name": "Sở Mới",
        "bloc": bloc.pk,
        "takes_effect_on": "01/03/2026",
    }
    with signed_in(administrator) as client:
        form = client.get(address("merge", agency)).context["form"]
        assert form["bloc"].value() == bloc.pk
        answer = send(client, address("merge", agency), **values)
        heir = Agency.objects.get(name="Sở Mới")
        assert answer.headers["Location"] == heir.get_absolute_url()
    assert sorted(map(str, heir.lineage(date(2026, 3, 1)))) == ["Sở Khác", "Sở Mới", "Sở Y tế"]
    assert told()[-1].startswith("merged Sở Y tế, Sở Khác into Sở Mới")


@pytest.mark.parametrize("both", [True, False])
def test_merge_form_wants_either_an_agency_or_a_new_name(both, bloc, agency, administrator):
    other = MembershipFactory(bloc=bloc).agency
    chosen = {"successor": other.pk, "name": "Sở Mới"} if both else {}
    with signed_in(administrator) as client:
        answer = send(
            client, address("merge", agency), takes_effect_on="01/03/2026", bloc="", **chosen
        )
    assert answer.context["form"].errors["name"] == [
        "Choose the agency that goes on above, or write the name of a new one here."
    ]


def test_split_form_founds_parts_and_keeps_the_agency(agency, administrator):
    values = {
        "outcome": "goes_on",
        "new_names": "Chi cục Một\nChi cục Hai",
        "takes_effect_on": "01/03/2026",
    }
    with signed_in(administrator) as client:
        send(client, address("split", agency), **values)
        page = client.get(agency.get_absolute_url())
    assert [row[:2] for row in board(page, "Mergers and splits")] == [
        ["Split into", "Chi cục Một"],
        ["Split into", "Chi cục Hai"],
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"outcome": "ends"}, "A closed agency has one legal successor: name it."),
        (
            {"outcome": "goes_on", "heir_name": "Sở Mới"},
            "An agency that goes on has no legal successor: leave this empty.",
        ),
    ],
)
def test_split_form_wants_a_successor_of_what_closes_only(values, sentence, agency, administrator):
    with signed_in(administrator) as client:
        answer = send(client, address("split", agency), takes_effect_on="01/03/2026", **values)
    assert answer.context["form"].errors["heir_name"] == [sentence]


def test_succession_page_says_before_what_taking_back_does(bloc, agency, administrator):
    ChairTermFactory(bloc=bloc, agency=agency)
    with signed_in(administrator) as client:
        send(
            client,
            address("merge", agency),
            name="Sở Mới",
            bloc=bloc.pk,
            takes_effect_on="01/03/2026",
        )
        succession = Succession.objects.get()
        page = client.get(succession.get_absolute_url())
        assert (page.context["title"], acts(page)) == ("Merger into Sở Mới", {"Take back": []})
        confirm = client.get(address("take_back_succession", succession))
        assert confirm.context["next_steps"] == [
            "Sở Y tế exists again.",
            "Sở Mới is no longer in Khối A.",
            "The turn of Sở Mới as chair of the bloc is removed.",
            "The turn of Sở Y tế as chair of the bloc goes on.",
            "Agencies founded for it stay in the registry, in no bloc.",
        ]
        send(client, address("take_back_succession", succession), reason="Nhầm")
        assert facts(client.get(agency.get_absolute_url()))["State"] == "existing"
