"""Entering and correcting persons: whose data they are, and who may already be there."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from audit.models import Event
from members.actions.persons import correct_person, enter_person, remove_person
from members.models import Person, Post
from members.rules import persons as rules
from members.standing import standing_of
from office.refusals import Stale
from tests.factories.members import AgencyFactory, MembershipFactory, PersonFactory, PostFactory
from tests.members.told import AT, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

SINCE = datetime(2025, 12, 31, 17, 0, tzinfo=UTC)
Role = Post.Role


def enter(agency, by, **values):
    words = {
        "full_name": "Trần Thị Bình",
        "role": Role.CLERK,
        "title": "Chuyên viên",
        "starts_at": SINCE,
    }
    return enter_person(agency=agency, **words | values, by=by.person.account, at=AT)


def test_enter_person_by_secretary_writes_person_post_and_two_events(secretary, member):
    person = enter(member, secretary, email="binh@example.vn", phone="0912 345 678")
    assert (person.search_text, person.email) == ("tran thi binh", "binh@example.vn")
    assert list(person.posts.values_list("agency", "role", "starts_at", "ends_at")) == [
        (member.pk, Role.CLERK, SINCE, None)
    ]
    assert list(Event.objects.order_by("seq").values_list("act", flat=True)) == [
        "members.enter_person",
        "members.appoint",
    ]


def test_enter_person_contact_stays_out_of_the_log(secretary, member):
    person = enter(member, secretary, email="binh@example.vn", phone="0912345678")
    correct_person(
        person, full_name="Trần Thị Bình", email="b2@example.vn", by=secretary.person.account, at=AT
    )
    bodies = " ".join(Event.objects.order_by("seq").values_list("body", flat=True))
    assert [word in bodies for word in ("example.vn", "0912345678")] == [False, False]


def test_enter_person_in_another_bloc_is_refused(secretary):
    elsewhere = MembershipFactory(bloc__province=secretary.agency.province).agency
    assert refusal(enter, elsewhere, secretary) == [
        f"The people of {elsewhere} are recorded by its bloc's secretariat or the administrator."
    ]
    assert Person.objects.filter(full_name="Trần Thị Bình").count() == 0


def test_enter_person_by_secretary_out_of_the_chair_is_refused(member):
    former = PostFactory(role=Role.SECRETARY, agency=member)
    assert refusal(enter, member, former) == [
        f"The people of {member} are recorded by its bloc's secretariat or the administrator."
    ]


def test_enter_person_name_written_without_marks_is_pointed_out(secretary, member):
    PostFactory(agency=member, person__full_name="Tran Thi Binh", title="Kế toán")
    assert refusal(enter, member, secretary) == [
        f"Possibly already recorded: Tran Thi Binh (Kế toán, {member})."
    ]
    assert enter(member, secretary, is_another=True).full_name == "Trần Thị Bình"


def test_enter_person_namesake_out_of_sight_is_not_given_away(secretary, member):
    PostFactory(person__full_name="Trần Thị Bình", person__email="binh@example.vn")
    person = enter(member, secretary, email="binh@example.vn")
    assert person.full_name == "Trần Thị Bình"


def test_possible_doubles_by_mail_and_telephone_are_found(secretary, member):
    by_mail = PostFactory(agency=member, person__email="Le@example.vn").person
    by_phone = PostFactory(agency=member, person__phone="0912345678").person
    found = rules.possible_doubles(
        standing_of(secretary.person.account, AT),
        full_name="Lê Văn Khác",
        email="le@example.vn",
        phone="0912345678",
    )
    assert sorted(person.pk for person in found) == sorted([by_mail.pk, by_phone.pk])


def test_visible_to_clerk_shows_own_agency_only(secretary, member):
    colleague = PostFactory(agency=member).person
    clerk = PostFactory(agency=member).person
    PostFactory(agency=secretary.agency)
    seen = Person.objects.visible_to(standing_of(clerk.account, AT)).order_by("pk")
    assert list(seen) == [colleague, clerk]


def test_visible_to_secretary_shows_the_bloc_and_not_the_province(secretary, member):
    near = PostFactory(agency=member).person
    PostFactory(agency=AgencyFactory(province=member.province))
    seen = Person.objects.visible_to(standing_of(secretary.person.account, AT)).order_by("pk")
    assert list(seen) == [secretary.person, near]


def test_visible_to_nobody_in_particular_shows_nobody(member):
    PostFactory(agency=member)
    postless = PersonFactory()
    assert list(Person.objects.visible_to(standing_of(postless.account, AT))) == []


def test_in_name_order_sorts_by_given_name():
    names = ["Nguyễn Văn Bình", "Trần Thị Ánh", "Lê Ân", "Đỗ Văn Anh"]
    for name in names:
        PersonFactory.create(full_name=name)
    assert [person.full_name for person in Person.objects.in_name_order()] == [
        "Đỗ Văn Anh",
        "Trần Thị Ánh",
        "Lê Ân",
        "Nguyễn Văn Bình",
    ]


def test_correct_person_changes_name_search_and_order(secretary, member):
    person = PostFactory(agency=member, person__full_name="Trần Thi Binh").person
    correct_person(
        person,
        full_name="Trần Thị Bình",
        email="binh@example.vn",
        version=1,
        by=secretary.person.account,
        at=AT,
    )
    person.refresh_from_db()
    assert (person.full_name, person.search_text) == ("Trần Thị Bình", "tran thi binh")
    assert told() == [
        "corrected the name Trần Thi Binh to Trần Thị Bình.",
        "changed the contact details of Trần Thị Bình.",
    ]


def test_correct_person_saved_meanwhile_is_stale(secretary, member):
    person = PostFactory(agency=member).person
    Person.objects.filter(pk=person.pk).update(version=2)
    with pytest.raises(Stale):
        correct_person(person, full_name="A B", version=1, by=secretary.person.account, at=AT)


def test_may_keep_person_who_left_for_another_bloc_is_no_longer_ours(secretary, member):
    person = PostFactory(agency=member, ends_at=AT).person
    standing = standing_of(secretary.person.account, AT)
    assert rules.may_keep_person(standing, person) == []
    PostFactory(person=person, starts_at=AT)
    assert rules.may_keep_person(standing, Person.objects.get(pk=person.pk)) == [
        f"{person} is recorded by the bloc's secretariat or the administrator."
    ]


def test_may_keep_person_of_the_council_is_the_administrators(
    secretary, administrator, member, office
):
    person = PostFactory(agency=member).person
    PostFactory(person=person, agency=office, role=Role.COUNCIL)
    assert rules.may_keep_person(standing_of(secretary.person.account, AT), person) == [
        f"{person} serves the council or administers: only the administrator may do this."
    ]
    assert rules.may_keep_person(standing_of(administrator.person.account, AT), person) == []


def test_remove_person_entered_by_mistake_goes_with_posts(secretary, member):
    person = enter(member, secretary)
    remove_person(person, reason="Ghi nhầm.", by=secretary.person.account, at=AT)
    assert list(Person.objects.filter(full_name="Trần Thị Bình")) == []
    assert Post.objects.filter(agency=member).count() == 0
    assert told()[-1] == (f"took back the entry of Trần Thị Bình (Chuyên viên, {member}).")


def test_remove_person_with_account_is_refused(secretary, member):
    person = PostFactory(agency=member).person
    assert refusal(
        remove_person, person, reason="Ghi nhầm.", by=secretary.person.account, at=AT
    ) == [f"{person} has an account. End the posts instead."]


def test_person_with_a_telephone_that_is_none_is_refused(secretary, member):
    with pytest.raises(ValidationError) as wrong:
        enter(member, secretary, phone="12345")
    assert wrong.value.message_dict == {
        "phone": ["This is not a telephone number. Write digits only, such as 0912 345 678."]
    }
