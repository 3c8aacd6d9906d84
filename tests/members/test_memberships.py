"""Joining, leaving and moving; an agency is in one bloc at a time."""

from datetime import UTC, date, datetime

import pytest

from members.actions import (
    correct_membership,
    join_bloc,
    leave_bloc,
    move_agency,
    restore_membership,
    take_back_membership,
)
from members.models import Post
from members.rules import footing
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PostFactory,
    administrator_of,
    secretary_of,
)
from tests.members.at_once import all_at_once
from tests.members.told import AT, concerned, names, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

JANUARY, MARCH = date(2026, 1, 1), date(2026, 3, 1)


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A")


@pytest.fixture
def other(bloc):
    return BlocFactory(province=bloc.province, name="Khối B")


@pytest.fixture
def agency(bloc):
    return AgencyFactory(province=bloc.province, name="Sở Y tế")


@pytest.fixture
def member(bloc, agency):
    return MembershipFactory(bloc=bloc, agency=agency)


@pytest.fixture
def keeper(bloc):
    return administrator_of(bloc.province)


def join(bloc, agency, keeper, **values):
    return join_bloc(bloc, agency=agency, **{"valid_from": JANUARY} | values, by=keeper, at=AT)


def leave(membership, keeper, day=MARCH):
    return leave_bloc(membership, valid_until=day, by=keeper, at=AT)


def move(membership, bloc, keeper, day=MARCH):
    return move_agency(membership, bloc=bloc, valid_from=day, basis="QĐ 5", by=keeper, at=AT)


def take_back(membership, keeper, **values):
    return take_back_membership(membership, reason="Nhầm", **values, by=keeper, at=AT)


def seats(agency) -> list[tuple]:
    rows = agency.memberships.order_by("valid_from", "pk").select_related("bloc")
    return [(str(row.bloc), row.valid_from, row.valid_until) for row in rows]


def test_join_bloc_puts_the_agency_last_in_the_list(bloc, agency, keeper):
    MembershipFactory(bloc=bloc, position=7)
    membership = join(bloc, agency, keeper, basis="QĐ 1")
    assert (membership.position, membership.basis) == (8, "QĐ 1")
    assert told() == ["entered Sở Y tế in Khối A from 01/01/2026."]
    assert concerned() == names(agency, bloc)


def test_join_bloc_while_in_another_is_refused(bloc, other, member, keeper):
    assert refusal(join, other, member.agency, keeper) == [
        "Sở Y tế belongs to Khối A from 01/01/2020 on; an agency is in one bloc at a time."
    ]


def test_join_bloc_before_joining_another_is_refused(bloc, other, member, keeper):
    assert len(refusal(join, other, member.agency, keeper, valid_from=date(2019, 1, 1))) == 1


def test_join_bloc_on_the_day_it_left_another_is_done(bloc, other, member, keeper):
    leave(member, keeper)
    join(other, member.agency, keeper, valid_from=MARCH)
    assert seats(member.agency) == [
        ("Khối A", date(2020, 1, 1), MARCH),
        ("Khối B", MARCH, None),
    ]


def test_join_bloc_of_another_province_is_refused(bloc, keeper):
    assert refusal(join, bloc, AgencyFactory(name="Sở Xa"), keeper) == [
        "Sở Xa belongs to another province."
    ]


def test_join_bloc_before_its_founding_or_after_its_closing_is_refused(bloc, keeper):
    late = AgencyFactory(province=bloc.province, name="Sở Mới", founded_on=MARCH)
    gone = AgencyFactory(province=bloc.province, name="Sở Cũ", closed_on=date(2025, 7, 1))
    assert refusal(join, bloc, late, keeper) == ["Sở Mới was founded only on 01/03/2026."]
    assert refusal(join, bloc, gone, keeper) == ["Sở Cũ was closed on 01/07/2025."]


@pytest.mark.parametrize("role", Post.OVERSEERS)
def test_join_bloc_of_an_agency_that_oversees_is_refused(bloc, agency, keeper, role):
    post = PostFactory(agency=agency, role=role)
    assert refusal(join, bloc, agency, keeper) == [
        "Sở Y tế has council officers or administrators and stays outside the blocs."
    ]
    post.ends_at = datetime(2025, 12, 31, 17, 0, tzinfo=UTC)
    post.save()
    assert join(bloc, agency, keeper).agency == agency


def test_join_bloc_as_the_fortieth_is_done_as_the_next_refused(bloc, agency, keeper):
    for position in range(39):
        MembershipFactory(bloc=bloc, position=position)
    join(bloc, agency, keeper)
    assert refusal(join, bloc, AgencyFactory(province=bloc.province), keeper) == [
        "Khối A already has 40 members; a bloc takes no more than 40."
    ]


@pytest.mark.django_db(transaction=True)
def test_join_bloc_two_blocs_at_once_leaves_the_agency_in_one(bloc, other, agency, keeper):
    blocs = [bloc, other] * 4
    outcomes = all_at_once(lambda number: join(blocs[number], agency, keeper), 8)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType"] + ["Refused"] * 7
    assert len(seats(agency)) == 1


def test_join_bloc_by_its_secretariat_is_done_by_anothers_refused(bloc, other, agency):
    assert refusal(join, bloc, agency, secretary_of(other)) == [
        "Only the secretariat of Khối A or the administrator may do this."
    ]
    assert join(bloc, agency, secretary_of(bloc)).agency == agency


