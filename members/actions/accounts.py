"""Accounts are given by whoever records a person's posts; nobody else learns a password."""

from datetime import datetime
from functools import partial

from django.db import transaction

from accounts import actions as accounts
from audit import chain
from members import invitations
from members.models import Person, Post
from members.rules import accounts as rules
from members.standing import standing_of
from office.records import lock, save
from office.refusals import refuse_if


@transaction.atomic
def open_account(person: Person, *, username: str, by, at: datetime) -> Person:
    """Give the person an account and a link to set their own password; it is mailed too if an
    e-mail is known. Raises ValidationError when name or e-mail belong to another account."""
    person = _hold(person)
    refuse_if(rules.may_open_account(standing_of(by, at), person))
    person.account = accounts.open_account(
        username=username.lower(), email=person.email, first_name=person.full_name
    )
    _invite(person, at)
    _tell(person, "open_account", by=by, at=at, after={"username": person.account.username})
    return person


@transaction.atomic
def renew_link(person: Person, *, lost_second_factor: bool = False, by, at: datetime) -> Person:
    """Give a new link, for a lost one or a lost password.

    The password so far no longer works and all sessions end: should anybody else have asked for
    the link, the account's owner notices.
    """
    person = _hold(person)
    standing = standing_of(by, at)
    refuse_if(rules.may_renew_link(standing, person))
    if lost_second_factor:
        refuse_if(rules.may_remove_second_factor(standing, person))
        accounts.forget_second_factor(person.account)
    _begin_anew(person, at)
    _tell(
        person,
        "renew_link_without_second_factor" if lost_second_factor else "renew_link",
        by=by,
        at=at,
    )
    return person


@transaction.atomic
def close_account(person: Person, *, reason: str, by, at: datetime) -> Person:
    """From this instant nobody signs in with the account; its open sessions end."""
    person = _hold(person)
    refuse_if(rules.may_close_account(standing_of(by, at), person))
    person.account = accounts.close_account(person.account)
    person.invited_until = None
    save(person)
    _tell(person, "close_account", by=by, at=at, reason=reason)
    return person


@transaction.atomic
def reopen_account(person: Person, *, by, at: datetime) -> Person:
    """The account works again, with a password that its owner sets anew."""
    person = _hold(person)
    refuse_if(rules.may_reopen_account(standing_of(by, at), person))
    person.account = accounts.reopen_account(person.account)
    _begin_anew(person, at)
    _tell(person, "reopen_account", by=by, at=at)
    return person


def _hold(person: Person) -> Person:
    """The person and the account as they stand now.

    For an administrator the whole province is held: the last two cannot close each other.
    """
    posts = person.posts.filter(role=Post.Role.ADMINISTRATOR).select_related("agency__province")
    for province in sorted({post.agency.province for post in posts}, key=lambda one: one.pk):
        lock(province)
    person = lock(person)
    if person.account_id:
        person.account = lock(person.account)
    return person


def _begin_anew(person: Person, at: datetime) -> None:
    """No password, no sessions; name and e-mail as they are recorded by now."""
    account = person.account
    accounts.sign_out_everywhere(account)
    if account.email != person.email.lower():
        account = accounts.change_email(account, email=person.email)
    account.first_name = person.full_name
    account.set_unusable_password()
    save(account)
    person.account = account
    _invite(person, at)


def _invite(person: Person, at: datetime) -> None:
    person.invited_until = invitations.good_until(at)
    save(person)
    transaction.on_commit(partial(invitations.send_link, person), robust=True)


def _tell(person: Person, act: str, *, by, at: datetime, after=None, reason: str = "") -> None:
    agencies = {post.agency for post in person.posts.held_or_to_come(at).select_related("agency")}
    chain.append(
        act=f"members.{act}",
        by=by,
        at=at,
        subject=person,
        after=after,
        reason=reason,
        concerns=agencies,
    )
