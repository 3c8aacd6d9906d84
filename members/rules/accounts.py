"""Who gives and closes accounts. Whoever records a person's posts does; nobody their own."""

from django.utils.translation import gettext as _

from accounts.models import User
from members.models import Person, Post
from members.rules.persons import (
    current_or_past_posts,
    held_or_to_come,
    may_keep_person,
    not_oneself,
)
from members.rules.posts import last_administrator
from members.standing import Standing

SHORT_ROLES = {
    Post.Role.HEAD: "lanhdao",
    Post.Role.DEPUTY: "lanhdao",
    Post.Role.CLERK: "chuyenvien",
    Post.Role.SECRETARY: "thuky",
    Post.Role.COUNCIL: "hoidong",
    Post.Role.ADMINISTRATOR: "quantri",
}


def may_open_account(standing: Standing, person: Person) -> list[str]:
    """An account serves a post: without one, present or to come, it could do nothing."""
    if person.account_id:
        return [_("%(person)s already has an account.") % {"person": person}]
    if not held_or_to_come(person, standing):
        return [_("%(person)s holds no post. Appoint first.") % {"person": person}]
    return may_keep_account(standing, person)


def may_close_account(standing: Standing, person: Person) -> list[str]:
    if reasons := _is_open(person) or may_keep_account(standing, person):
        return reasons
    posts = held_or_to_come(person, standing)
    return [reason for post in posts for reason in last_administrator(post)][:1]


def may_reopen_account(standing: Standing, person: Person) -> list[str]:
    if person.account is None:
        return [_("%(person)s has no account.") % {"person": person}]
    if person.account.is_active:
        return [_("The account of %(person)s is open.") % {"person": person}]
    return may_keep_account(standing, person)


def may_renew_link(standing: Standing, person: Person) -> list[str]:
    return _is_open(person) or may_keep_account(standing, person)


def may_remove_second_factor(standing: Standing, person: Person) -> list[str]:
    """Together with a new link this opens the whole account, so a secretary may not."""
    provinces = {post.agency.province_id for post in current_or_past_posts(person, standing)}
    if provinces & standing.administers:
        return []
    return [_("Only the administrator may remove the second step of signing in.")]


def may_keep_account(standing: Standing, person: Person) -> list[str]:
    return not_oneself(standing, person) or may_keep_person(standing, person)


def proposed_username(person: Person, standing: Standing) -> str:
    """Role and code of the agency, such as chuyenvien.soyte; numbered if that is taken."""
    posts = current_or_past_posts(person, standing)
    if not posts:
        return ""
    name = f"{SHORT_ROLES[posts[0].role]}.{posts[0].agency.code}".lower()
    taken = User.objects.filter(username__startswith=name).order_by("pk")
    names = set(taken.values_list("username", flat=True))
    number = 2
    proposal = name
    while proposal in names:
        proposal, number = f"{name}.{number}", number + 1
    return proposal


def _is_open(person: Person) -> list[str]:
    if person.account is None:
        return [_("%(person)s has no account.") % {"person": person}]
    if not person.account.is_active:
        return [_("The account of %(person)s is closed.") % {"person": person}]
    return []
