"""Ending, correcting and taking back posts: from which instant a right goes, and who stays."""

from datetime import date, timedelta

import pytest

from members.actions.posts import correct_post, end_post, take_back_post
from members.models import Post
from members.rules import posts as rules
from members.standing import standing_of
from office.periods import closing, opening
from tests.factories.members import PostFactory
from tests.members.told import AT, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

NEW_YEAR = opening(date(2026, 1, 1))
Role = Post.Role


def test_end_post_of_leader_takes_the_right_at_that_very_instant(secretary, member):
    leader = PostFactory(agency=member, role=Role.HEAD)
    end_post(leader, ends_at=AT, by=secretary.person.account, at=AT)
    account = leader.person.account
    before = standing_of(account, AT - timedelta(microseconds=1))
    assert (before.leads, standing_of(account, AT).leads) == (frozenset({member.pk}), frozenset())


def test_end_post_in_the_future_keeps_the_right_until_then(secretary, member):
    leader = PostFactory(agency=member, role=Role.HEAD, person__full_name="Lê Văn Tám")
    last = closing(date(2026, 6, 30))
    end_post(leader, ends_at=last, by=secretary.person.account, at=AT)
    assert standing_of(leader.person.account, last - timedelta(seconds=1)).leads == {member.pk}
    assert standing_of(leader.person.account, last).leads == frozenset()
    assert told()[-1] == (
        f"recorded that Lê Văn Tám is Giám đốc, {member}, until the end of 30/06/2026."
    )


def test_end_post_that_ended_is_refused(secretary, member):
    post = PostFactory(agency=member, ends_at=closing(date(2025, 12, 31)))
    by = {"ends_at": AT, "by": secretary.person.account, "at": AT}
    assert refusal(end_post, post, **by) == [
        "This post ended on 31/12/2025. If the day is wrong, correct the entry."
    ]


def test_end_post_of_last_administrator_is_refused(administrator, office):
    other = PostFactory(agency=office, role=Role.ADMINISTRATOR, starts_at=AT + timedelta(days=9))
    soon = {"ends_at": AT + timedelta(days=1), "by": other.person.account}
    assert refusal(end_post, administrator, **soon, at=AT + timedelta(days=10)) == [
        f"{administrator.person} is the last administrator. Appoint another one with an account "
        "first."
    ]


def test_end_post_of_administrator_with_a_successor_is_recorded(administrator, office):
    other = PostFactory(agency=office, role=Role.ADMINISTRATOR)
    end_post(administrator, ends_at=AT, by=other.person.account, at=AT)
    assert standing_of(administrator.person.account, AT).administers == frozenset()


@pytest.mark.parametrize("lack", ["account", "closed", "ending"])
def test_last_administrator_successor_who_cannot_sign_in_does_not_count(
    administrator, office, lack
):
    other = PostFactory(agency=office, role=Role.ADMINISTRATOR)
    if lack == "account":
        other.person.account = None
        other.person.save()
    elif lack == "closed":
        other.person.account.is_active = False
        other.person.account.save()
    else:
        other.ends_at = AT + timedelta(days=30)
        other.save()
    assert len(rules.last_administrator(administrator, AT)) == 1


def test_last_administrator_of_another_province_does_not_count(administrator):
    PostFactory(role=Role.ADMINISTRATOR)
    assert len(rules.last_administrator(administrator, AT)) == 1


def correct(post, by, **values):
    words = {
        "role": post.role,
        "title": post.title,
        "starts_at": post.starts_at,
        "ends_at": post.ends_at,
        "reason": "Ghi nhầm.",
    }
    return correct_post(post, **words | values, by=by.person.account, at=AT)


def test_correct_post_tells_what_was_and_what_is(secretary, member):
    post = PostFactory(agency=member, person__full_name="Lê Văn Tám")
    correct(post, secretary, title="Chánh Văn phòng", starts_at=NEW_YEAR)
    assert told()[-1] == (
        f"corrected a post of Lê Văn Tám in {member}: Chuyên viên "
        "(clerk for emulation) from 01/01/2020 until –, is now Chánh Văn phòng (clerk for "
        "emulation) from 01/01/2026 until –."
    )


def test_correct_post_to_a_second_head_is_refused(secretary, member):
    head = PostFactory(agency=member, role=Role.HEAD)
    post = PostFactory(agency=member, role=Role.DEPUTY)
    assert refusal(correct, post, secretary, role=Role.HEAD) == [
        f"An agency has one head at a time. {head.person} is head of {member} since 01/01/2020."
    ]


def test_correct_post_to_an_overseer_by_secretary_is_refused(secretary, member):
    post = PostFactory(agency=member)
    assert refusal(correct, post, secretary, role=Role.COUNCIL) == [
        "Council officers and administrators are appointed by the administrator."
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"role": Role.COUNCIL},
        {"ends_at": AT + timedelta(days=1)},
        {"starts_at": AT + timedelta(days=1)},
    ],
)
def test_correct_post_that_leaves_no_administrator_is_refused(administrator, office, values):
    other = PostFactory(agency=office, role=Role.ADMINISTRATOR, ends_at=AT + timedelta(hours=1))
    assert refusal(correct, administrator, other, **values) == [
        f"{administrator.person} is the last administrator. Appoint another one with an account "
        "first."
    ]


def test_take_back_post_removes_the_entry_and_keeps_the_word(secretary, member):
    post = PostFactory(agency=member, person__full_name="Lê Văn Tám")
    PostFactory(person=post.person, agency=member, role=Role.DEPUTY)
    take_back_post(post, reason="Ghi nhầm.", by=secretary.person.account, at=AT)
    assert list(post.person.posts.values_list("role", flat=True)) == [Role.DEPUTY]
    assert told()[-1] == (f"took back the entry of Lê Văn Tám as Chuyên viên, {member}.")


def test_take_back_post_only_one_is_refused(secretary, member):
    post = PostFactory(agency=member)
    by = {"reason": "Ghi nhầm.", "by": secretary.person.account, "at": AT}
    assert refusal(take_back_post, post, **by) == [
        f"This is the only post of {post.person}: correct it, or enter the right one first."
    ]
