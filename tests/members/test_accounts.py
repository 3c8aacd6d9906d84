"""Giving and closing accounts: who may, how the link works once, and what ends with a closing."""

import threading
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client

from audit.models import Event
from members.actions.accounts import close_account, open_account, renew_link, reopen_account
from members.invitations import link_for
from members.models import Post
from members.rules import accounts as rules
from members.standing import standing_of
from members.states import AccountState, account_state
from tests.factories.members import PersonFactory, PostFactory
from tests.members.told import AT, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

PASSWORD = "bốn từ không liên quan"
Role = Post.Role


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(AT, tick=False) as moving:
        yield moving


@pytest.fixture
def newcomer(member):
    """The head of a member agency, without an account yet."""
    return PostFactory(agency=member, role=Role.HEAD, person__account=None).person


def letters():
    """What was mailed, once the background has done it."""
    for thread in threading.enumerate():
        if thread.name == "mail":
            thread.join()
    return mail.outbox


def by(post):
    return {"by": post.person.account, "at": AT}


def set_password(link, password=PASSWORD):
    """Follow the link as its receiver does; returns the status of setting the password."""
    client = Client()
    page = client.get(link.removeprefix("http://localhost:8000"), follow=True)
    form = {"password1": password, "password2": password}
    return client.post(page.request["PATH_INFO"], form).status_code


def test_open_account_gives_no_password_and_a_link(secretary, newcomer):
    person = open_account(newcomer, username="LanhDao.soyte", **by(secretary))
    assert person.account.username == "lanhdao.soyte"
    assert not person.account.has_usable_password()
    assert account_state(person) == AccountState.WAITING
    assert person.invited_until == AT + timedelta(days=3)
    assert told() == [f"gave {person} the account “lanhdao.soyte”."]


def test_open_account_link_sets_the_password_once(secretary, newcomer):
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    link = link_for(person)
    assert set_password(link) == 302
    person.account.refresh_from_db()
    assert person.account.check_password(PASSWORD)
    assert account_state(person) == AccountState.OPEN
    set_password(link, "another one entirely")
    person.account.refresh_from_db()
    assert person.account.check_password(PASSWORD)


def test_open_account_link_is_dead_after_its_days(secretary, newcomer, clock):
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    link = link_for(person)
    clock.move_to(person.invited_until + timedelta(seconds=1))
    set_password(link)
    person.account.refresh_from_db()
    assert not person.account.has_usable_password()


def test_open_account_with_email_mails_the_link(
    secretary, newcomer, django_capture_on_commit_callbacks
):
    newcomer.email = "Binh@example.vn"
    newcomer.save()
    with django_capture_on_commit_callbacks(execute=True):
        person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    assert [letter.to for letter in letters()] == [["binh@example.vn"]]
    assert link_for(person) in letters()[0].body