def test_leave_bloc_from_a_day_the_agency_is_no_member_any_more(member, keeper):
    left = leave(member, keeper)
    assert (left.holds_on(date(2026, 2, 28)), left.holds_on(MARCH)) == (True, False)
    assert told() == ["ended the membership of Sở Y tế in Khối A from 01/03/2026."]


def test_leave_bloc_in_the_chair_is_refused(member, keeper):
    ChairTermFactory(bloc=member.bloc, agency=member.agency)
    assert refusal(leave, member, keeper) == [
        "Sở Y tế is chair of the bloc, Khối A; first hand that over or end it by 01/03/2026."
    ]


def test_leave_bloc_twice_or_before_joining_is_refused(member, keeper):
    assert refusal(leave, member, keeper, date(2020, 1, 1)) == [
        "Sở Y tế is in the bloc only since 01/01/2020."
    ]
    leave(member, keeper)
    assert refusal(leave, member, keeper) == ["Sở Y tế already leaves the bloc on 01/03/2026."]


def test_move_agency_ends_one_membership_as_the_other_begins(member, other, keeper):
    MembershipFactory(bloc=other, position=3)
    moved = move(member, other, keeper)
    assert seats(member.agency) == [
        ("Khối A", date(2020, 1, 1), MARCH),
        ("Khối B", MARCH, None),
    ]
    assert moved.position == 4
    assert told() == ["moved Sở Y tế from Khối A to Khối B from 01/03/2026."]
    assert concerned() == names(member.agency, member.bloc, other)


def test_move_agency_by_the_secretariat_of_one_of_the_blocs_is_refused(member, other):
    assert refusal(move, member, other, secretary_of(member.bloc)) == [
        "Only the secretariat of Khối B or the administrator may do this."
    ]
    assert refusal(move, member, other, secretary_of(other)) == [
        "Only the secretariat of Khối A or the administrator may do this."
    ]


def test_correct_membership_mends_day_decision_and_note(member, keeper):
    corrected = correct_membership(
        member,
        valid_from=date(2019, 5, 1),
        basis="QĐ 9",
        note="Theo QĐ 9",
        reason="Gõ nhầm năm",
        by=keeper,
        at=AT,
    )
    assert (corrected.valid_from, corrected.basis) == (date(2019, 5, 1), "QĐ 9")
    assert told() == ["corrected the membership of Sở Y tế in Khối A."]


def test_correct_membership_into_an_earlier_one_is_refused(member, other, keeper):
    moved = move(member, other, keeper)
    values = {"basis": "", "note": "", "reason": "Nhầm", "by": keeper, "at": AT}
    assert refusal(correct_membership, moved, valid_from=date(2026, 2, 1), **values) == [
        "Sở Y tế belongs to Khối A from 01/01/2020 on; an agency is in one bloc at a time."
    ]


def test_correct_membership_past_a_turn_of_the_chair_is_refused(member, keeper):
    ChairTermFactory(bloc=member.bloc, agency=member.agency)
    values = {"basis": "", "note": "", "reason": "Nhầm", "by": keeper, "at": AT}
    assert refusal(correct_membership, member, valid_from=date(2026, 2, 1), **values) == [
        "Turns of the chair rest on this membership; take them back first."
    ]


def test_take_back_membership_removes_it(member, keeper):
    take_back(member, keeper)
    assert seats(member.agency) == []
    assert told() == ["took back the membership of Sở Y tế in Khối A."]


def test_take_back_membership_of_a_move_can_let_the_earlier_one_go_on(member, other, keeper):
    take_back(move(member, other, keeper), keeper, resume=True)
    assert seats(member.agency) == [("Khối A", date(2020, 1, 1), None)]
    assert told()[-1] == "let the membership of Sở Y tế in Khối A go on."


def test_take_back_membership_alone_leaves_the_earlier_one_ended(member, other, keeper):
    take_back(move(member, other, keeper), keeper)
    assert seats(member.agency) == [("Khối A", date(2020, 1, 1), MARCH)]


def test_take_back_membership_that_chaired_is_refused(member, keeper):
    ChairTermFactory(bloc=member.bloc, agency=member.agency)
    assert refusal(take_back, member, keeper) == [
        "Turns of the chair rest on this membership; take them back first."
    ]


def test_take_back_membership_on_which_another_app_rests_is_refused(member, keeper, monkeypatch):
    monkeypatch.setattr(footing, "_LOOKS", [lambda one: [f"{one.agency} was on the roll."]])
    assert refusal(take_back, member, keeper) == ["Sở Y tế was on the roll."]


def test_restore_membership_undoes_a_leaving(member, keeper):
    leave(member, keeper)
    restore_membership(member, reason="Nhầm", by=keeper, at=AT)
    assert seats(member.agency) == [("Khối A", date(2020, 1, 1), None)]
    assert told()[-1] == "let the membership of Sở Y tế in Khối A go on."


def test_restore_membership_while_in_another_bloc_is_refused(member, other, keeper):
    move(member, other, keeper)
    assert refusal(restore_membership, member, reason="Nhầm", by=keeper, at=AT) == [
        "Sở Y tế belongs to Khối B from 01/03/2026 on; an agency is in one bloc at a time."
    ]
