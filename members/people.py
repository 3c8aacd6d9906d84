"""What the pages about persons show, prepared: rows, facts and the acts on offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.invitations import said as moment_in_words
from members.models import Agency, Person, Post
from members.rules import accounts as account_rules
from members.rules import persons as rules
from members.rules import posts as post_rules
from members.standing import Standing
from members.states import TONES, AccountState, account_state
from office.components import Cell, Column, Fact, Link, Nothing, Table
from office.periods import last_day
from vietnamese.dates import short_date

PAGE = 200


@dataclass(frozen=True)
class Page:
    """Some persons with the posts they hold now (`held`); `next_key` is where the rest begins."""

    persons: list[Person]
    next_key: int | None


def page_of(found: QuerySet, after: str, at: datetime) -> Page:
    """A page in name order, behind the person with the number `after`; three queries at most."""
    known = after.isascii() and after.isdigit() and len(after) < 19
    if known and (last := Person.objects.filter(pk=after).values("sort_key", "pk").first()):
        same_name = Q(sort_key=last["sort_key"], pk__gt=last["pk"])
        found = found.filter(Q(sort_key__gt=last["sort_key"]) | same_name)
    posts = Post.objects.at(at).select_related("agency").order_by("starts_at", "pk")
    held = Prefetch("posts", posts, to_attr="held")
    ordered = found.select_related("account").prefetch_related(held).in_name_order()
    persons = list(ordered[: PAGE + 1])
    return Page(persons[:PAGE], persons[PAGE - 1].pk if len(persons) > PAGE else None)


def persons_table(persons: Iterable[Person], nothing: Nothing) -> Table:
    columns = [
        Column(_("Full name")),
        Column(_("Post")),
        Column(_("Telephone")),
        Column(_("E-mail")),
        Column(_("Account")),
    ]
    rows = [_row(person) for person in persons]
    return Table(_("Persons"), columns, rows, nothing, hide_caption=True)


def accounts_table(persons: Iterable[Person], locked: set[str], nothing: Nothing) -> Table:
    columns = [
        Column(_("Full name")),
        Column(_("User name")),
        Column(_("Post")),
        Column(_("Last sign-in"), "day"),
        Column(_("State")),
    ]
    rows = [_account_row(person, locked) for person in persons]
    return Table(_("Accounts"), columns, rows, nothing, hide_caption=True)


def _row(person: Person) -> list[object]:
    return [
        _name_cell(person),
        _held(person),
        person.phone,
        person.email,
        state_cell(person),
    ]


def _account_row(person: Person, locked: set[str]) -> list[object]:
    username = person.account.username
    is_locked = username in locked
    return [
        Cell(person.full_name, href=person.get_absolute_url()),
        username,
        _held(person),
        last_sign_in(person),
        Cell(_("locked for up to 15 minutes"), tone="late") if is_locked else state_cell(person),
    ]


def _name_cell(person: Person) -> Cell:
    note = _("Example") if person.is_example else ""
    return Cell(person.full_name, href=person.get_absolute_url(), note=note)


def _held(person: Person) -> str:
    return "; ".join(map(rules.said, person.held)) or _("no post today")


def state_cell(person: Person) -> Cell:
    state = account_state(person)
    return Cell(state.label, tone=TONES[state])


def path() -> list[Link]:
    return [Link(_("Persons"), reverse("members:persons"))]


def path_to(person: Person) -> list[Link]:
    return [*path(), Link(person.full_name, person.get_absolute_url())]


def facts_of(person: Person) -> list[Fact]:
    return [
        Fact(_("Telephone"), person.phone or _("not recorded")),
        Fact(_("E-mail"), person.email or _("not recorded")),
    ]


def posts_table(posts: Iterable[Post], seen: set[int], at: datetime) -> Table:
    """`seen` are the agencies that the reader may open."""
    return Table(
        _("Posts"),
        [
            Column(_("Post")),
            Column(_("Agency")),
            Column(_("Role")),
            Column(_("From"), "day"),
            Column(_("Until the end of"), "day"),
            Column(_("State")),
        ],
        [_post_row(post, seen, at) for post in posts],
    )


def _post_row(post: Post, seen: set[int], at: datetime) -> list[object]:
    text, tone = post_state(post, at)
    href = post.agency.get_absolute_url() if post.agency_id in seen else ""
    return [
        Cell(post.title, href=post.get_absolute_url(), note=post.basis),
        Cell(post.agency.name, href=href),
        capfirst(post.get_role_display()),
        short_date(localdate(post.starts_at)),
        short_date(last_day(post.ends_at)) if post.ends_at else "",
        Cell(text, tone=tone),
    ]


def seen_among(posts: Iterable[Post], standing: Standing) -> set[int]:
    """Which of the posts' agencies the reader may open; one query."""
    named = {post.agency_id for post in posts}
    found = Agency.objects.visible_to(standing).filter(pk__in=named).order_by()
    return set(found.values_list("pk", flat=True))


