"""Who may appoint, and which posts cannot be held together.

That one agency has one head at a time is common sense of the office; that an administrator holds no
working post is the separation of duties the product promises.
"""

from datetime import date, datetime, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from documents.rules import why_fixed
from members.models import Agency, Membership, Person, Post
from members.rules.persons import (
    may_keep_people,
    may_keep_person,
    not_oneself,
    posts_of,
    said,
)
from members.standing import Standing
from office.periods import last_day
from vietnamese.dates import short_date

Role = Post.Role


def may_appoint(
    standing: Standing, person: Person | None, agency: Agency, role: str = ""
) -> list[str]:
    """`person` is None for somebody who is only just being entered. Somebody who holds posts
    already is also to be theirs whose posts those are: nobody draws in people from elsewhere."""
    if person and (own := not_oneself(standing, person)):
        return own
    if role in Post.OVERSEERS and agency.province_id not in standing.administers:
        return [_("Council officers and administrators are appointed by the administrator.")]
    if reasons := may_keep_people(standing, agency):
        return reasons
    return may_keep_person(standing, person) if person and posts_of(person) else []


def may_change_post(standing: Standing, post: Post) -> list[str]:
    return may_appoint(standing, post.person, post.agency, post.role)


def may_end(standing: Standing, post: Post) -> list[str]:
    if post.ends_at and post.ends_at <= standing.at:
        return [
            _("This post ended on %(day)s. If the day is wrong, correct the entry.")
            % {"day": short_date(last_day(post.ends_at))}
        ]
    return may_change_post(standing, post) or last_administrator(post)


def may_correct(standing: Standing, post: Post) -> list[str]:
    return may_change_post(standing, post) or why_fixed(post)


def may_take_back(standing: Standing, post: Post) -> list[str]:
    """An entry made by mistake goes, but never the only post: nobody would find the person."""
    if reasons := may_correct(standing, post) or last_administrator(post, standing.at):
        return reasons
    if not post.person.posts.exclude(pk=post.pk).exists():
        return [
            _("This is the only post of %(person)s: correct it, or enter the right one first.")
            % {"person": post.person}
        ]
    return []


def why_not_hold(post: Post) -> list[str]:
    """What keeps the person from holding this post in these days; the post is not written yet."""
    return [
        *_wrong_place(post),
        *_agency_gone(post),
        *_second_head(post),
        *_same_twice(post),
        *_not_together(post),
    ]


def last_administrator(post: Post, moment: datetime | None = None) -> list[str]:
    """A province always has an administrator who can sign in: after this post, another one.

    `moment` is when the post would end; without it, one who begins later is enough.
    """
    if post.role != Role.ADMINISTRATOR:
        return []
    others = Post.objects.filter(
        role=Role.ADMINISTRATOR,
        agency__province=post.agency.province_id,
        ends_at=None,
        person__account__is_active=True,
    ).exclude(person=post.person_id)
    if (others if moment is None else others.filter(starts_at__lte=moment)).exists():
        return []
    return [
        _("%(person)s is the last administrator. Appoint another one with an account first.")
        % {"person": post.person}
    ]


def last_administrator_after(
    post: Post, role: str, starts_at: datetime, ends_at: datetime | None, at: datetime
) -> list[str]:
    """The same for a correction by which the post goes, ends, or begins later than it did."""
    from_now = max(at, post.starts_at)
    if role != post.role or starts_at > from_now:
        return last_administrator(post, from_now)
    return last_administrator(post, ends_at) if ends_at else []


def _wrong_place(post: Post) -> list[str]:
    during = Membership.objects.filter(agency=post.agency_id).overlapping(*_days(post))
    if post.role in Post.OVERSEERS:
        return [
            _(
                "%(agency)s is a member of %(bloc)s: council officers and administrators belong "
                "to an agency outside the blocs."
            )
            % {"agency": post.agency, "bloc": membership.bloc}
            for membership in during.select_related("bloc").order_by("pk")[:1]
        ]
    if post.role == Role.SECRETARY and not during.exists():
        return [
            _("%(agency)s is in no bloc: a secretary belongs to a member agency.")
            % {"agency": post.agency}
        ]
    return []


def _days(post: Post) -> tuple[date, date | None]:
    """The days on which the post is held for at least a moment, as a half-open interval."""
    last = last_day(post.ends_at) + timedelta(days=1) if post.ends_at else None
    return localdate(post.starts_at), last


def _agency_gone(post: Post) -> list[str]:
    closed_on = post.agency.closed_on
    if closed_on is None or (post.ends_at and last_day(post.ends_at) < closed_on):
        return []
    return [
        _("%(agency)s was closed on %(day)s: the post must end before that day.")
        % {"agency": post.agency, "day": short_date(closed_on)}
    ]


def _second_head(post: Post) -> list[str]:
    if post.role != Role.HEAD:
        return []
    heads = _others(post).filter(agency=post.agency_id, role=Role.HEAD)
    return [
        _("An agency has one head at a time. %(person)s is head of %(agency)s %(period)s.")
        % {"person": head.person, "agency": head.agency, "period": period(head)}
        for head in heads.exclude(person=post.person_id)
    ]


def _same_twice(post: Post) -> list[str]:
    same = _others(post).filter(person=post.person_id, agency=post.agency_id, role=post.role)
    return [
        _("%(person)s already holds this post %(period)s.")
        % {"person": post.person, "period": period(earlier)}
        for earlier in same
    ]


def _not_together(post: Post) -> list[str]:
    if post.role == Role.ADMINISTRATOR:
        others = _others(post).filter(person=post.person_id, role__in=Post.WORKING)
    elif post.role in Post.WORKING:
        others = _others(post).filter(person=post.person_id, role=Role.ADMINISTRATOR)
    else:
        return []
    return [
        _(
            "An administrator neither signs, scores nor votes, so nobody is both at a time: "
            "%(person)s is “%(post)s” %(period)s."
        )
        % {"person": post.person, "post": said(other), "period": period(other)}
        for other in others
    ]


def _others(post: Post):
    """Recorded posts that share at least one instant with this one."""
    found = Post.objects.overlapping(post.starts_at, post.ends_at).exclude(pk=post.pk)
    return found.select_related("person", "agency").order_by("starts_at", "pk")


def period(post: Post) -> str:
    """“từ 01/01/2020 đến hết 31/12/2020”"""
    days = {"first": short_date(localdate(post.starts_at))}
    if post.ends_at is None:
        return _("since %(first)s") % days
    return _("from %(first)s to the end of %(last)s") % {
        **days,
        "last": short_date(last_day(post.ends_at)),
    }