def test_open_account_without_email_mails_nothing(
    secretary, newcomer, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    assert letters() == []


def test_open_account_link_and_password_stay_out_of_the_log(secretary, newcomer):
    newcomer.email = "binh@example.vn"
    newcomer.save()
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    bodies = " ".join(Event.objects.order_by("seq").values_list("body", flat=True))
    key = link_for(person).rstrip("/").rpartition("-")[2]
    hidden = (key, "binh@example.vn", person.account.password)
    assert [word in bodies for word in hidden] == [False, False, False]


def test_open_account_taken_name_is_refused_beside_the_field(secretary, newcomer):
    PersonFactory(account__username="lanhdao.soyte")
    with pytest.raises(ValidationError) as wrong:
        open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    assert list(wrong.value.message_dict) == ["username"]


def test_open_account_second_one_is_refused(secretary, member):
    person = PostFactory(agency=member).person
    assert refusal(open_account, person, username="x", **by(secretary)) == [
        f"{person} already has an account."
    ]


def test_open_account_without_post_is_refused(secretary, member):
    person = PostFactory(agency=member, person__account=None, ends_at=AT).person
    assert refusal(open_account, person, username="x", **by(secretary)) == [
        f"{person} holds no post. Appoint first."
    ]


def test_open_account_of_another_bloc_is_refused(secretary):
    other = PostFactory(person__account=None).person
    assert refusal(open_account, other, username="x", **by(secretary)) == [
        f"{other} is recorded by the bloc's secretariat or the administrator."
    ]


def test_open_account_of_the_council_by_secretary_is_refused(secretary, office):
    officer = PostFactory(agency=office, role=Role.COUNCIL, person__account=None).person
    assert refusal(open_account, officer, username="x", **by(secretary)) == [
        f"{officer} serves the council or administers: only the administrator may do this."
    ]


def test_open_account_of_the_council_by_administrator_is_opened(administrator, office):
    officer = PostFactory(agency=office, role=Role.COUNCIL, person__account=None).person
    assert open_account(officer, username="hoidong", **by(administrator)).account.is_active


def test_renew_link_ends_password_sessions_and_earlier_link(secretary, newcomer):
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    first = link_for(person)
    set_password(first)
    client = Client()
    assert client.login(username="lanhdao.soyte", password=PASSWORD)
    person = renew_link(person, **by(secretary))
    assert not client.login(username="lanhdao.soyte", password=PASSWORD)
    assert client.get("/gallery/").status_code == 302
    set_password(first, "another one entirely")
    person.account.refresh_from_db()
    assert not person.account.has_usable_password()
    assert set_password(link_for(person)) == 302


def test_renew_link_unused_first_link_is_void(secretary, newcomer):
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    first = link_for(person)
    renew_link(person, **by(secretary))
    set_password(first)
    person.account.refresh_from_db()
    assert not person.account.has_usable_password()


def test_renew_link_follows_a_corrected_email(secretary, newcomer):
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    person.email = "moi@example.vn"
    person.save()
    assert renew_link(person, **by(secretary)).account.email == "moi@example.vn"


def second_factor_of(person):
    return Authenticator.objects.create(user=person.account, type="totp", data={"secret": "x"})


def test_renew_link_keeps_the_second_factor(administrator, member):
    person = PostFactory(agency=member).person
    second_factor_of(person)
    renew_link(person, **by(administrator))
    assert Authenticator.objects.filter(user=person.account).count() == 1


def test_renew_link_lost_second_factor_by_administrator_goes(administrator, member):
    person = PostFactory(agency=member).person
    second_factor_of(person)
    renew_link(person, lost_second_factor=True, **by(administrator))
    assert Authenticator.objects.filter(user=person.account).count() == 0
    assert told() == [
        f"gave {person} a new link to set a password and removed the second step of signing in."
    ]


def test_renew_link_lost_second_factor_by_secretary_is_refused(secretary, member):
    person = PostFactory(agency=member).person
    second_factor_of(person)
    assert refusal(renew_link, person, lost_second_factor=True, **by(secretary)) == [
        "Only the administrator may remove the second step of signing in."
    ]
    assert Authenticator.objects.filter(user=person.account).count() == 1


def test_renew_link_of_oneself_is_refused(secretary):
    assert refusal(renew_link, secretary.person, **by(secretary)) == [
        "Nobody records their own posts or account: somebody else has to do this."
    ]


def test_close_account_signs_out_and_keeps_out(secretary, member):
    person = PostFactory(agency=member).person
    client = Client()
    client.force_login(person.account)
    assert client.get("/gallery/").status_code == 200
    close_account(person, reason="Nghỉ hưu.", **by(secretary))
    assert client.get("/gallery/").status_code == 302
    assert account_state(PersonFactory._meta.model.objects.get(pk=person.pk)) == "closed"
    assert standing_of(person.account, AT).posts == ()


def test_close_account_of_last_administrator_is_refused(administrator, office):
    other = PostFactory(agency=office, role=Role.ADMINISTRATOR, ends_at=AT + timedelta(days=1))
    assert refusal(close_account, administrator.person, reason="x", **by(other)) == [
        f"{administrator.person} is the last administrator. Appoint another one with an account "
        "first."
    ]


def test_close_account_twice_is_refused(secretary, member):
    person = PostFactory(agency=member).person
    close_account(person, reason="Nghỉ hưu.", **by(secretary))
    assert refusal(close_account, person, reason="x", **by(secretary)) == [
        f"The account of {person} is closed."
    ]


def test_reopen_account_asks_for_a_new_password(secretary, newcomer):
    person = open_account(newcomer, username="lanhdao.soyte", **by(secretary))
    set_password(link_for(person))
    close_account(person, reason="Nghỉ thai sản.", **by(secretary))
    person = reopen_account(person, **by(secretary))
    assert account_state(person) == AccountState.WAITING
    assert not Client().login(username="lanhdao.soyte", password=PASSWORD)


def test_reopen_account_that_is_open_is_refused(secretary, member):
    person = PostFactory(agency=member).person
    assert refusal(reopen_account, person, **by(secretary)) == [f"The account of {person} is open."]


@pytest.mark.parametrize(
    ("taken", "proposal"),
    [
        ([], "lanhdao.soyte"),
        (["lanhdao.soyte"], "lanhdao.soyte.2"),
        (["lanhdao.soyte", "lanhdao.soyte.2", "lanhdao.soyten"], "lanhdao.soyte.3"),
    ],
)
def test_proposed_username_is_role_and_code_numbered_if_taken(secretary, newcomer, taken, proposal):
    for name in taken:
        PersonFactory(account__username=name)
    standing = standing_of(secretary.person.account, AT)
    assert rules.proposed_username(newcomer, standing) == proposal