def post_state(post: Post, at: datetime) -> tuple[str, str]:
    if at < post.starts_at:
        return _("begins later"), "waiting"
    if post.ends_at and post.ends_at <= at:
        return _("no longer held"), ""
    return _("held now"), "done"


def facts_of_post(post: Post, seen: set[int], at: datetime) -> list[Fact]:
    text, tone = post_state(post, at)
    ends = moment_in_words(post.ends_at) if post.ends_at else ""
    return [
        Fact(_("Person"), post.person.full_name, href=post.person.get_absolute_url()),
        Fact(
            _("Agency"),
            post.agency.name,
            href=post.agency.get_absolute_url() if post.agency_id in seen else "",
        ),
        Fact(_("Role"), capfirst(post.get_role_display())),
        Fact(_("State"), text, tone=tone or "plain"),
        Fact(_("First day in the post"), short_date(localdate(post.starts_at))),
        Fact(
            _("Last day in the post"),
            short_date(last_day(post.ends_at)) if post.ends_at else _("not known yet"),
            note=_("Its rights end at %(moment)s.") % {"moment": ends} if ends else "",
        ),
        Fact(_("Decision"), post.basis or _("not recorded")),
    ]


def acts_on_post(standing: Standing, post: Post) -> list[Act]:
    if post_rules.may_change_post(standing, post):
        return []
    return [
        act(_("Record the end"), "end_post", post, post_rules.may_end(standing, post)),
        act(_("Correct"), "correct_post", post, post_rules.may_correct(standing, post)),
        act(_("Take back"), "take_back_post", post, post_rules.may_take_back(standing, post)),
    ]


def acts_on_person(standing: Standing, person: Person) -> list[Act]:
    """Entering a post and correcting the person; nothing for those who may only look."""
    if rules.may_keep_person(standing, person):
        return []
    own = rules.not_oneself(standing, person)
    acts = [
        act(_("Add a post"), "appoint", person, own, "primary"),
        act(_("Correct"), "correct_person", person, []),
    ]
    if person.account is None:
        reasons = rules.may_remove_person(standing, person)
        acts.append(act(_("Take back the entry"), "remove_person", person, reasons))
    return acts


def account_facts(person: Person) -> list[Fact]:
    state = account_state(person)
    facts = [Fact(_("State"), state.label, tone=TONES[state] or "plain")]
    if person.account is None:
        return facts
    facts.append(Fact(_("User name"), person.account.username))
    facts.append(Fact(_("Last sign-in"), last_sign_in(person)))
    if state == AccountState.WAITING and person.invited_until:
        facts.append(Fact(_("Link good until"), moment_in_words(person.invited_until)))
    return facts


def last_sign_in(person: Person) -> str:
    moment = person.account.last_login
    if moment is None:
        return _("never signed in")
    return f"{localtime(moment):%H:%M} {short_date(localdate(moment))}"


def acts_on_account(standing: Standing, person: Person) -> list[Act]:
    if account_rules.may_keep_account(standing, person):
        return []
    state = account_state(person)
    if state == AccountState.NONE:
        reasons = account_rules.may_open_account(standing, person)
        return [act(_("Open an account"), "open_account", person, reasons)]
    if state == AccountState.CLOSED:
        return [act(_("Open the account again"), "reopen_account", person, [])]
    closing = account_rules.may_close_account(standing, person)
    return [
        act(_("Give a new link"), "renew_link", person, []),
        act(_("Close the account"), "close_account", person, closing),
    ]
