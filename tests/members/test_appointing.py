"""Appointing: who may, and which posts cannot be held together."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.actions.posts import appoint
from members.models import Post
from office.periods import closing, opening
from tests.factories.members import AgencyFactory, MembershipFactory, PersonFactory, PostFactory
from tests.members.told import AT, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

NEW_YEAR = opening(date(2026, 1, 1))
Role = Post.Role


def give(person, agency, by, role=Role.CLERK, **values):
    words = {"title": "Chuyên viên", "starts_at": NEW_YEAR} | values
    return appoint(person, agency=agency, role=role, **words, by=by.person.account, at=AT)


def test_appoint_by_secretary_writes_the_post_and_tells_it(secretary, member):
    person = PersonFactory(full_name="Trần Thị Bình")
    post = give(person, member, secretary, title="Giám đốc", role=Role.HEAD, basis="QĐ 12")
    assert (post.starts_at, post.ends_at, post.basis) == (NEW_YEAR, None, "QĐ 12")
    assert told()[-1] == (
        f"recorded Trần Thị Bình as Giám đốc, {member}, from 01/01/2026 (head of the agency)."
    )


def test_appoint_oneself_is_refused(secretary, member):
    assert refusal(give, secretary.person, member, secretary) == [
        "Nobody records their own posts or account: somebody else has to do this."
    ]


def test_appoint_in_another_bloc_is_refused(secretary):
    elsewhere = MembershipFactory(bloc__province=secretary.agency.province).agency
    assert refusal(give, PersonFactory(), elsewhere, secretary) == [
        f"The people of {elsewhere} are recorded by its bloc's secretariat or the administrator."
    ]
    assert Post.objects.filter(agency=elsewhere).count() == 0


@pytest.mark.parametrize("role", Post.OVERSEERS)
def test_appoint_overseer_by_secretary_is_refused(secretary, member, role):
    assert refusal(give, PersonFactory(), member, secretary, role) == [
        "Council officers and administrators are appointed by the administrator."
    ]


@pytest.mark.parametrize("role", Post.OVERSEERS)
def test_appoint_overseer_in_the_receiving_office_is_recorded(administrator, office, role):
    assert give(PersonFactory(), office, administrator, role).role == role


@pytest.mark.parametrize("role", Post.OVERSEERS)
def test_appoint_overseer_in_a_member_agency_is_refused(administrator, secretary, member, role):
    assert refusal(give, PersonFactory(), member, administrator, role) == [
        f"{member} is a member of {secretary.bloc}: council officers and administrators belong to "
        "an agency outside the blocs."
    ]


def test_appoint_overseer_where_the_agency_left_the_bloc_before_is_recorded(
    administrator, secretary
):
    former = MembershipFactory(bloc=secretary.bloc, valid_until=date(2026, 1, 1)).agency
    assert give(PersonFactory(), former, administrator, Role.COUNCIL).agency == former


def test_appoint_somebody_of_another_bloc_or_office_is_refused(secretary, member, office):
    officer = PostFactory(agency=office, role=Role.COUNCIL).person
    assert refusal(give, officer, member, secretary) == [
        f"{officer} serves the council or administers: only the administrator may do this."
    ]
    stranger = PostFactory().person
    assert refusal(give, stranger, member, secretary) == [
        f"{stranger} is recorded by the bloc's secretariat or the administrator."
    ]


def test_appoint_administrator_of_another_province_is_refused(administrator):
    elsewhere = AgencyFactory()
    assert refusal(give, PersonFactory(), elsewhere, administrator, Role.COUNCIL) == [
        "Council officers and administrators are appointed by the administrator."
    ]


def test_appoint_secretary_in_an_agency_without_bloc_is_refused(administrator, office):
    assert refusal(give, PersonFactory(), office, administrator, Role.SECRETARY) == [
        f"{office} is in no bloc: a secretary belongs to a member agency."
    ]


def test_appoint_second_head_is_refused_and_names_the_first(secretary, member):
    head = PostFactory(agency=member, role=Role.HEAD, starts_at=opening(date(2020, 1, 1)))
    assert refusal(give, PersonFactory(), member, secretary, Role.HEAD) == [
        f"An agency has one head at a time. {head.person} is head of {member} since 01/01/2020."
    ]


def test_appoint_head_from_the_instant_the_former_ends_is_recorded(secretary, member):
    PostFactory(agency=member, role=Role.HEAD, ends_at=closing(date(2025, 12, 31)))
    assert give(PersonFactory(), member, secretary, Role.HEAD).starts_at == NEW_YEAR


def test_appoint_many_deputies_is_recorded(secretary, member):
    for _n in range(3):
        give(PersonFactory(), member, secretary, Role.DEPUTY)
    assert Post.objects.filter(agency=member, role=Role.DEPUTY).count() == 3


def test_appoint_same_post_twice_in_the_same_days_is_refused(secretary, member):
    post = PostFactory(agency=member, ends_at=closing(date(2026, 6, 30)))
    assert refusal(give, post.person, member, secretary) == [
        f"{post.person} already holds this post from 01/01/2020 to the end of 30/06/2026."
    ]
    later = give(post.person, member, secretary, starts_at=closing(date(2026, 6, 30)))
    assert later.person == post.person


@pytest.mark.parametrize("role", Post.WORKING)
def test_appoint_administrator_to_a_working_post_is_refused(administrator, secretary, member, role):
    other = PostFactory(role=Role.ADMINISTRATOR, agency=administrator.agency)
    assert refusal(give, other.person, member, administrator, role) == [
        "An administrator neither signs, scores nor votes, so nobody is both at a time: "
        f"{other.person} is “Quản trị hệ thống, {administrator.agency}” since 01/01/2020."
    ]


def test_appoint_leader_as_administrator_after_leaving_is_recorded(administrator, office, member):
    former = PostFactory(agency=member, role=Role.HEAD, ends_at=NEW_YEAR)
    assert give(former.person, office, administrator, Role.ADMINISTRATOR).starts_at == NEW_YEAR


def test_appoint_leader_as_administrator_is_refused(administrator, office, member):
    leader = PostFactory(agency=member, role=Role.DEPUTY)
    assert refusal(give, leader.person, office, administrator, Role.ADMINISTRATOR) == [
        "An administrator neither signs, scores nor votes, so nobody is both at a time: "
        f"{leader.person} is “Phó Giám đốc, {member}” since 01/01/2020."
    ]


def test_appoint_in_a_closed_agency_must_end_before(secretary, member):
    member.closed_on = date(2026, 7, 1)
    member.save()
    assert refusal(give, PersonFactory(), member, secretary) == [
        f"{member} was closed on 01/07/2026: the post must end before that day."
    ]
    post = give(PersonFactory(), member, secretary, ends_at=closing(date(2026, 6, 30)))
    assert post.ends_at == opening(date(2026, 7, 1))


def test_appoint_end_before_beginning_is_refused_by_the_record(secretary, member):
    with pytest.raises(ValidationError) as wrong:
        give(PersonFactory(), member, secretary, ends_at=NEW_YEAR)
    assert wrong.value.messages == ["The end must come after the beginning."]
