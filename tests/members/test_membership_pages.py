"""The page of a membership: what it tells and offers, and its forms."""

from datetime import date

import pytest
from django.urls import reverse

from members.models import Membership
from tests.factories.members import (
    BlocFactory,
    MembershipFactory,
    PostFactory,
    administrator_of,
    secretary_of,
)
from tests.members.browsing import acts, facts, said, send, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A")


@pytest.fixture
def member(bloc):
    return MembershipFactory(bloc=bloc, agency__name="Sở Y tế", basis="QĐ 1")


@pytest.fixture
def other(bloc):
    return BlocFactory(province=bloc.province, name="Khối B")


@pytest.fixture
def administrator(bloc):
    return administrator_of(bloc.province)


def address(name: str, record) -> str:
    return reverse(f"members:{name}", args=[record.pk])


def test_membership_page_tells_its_days_and_decision(member, administrator):
    with signed_in(administrator) as client:
        page = client.get(member.get_absolute_url())
    assert facts(page) == {
        "Agency": "Sở Y tế",
        "Bloc": "Khối A",
        "State": "member today",
        "Member from": "01/01/2020",
        "Last day of the membership": "not known yet",
        "Decision": "QĐ 1",
    }


def test_membership_page_offers_each_what_they_may_do(member, administrator):
    offers = []
    own = PostFactory(agency=member.agency).person.account
    for user in (administrator, secretary_of(member.bloc), own):
        with signed_in(user) as client:
            offers.append(list(acts(client.get(member.get_absolute_url()))))
    assert offers == [
        ["Move to another bloc", "Record the end", "Correct", "Take back the entry"],
        ["Record the end", "Correct", "Take back the entry"],
        [],
    ]


def test_leave_form_and_its_undoing(member, administrator):
    with signed_in(administrator) as client:
        send(client, address("leave_bloc", member), valid_until="01/03/2026", basis="QĐ 2")
        page = client.get(member.get_absolute_url())
        assert (facts(page)["State"], facts(page)["Last day of the membership"]) == (
            "ended",
            "28/02/2026",
        )
        assert list(acts(page)) == ["Take back the end", "Correct", "Take back the entry"]
        send(client, address("restore_membership", member), reason="Nhầm")
        assert facts(client.get(member.get_absolute_url()))["State"] == "member today"


def test_move_form_leads_to_the_new_membership_and_back(member, other, administrator):
    with signed_in(administrator) as client:
        answer = send(
            client, address("move_agency", member), bloc=other.pk, valid_from="01/03/2026"
        )
        moved = Membership.objects.get(bloc=other)
        assert answer.headers["Location"] == moved.get_absolute_url()
        assert said(client.get(moved.get_absolute_url())) == ["Sở Y tế goes on in Khối B."]
        form = client.get(address("take_back_membership", moved)).context["form"]
        assert form["resume"].label == "The membership in Khối A goes on"
        send(client, address("take_back_membership", moved), resume="on", reason="Nhầm khối")
    member.refresh_from_db()
    assert (member.valid_until, Membership.objects.count()) == (None, 1)


def test_move_form_offers_no_bloc_of_another_province(member, other, administrator):
    BlocFactory()
    with signed_in(administrator) as client:
        offered = client.get(address("move_agency", member)).context["form"].fields["bloc"].queryset
        assert list(offered) == [other]


def test_correct_form_comes_filled_in(member, administrator):
    with signed_in(administrator) as client:
        form = client.get(address("correct_membership", member)).context["form"]
        assert (form["valid_from"].value(), form["basis"].value()) == (date(2020, 1, 1), "QĐ 1")
        values = {"valid_from": "01/02/2020", "basis": "QĐ 3", "reason": "Gõ nhầm"}
        send(client, address("correct_membership", member), **values)
    member.refresh_from_db()
    assert (member.valid_from, member.basis) == (date(2020, 2, 1), "QĐ 3")
