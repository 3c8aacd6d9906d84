"""Founding, particulars, closing, and the way back from each."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.actions import (
    change_particulars,
    close_agency,
    found_agency,
    reopen_agency,
    take_back_agency,
)
from members.actions.agencies import code_from
from members.models import SINCE_EVER, Agency, AgencyName
from members.rules.footing import what_rests_on
from office.refusals import Refused, Stale
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
from tests.members.told import AT, concerned, names, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

CLOSING = date(2026, 3, 1)


@pytest.fixture
def province():
    return ProvinceFactory()


@pytest.fixture
def keeper(province):
    return administrator_of(province)


@pytest.fixture
def member(province):
    return MembershipFactory(bloc=BlocFactory(province=province))


def found(province, keeper, **values):
    return found_agency(province, **{"name": "Sở Y tế"} | values, by=keeper, at=AT)


def close(agency, keeper, **values):
    return close_agency(agency, **{"closed_on": CLOSING} | values, by=keeper, at=AT)


def test_found_agency_bears_its_name_from_its_founding_on(province, keeper):
    agency = found(province, keeper, short_name="SYT", founded_on=date(2010, 5, 1), basis="QĐ 3")
    assert (agency.code, agency.search_text) == ("so-y-te", "so y te syt so-y-te")
    name = agency.names.get()
    assert (name.name, name.short_name, name.valid_from, name.basis) == (
        "Sở Y tế",
        "SYT",
        date(2010, 5, 1),
        "QĐ 3",
    )
    assert told() == ["entered Sở Y tế in the registry."]
    assert concerned() == names(agency)


def test_found_agency_without_a_day_bears_its_name_since_ever(province, keeper):
    assert found(province, keeper).names.get().valid_from == SINCE_EVER


def test_found_agency_with_a_code_already_used_is_refused(province, keeper):
    found(province, keeper, code="syt")
    with pytest.raises(ValidationError, match="already has this code"):
        found(province, keeper, name="Sở Y tế khác", code="syt")


def test_found_agency_by_secretary_of_the_province_is_done(province):
    assert found(province, secretary_of(BlocFactory(province=province))).name == "Sở Y tế"


def test_found_agency_by_secretary_of_another_province_is_refused(province):
    assert refusal(found, province, secretary_of(BlocFactory())) == [
        "Only a bloc's secretariat or the administrator may keep the registry."
    ]


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        ([], "so-y-te"),
        (["so-y-te"], "so-y-te-2"),
        (["so-y-te", "so-y-te-2"], "so-y-te-3"),
        (["so-y-te-2"], "so-y-te"),
        (["so-y-te", "so-y-te-tinh"], "so-y-te-2"),
    ],
)
def test_code_from_name_is_new_in_the_province(province, taken, code):
    AgencyFactory(code=code)  # another province's
    for used in taken:
        AgencyFactory(province=province, code=used)
    assert code_from("Sở Y tế", province) == code


def test_code_from_long_name_leaves_room_for_a_number(province):
    name = "Ban Quản lý các khu công nghiệp và khu kinh tế cửa khẩu tỉnh"
    assert code_from(name, province) == "ban-quan-ly-cac-khu-cong-nghiep-va-k"


def test_change_particulars_keeps_what_search_finds_in_step(province, keeper):
    agency = found(province, keeper)
    changed = change_particulars(
        agency, code="syt", founded_on=None, note="Thuộc UBND tỉnh", by=keeper, at=AT
    )
    assert (changed.code, changed.search_text, changed.note) == (
        "syt",
        "so y te syt",
        "Thuộc UBND tỉnh",
    )
    assert told()[-1] == "changed the particulars of Sở Y tế."


def test_change_particulars_changed_meanwhile_is_stale(province, keeper):
    agency = found(province, keeper)
    values = {"code": "syt", "founded_on": None, "note": ""}
    change_particulars(agency, **values, by=keeper, at=AT)
    with pytest.raises(Stale):
        change_particulars(agency, **values, version=agency.version, by=keeper, at=AT)


def test_close_agency_ends_its_membership_on_that_day(member, keeper):
    closed = close(member.agency, keeper)
    member.refresh_from_db()
    assert (closed.closed_on, member.valid_until) == (CLOSING, CLOSING)
    assert (closed.exists_on(date(2026, 2, 28)), closed.exists_on(CLOSING)) == (True, False)
    assert told() == [f"closed {closed} from 01/03/2026."]
    assert concerned() == names(closed, member.bloc)


def test_close_agency_in_the_chair_is_refused(member, keeper):
    ChairTermFactory(bloc=member.bloc, agency=member.agency)
    assert refusal(close, member.agency, keeper) == [
        f"{member.agency} is chair of the bloc, {member.bloc}; first hand that over or end it by "
        "01/03/2026."
    ]


def test_close_agency_before_it_joins_a_bloc_is_refused(keeper, member):
    assert refusal(close, member.agency, keeper, closed_on=date(2019, 1, 1)) == [
        f"{member.agency} joins {member.bloc} on 01/01/2020; take that back first."
    ]


def test_close_agency_twice_is_refused(member, keeper):
    close(member.agency, keeper)
    assert refusal(close, member.agency, keeper) == [f"{member.agency} was closed on 01/03/2026."]


def test_close_agency_of_another_bloc_is_refused(member):
    secretary = secretary_of(BlocFactory(province=member.bloc.province))
    assert refusal(close, member.agency, secretary) == [
        f"Only the secretariat of {member.bloc} or the administrator may do this."
    ]


def test_reopen_agency_lets_its_membership_go_on(member, keeper):
    earlier = MembershipFactory(
        agency=member.agency, valid_from=date(2010, 1, 1), valid_until=date(2015, 1, 1)
    )
    close(member.agency, keeper)
    reopened = reopen_agency(member.agency, reason="Nhập nhầm", by=keeper, at=AT)
    member.refresh_from_db()
    earlier.refresh_from_db()
    assert (reopened.closed_on, member.valid_until) == (None, None)
    assert earlier.valid_until == date(2015, 1, 1)
    assert told()[-1] == f"took back the closing of {reopened}."


def test_reopen_agency_into_a_full_bloc_is_refused(member, keeper):
    close(member.agency, keeper)
    for position in range(40):
        MembershipFactory(bloc=member.bloc, position=position)
    assert refusal(reopen_agency, member.agency, reason="Nhầm", by=keeper, at=AT) == [
        f"{member.bloc} already has 40 members; a bloc takes no more than 40."
    ]


def test_reopen_agency_with_a_successor_is_refused(province, keeper):
    succession = SuccessionFactory(
        predecessor=AgencyFactory(province=province, closed_on=date(2025, 7, 1))
    )
    assert refusal(reopen_agency, succession.predecessor, reason="Nhầm", by=keeper, at=AT) == [
        "Another agency took over from it; take back that merger or split instead."
    ]


def test_take_back_agency_entered_by_mistake_removes_it(province, keeper):
    agency = found(province, keeper)
    take_back_agency(agency, reason="Trùng", by=keeper, at=AT)
    assert not Agency.objects.filter(pk=agency.pk).exists()
    assert not AgencyName.objects.filter(agency=agency.pk).exists()
    assert told()[-1] == "took Sở Y tế out of the registry again."


def test_take_back_agency_on_which_something_rests_is_refused(member, keeper):
    PostFactory(agency=member.agency)
    assert refusal(take_back_agency, member.agency, reason="Trùng", by=keeper, at=AT) == [
        f"{member.agency} cannot be taken back: it is or was in a bloc.",
        f"{member.agency} cannot be taken back: persons hold or held posts in it.",
    ]


def test_what_rests_on_agency_is_asked_in_one_query(member, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = what_rests_on(member.agency)
    assert len(found) == 1


def test_take_back_agency_by_its_own_people_is_refused(province, keeper):
    agency = found(province, keeper)
    own = PostFactory(agency=agency).person.account
    with pytest.raises(Refused):
        take_back_agency(agency, reason="Trùng", by=own, at=AT)
