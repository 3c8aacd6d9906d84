"""Each agency reads its own part of the log; who looks after all reads the bloc's."""

from datetime import date

import pytest
from django.urls import reverse

from audit import chain
from members.actions import rename_agency
from members.models import Agency, Post
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PostFactory,
    ProvinceFactory,
    SuccessionFactory,
    administrator_of,
    secretary_of,
)
from tests.members.browsing import signed_in
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


def test_agency_history_is_read_by_its_own_people_and_those_who_look_after_it(
    province, bloc, agency
):
    secret = "Điều chỉ Sở Y tế được biết"
    chain.append(act="members.close_agency", by=None, at=AT, subject=agency, reason=secret)
    other = MembershipFactory(bloc=bloc).agency
    people = {
        "own clerk": PostFactory(agency=agency).person.account,
        "secretary": secretary_of(bloc),
        "council": PostFactory(
            agency=AgencyFactory(province=province), role=Post.Role.COUNCIL
        ).person.account,
        "administrator": administrator_of(province),
        "head of another member": PostFactory(agency=other, role=Post.Role.HEAD).person.account,
        "secretary of another bloc": secretary_of(BlocFactory(province=province)),
        "administrator of another province": administrator_of(ProvinceFactory()),
    }
    answers = {}
    for who, user in people.items():
        with signed_in(user) as client:
            page = client.get(address("agency_history", agency))
            answers[who] = (page.status_code, secret in page.content.decode())
    assert answers == {
        "own clerk": (200, True),
        "secretary": (200, True),
        "council": (200, True),
        "administrator": (200, True),
        "head of another member": (404, False),
        "secretary of another bloc": (404, False),
        "administrator of another province": (404, False),
    }


def test_agency_history_of_a_predecessor_is_read_by_the_heirs_people(bloc, agency):
    heir = MembershipFactory(bloc=bloc).agency
    Agency.objects.filter(pk=agency.pk).update(closed_on=date(2025, 7, 1))
    SuccessionFactory(predecessor=agency, successor=heir)
    statuses = []
    for place in (heir, MembershipFactory(bloc=bloc).agency):
        with signed_in(PostFactory(agency=place).person.account) as client:
            statuses.append(client.get(address("agency_history", agency)).status_code)
    assert statuses == [200, 404]


def test_agency_history_holds_its_own_part_only(bloc, agency, administrator):
    other = MembershipFactory(bloc=bloc, agency__name="Sở Khác").agency
    for one, name in ((agency, "Sở Y tế tỉnh"), (other, "Sở Khác tỉnh")):
        rename_agency(one, name=name, valid_from=date(2026, 3, 1), by=administrator, at=AT)
    with signed_in(administrator) as client:
        history = client.get(address("agency_history", agency)).context["history"]
    assert [one.sentence.removeprefix(f"{administrator} ") for one in history.told] == [
        "renamed Sở Y tế to Sở Y tế tỉnh from 01/03/2026."
    ]


def test_bloc_history_is_read_by_who_looks_after_all_its_agencies(province, bloc, agency):
    term = ChairTermFactory(bloc=bloc, agency=MembershipFactory(bloc=bloc).agency)
    secret = "Điều chỉ Sở Y tế được biết"
    chain.append(
        act="members.close_agency",
        by=None,
        at=AT,
        subject=agency,
        reason=secret,
        concerns=[agency, bloc],
    )
    people = {
        "secretary": secretary_of(bloc),
        "chair": PostFactory(agency=term.agency, role=Post.Role.HEAD).person.account,
        "member": PostFactory(agency=agency, role=Post.Role.HEAD).person.account,
        "clerk of the chair": PostFactory(agency=term.agency).person.account,
        "council": PostFactory(
            agency=AgencyFactory(province=province), role=Post.Role.COUNCIL
        ).person.account,
        "administrator": administrator_of(province),
    }
    answers = {}
    for who, user in people.items():
        with signed_in(user) as client:
            page = client.get(address("bloc_history", bloc))
            answers[who] = (page.status_code, secret in page.content.decode())
    assert answers == {
        "secretary": (200, True),
        "chair": (200, True),
        "member": (403, False),
        "clerk of the chair": (403, False),
        "council": (200, True),
        "administrator": (200, True),
    }
