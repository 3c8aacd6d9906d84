"""Turns of the chair: told, handed over, ended and taken back by form."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from members.models import ChairTerm
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    ProvinceFactory,
    administrator_of,
)
from tests.members.browsing import acts, facts, rows, said, send, signed_in
from tests.members.told import print_on_paper

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


def test_chair_page_tells_all_turns_and_warns_without_a_secretariat(bloc, term, administrator):
    earlier = MembershipFactory(bloc=bloc, agency__name="Sở Cũ").agency
    ChairTermFactory(
        bloc=bloc, agency=earlier, year=2020, ends_at=datetime(2020, 12, 31, 17, 0, tzinfo=UTC)
    )
    with signed_in(administrator) as client:
        page = client.get(address("chair_terms", bloc))
    assert rows(page) == [
        ["Sở Một", "Chair of the bloc", "2026", "08:00 12/01/2026", "", "in office"],
        ["Sở Cũ", "Chair of the bloc", "2020", "01/01/2020", "31/12/2020", "ended"],
    ]
    assert page.context["warnings"] == [
        "Sở Một has nobody with the post of secretariat yet, so nobody can enter data."
    ]


def test_hand_over_form_takes_the_hour_and_says_who_is_chair(bloc, term, administrator):
    successor = MembershipFactory(bloc=bloc, agency__name="Sở Hai").agency
    values = {"agency": successor.pk, "year": 2027, "day": "15/03/2026", "hour": "8h30"}
    with signed_in(administrator) as client:
        send(client, address("appoint_chair", bloc), **values)
        page = client.get(address("chair_terms", bloc))
    assert said(page) == ["Sở Hai is chair of the bloc from 08:30 15/03/2026."]
    assert [row[:5] for row in rows(page)] == [
        ["Sở Hai", "Chair of the bloc", "2027", "08:30 15/03/2026", ""],
        ["Sở Một", "Chair of the bloc", "2026", "08:00 12/01/2026", "08:30 15/03/2026"],
    ]


def test_take_back_form_of_a_turn_lets_the_one_before_go_on(bloc, term, administrator):
    successor = MembershipFactory(bloc=bloc, agency__name="Sở Hai").agency
    values = {"agency": successor.pk, "year": 2026, "day": "01/03/2026"}
    with signed_in(administrator) as client:
        send(client, address("appoint_chair", bloc), **values)
        mistaken = ChairTerm.objects.get(agency=successor)
        back = address("take_back_term", mistaken)
        assert str(client.get(back).context["form"]["resume"].label) == "The turn of Sở Một goes on"
        send(client, back, resume="on", reason="Nhầm đơn vị")
    term.refresh_from_db()
    assert term.ends_at is None


def test_end_turn_form_includes_its_last_day(bloc, term, administrator):
    with signed_in(administrator) as client:
        send(client, address("end_term", term), last_day="31/03/2026")
        page = client.get(term.get_absolute_url())
    assert facts(page)["Until"] == "31/03/2026"
    assert list(acts(page)) == ["Take back the end", "Correct", "Take back the entry"]


def test_turn_page_shows_greyed_what_a_paper_forbids(bloc, term, administrator):
    paper = print_on_paper(term)
    reasons = [
        f"This is printed in {paper}, issued on 12/01/2026. To correct it, first open a "
        "replacement of that paper."
    ]
    with signed_in(administrator) as client:
        page = client.get(term.get_absolute_url())
        assert client.get(address("take_back_term", term)).status_code == 403
    assert acts(page) == {"End the turn": [], "Correct": reasons, "Take back the entry": reasons}
