"""Names and posts that a form offers, so that nothing on record is typed twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.timezone import get_default_timezone, make_aware

from conferences.models import Conference, Guest
from members.models import Bloc, ChairTerm, Post

MOST = 40


@dataclass(frozen=True)
class Known:
    """Somebody on record, with the post as papers print it."""

    name: str
    post: str


@dataclass(frozen=True)
class Desk:
    """Who may chair a conference and who may write it down."""

    leaders: tuple[Known, ...]
    secretaries: tuple[Known, ...]


def desk_of(bloc: Bloc, day: date) -> Desk:
    """Leaders and secretaries of the agency that chairs the bloc on that day; one query."""
    turns = ChairTerm.objects.at(_noon(day)).filter(bloc=bloc, office=ChairTerm.Office.CHAIR)
    posts = _posts(turns.values("agency"), day, (*Post.LEADERS, Post.Role.SECRETARY))
    leaders = [_with_agency(post) for post in posts if post.role in Post.LEADERS]
    secretaries = [_with_agency(post) for post in posts if post.role == Post.Role.SECRETARY]
    return Desk(tuple(leaders), tuple(secretaries))


def leaders_of(agency_ids: Iterable[int], day: date) -> dict[int, list[Known]]:
    """Who leads each of these agencies on that day; one query."""
    found: dict[int, list[Known]] = {}
    for post in _posts(agency_ids, day, Post.LEADERS):
        found.setdefault(post.agency_id, []).append(Known(post.person.full_name, post.title))
    return found


def former_guests(conference: Conference) -> list[Known]:
    """Guests of the bloc's other conferences, the latest first."""
    found = Guest.objects.filter(conference__bloc=conference.bloc_id)
    latest = found.exclude(conference=conference).order_by("-conference__held_on", "order", "pk")
    pairs = latest.values_list("name", "post")[: MOST * 3]
    return [Known(name, post) for name, post in dict.fromkeys(pairs)][:MOST]


def former_places(bloc: Bloc) -> list[str]:
    """Where the bloc met before, the latest first."""
    found = bloc.conferences.exclude(place="").order_by("-held_on", "-pk")
    return list(dict.fromkeys(found.values_list("place", flat=True)[:MOST]))


def people_of(conference: Conference) -> list[str]:
    """Those who can have put something before the conference: its table, and who came."""
    table = Known(conference.chair_name, conference.chair_post)
    members = conference.roll.exclude(name="").select_related("agency")
    came = (Known(entry.name, f"{entry.post} {entry.agency}".strip()) for entry in members)
    return [f"{known.name}, {known.post}".strip(", ") for known in (table, *came) if known.name]


def _noon(day: date) -> datetime:
    """The instant at which a conference of that day finds people in their posts."""
    return make_aware(datetime.combine(day, time(12)), get_default_timezone())


def _posts(agency_ids, day: date, roles: Iterable[str]) -> list[Post]:
    """The heads first, then by name."""
    held = Post.objects.at(_noon(day)).filter(agency__in=agency_ids, role__in=roles)
    found = held.select_related("person", "agency").order_by("person__sort_key", "pk")
    return sorted(found, key=lambda post: post.role != Post.Role.HEAD)


def _with_agency(post: Post) -> Known:
    title = post.title if post.agency.name in post.title else f"{post.title} {post.agency}"
    return Known(post.person.full_name, title)
