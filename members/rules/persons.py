"""Whose data may be entered and corrected, and who may already be there."""

from django.db.models import Prefetch, Q, prefetch_related_objects
from django.utils.translation import gettext as _

from documents.rules import why_fixed
from members.models import Agency, Person, Post
from members.standing import Standing
from vietnamese.text import fold


def may_keep_people(standing: Standing, agency: Agency) -> list[str]:
    """The people of an agency are recorded by the secretariat of its bloc or by the
    administrator; never by the secretariat of another bloc, which could so walk into it."""
    if agency.province_id in standing.administers or agency.pk in standing.served_agency_ids:
        return []
    return [
        _("The people of %(agency)s are recorded by its bloc's secretariat or the administrator.")
        % {"agency": agency}
    ]


def may_enter_persons(standing: Standing) -> list[str]:
    if standing.registry_of:
        return []
    return [_("Only a bloc's secretariat or the administrator may keep the registry.")]


def may_keep_person(standing: Standing, person: Person) -> list[str]:
    """Whoever records the people of one of the person's agencies: those of today if there are
    any, otherwise the earlier ones. Council and administrator are the administrator's own."""
    posts = current_or_past_posts(person, standing)
    provinces = {post.agency.province_id for post in posts}
    if provinces & standing.administers:
        return []
    if any(post.role in Post.OVERSEERS for post in posts):
        return [
            _("%(person)s serves the council or administers: only the administrator may do this.")
            % {"person": person}
        ]
    if any(post.agency_id in standing.served_agency_ids for post in posts):
        return []
    return [
        _("%(person)s is recorded by the bloc's secretariat or the administrator.")
        % {"person": person}
    ]


def may_correct_person(standing: Standing, person: Person) -> list[str]:
    return may_keep_person(standing, person)


def why_name_fixed(person: Person, full_name: str) -> list[str]:
    return [] if full_name == person.full_name else why_fixed(person)


def may_remove_person(standing: Standing, person: Person) -> list[str]:
    """Only an entry made by mistake goes: nobody signs in as it and no paper names it."""
    if own := not_oneself(standing, person):
        return own
    if person.account_id:
        return [_("%(person)s has an account. End the posts instead.") % {"person": person}]
    return may_keep_person(standing, person) or why_fixed(person, *person.posts.all())


def not_oneself(standing: Standing, person: Person) -> list[str]:
    """Nobody gives rights to oneself: somebody else has to do it."""
    if person.pk != standing.person_id:
        return []
    return [_("Nobody records their own posts or account: somebody else has to do this.")]


def possible_doubles(
    standing: Standing, *, full_name: str, email: str = "", phone: str = ""
) -> list[Person]:
    """Visible persons with the same name written without marks, the same e-mail or telephone."""
    same = Q(search_text=fold(full_name))
    if email:
        same |= Q(email__iexact=email)
    if phone:
        same |= Q(phone=phone)
    found = Person.objects.visible_to(standing).filter(same).in_name_order()
    return list(found.prefetch_related("posts__agency")[:5])


def why_doubtful(doubles: list[Person]) -> list[str]:
    """Somebody may be there already: entering goes on once it is said to be another person."""
    return [
        _("Possibly already recorded: %(person)s (%(posts)s).")
        % {"person": person, "posts": "; ".join(map(said, person.posts.all())) or "–"}
        for person in doubles
    ]


def said(post: Post) -> str:
    """“Giám đốc, Sở Y tế”"""
    return f"{post.title}, {post.agency}"


def posts_of(person: Person) -> list[Post]:
    """All posts of the person with their agencies, read once, however many rules ask."""
    prefetch_related_objects([person], Prefetch("posts", Post.objects.select_related("agency")))
    return list(person.posts.all())


def held_or_to_come(person: Person, standing: Standing) -> list[Post]:
    return [post for post in posts_of(person) if post.ends_at is None or post.ends_at > standing.at]


def current_or_past_posts(person: Person, standing: Standing) -> list[Post]:
    """The posts held now or later; where there are none, all earlier ones."""
    return held_or_to_come(person, standing) or posts_of(person)
