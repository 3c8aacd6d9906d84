from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from audit import chain
from members.models import Agency, Person, Post
from members.rules import posts as rules
from members.rules.footing import what_rests_on
from members.standing import standing_of
from office.periods import last_day
from office.records import lock, put, save
from office.refusals import refuse_if


@transaction.atomic
def appoint(
    person: Person,
    *,
    agency: Agency,
    role: str,
    title: str,
    starts_at: datetime,
    ends_at: datetime | None = None,
    basis: str = "",
    by,
    at: datetime,
) -> Post:
    """Record that the person holds a post of the agency in [starts_at, ends_at)."""
    agency, person = lock(agency), lock(person)
    refuse_if(rules.may_appoint(standing_of(by, at), person, agency, role))
    post = Post(
        person=person,
        agency=agency,
        role=role,
        title=title,
        starts_at=starts_at,
        ends_at=ends_at,
        basis=basis,
    )
    return write_post(post, by=by, at=at)


def write_post(post: Post, *, by, at: datetime) -> Post:
    """Write a new post; its agency is held and the rights are checked by the action that asks."""
    refuse_if(rules.why_not_hold(post))
    save(post)
    _tell(post, "appoint", by=by, at=at, after=_particulars(post), reason=post.basis)
    return post


@transaction.atomic
def end_post(post: Post, *, ends_at: datetime, basis: str = "", by, at: datetime) -> Post:
    """From `ends_at` on the person no longer holds the post: every right that came from it goes
    at that very instant, in sessions that are open too."""
    post = _hold(post)
    refuse_if(rules.may_end(standing_of(by, at), post))
    refuse_if(rules.last_administrator(post, ends_at))
    before = _particulars(post)
    put(post, ends_at=ends_at)
    save(post)
    after = _particulars(post)
    _tell(post, "end_post", by=by, at=at, before=before, after=after, reason=basis)
    return post


@transaction.atomic
def correct_post(
    post: Post,
    *,
    role: str,
    title: str,
    starts_at: datetime,
    ends_at: datetime | None = None,
    basis: str = "",
    reason: str,
    by,
    at: datetime,
) -> Post:
    """Correct what was entered wrongly. A wrong agency is taken back and entered anew."""
    post = _hold(post)
    standing = standing_of(by, at)
    refuse_if(rules.may_correct(standing, post))
    refuse_if(rules.may_appoint(standing, post.person, post.agency, role))
    refuse_if(rules.last_administrator_after(post, role, starts_at, ends_at, at))
    before = _particulars(post)
    put(post, role=role, title=title, starts_at=starts_at, ends_at=ends_at, basis=basis)
    refuse_if(rules.why_not_hold(post))
    save(post)
    after = _particulars(post)
    _tell(post, "correct_post", by=by, at=at, before=before, after=after, reason=reason)
    return post


@transaction.atomic
def take_back_post(post: Post, *, reason: str, by, at: datetime) -> Person:
    """Remove an entry made by mistake; the log keeps what it said and why it went."""
    post = _hold(post)
    refuse_if(rules.may_take_back(standing_of(by, at), post))
    refuse_if(what_rests_on(post))
    person = post.person
    _tell(post, "take_back_post", by=by, at=at, before=_particulars(post), reason=reason)
    post.delete()
    return person


def _hold(post: Post) -> Post:
    """The post as it stands now, with its agency held: no second head at the same moment.

    For an administrator the whole province is held: the last two cannot end each other.
    """
    if post.role == Post.Role.ADMINISTRATOR:
        lock(post.agency.province)
    lock(post.agency)
    return lock(post)


def _particulars(post: Post) -> dict[str, object]:
    return {
        "person": str(post.person),
        "agency": str(post.agency),
        "role": post.role,
        "title": post.title,
        "first_day": localdate(post.starts_at),
        "last_day": last_day(post.ends_at) if post.ends_at else None,
        "ends_at": post.ends_at,
        "basis": post.basis,
    }


def _tell(post: Post, act: str, *, by, at, before=None, after=None, reason: str) -> None:
    chain.append(
        act=f"members.{act}",
        by=by,
        at=at,
        subject=post,
        before=before,
        after=after,
        reason=reason,
        concerns=[post.person, post.agency],
    )
