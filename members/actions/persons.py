from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from audit import chain
from members.actions.posts import write_post
from members.models import Agency, Person, Post
from members.rules import persons as rules
from members.rules.posts import may_appoint
from members.standing import standing_of
from office.records import lock, put, save
from office.refusals import Refused, refuse_if
from vietnamese.text import fold, name_sort_key


@transaction.atomic
def enter_person(
    *,
    full_name: str,
    agency: Agency,
    role: str,
    title: str,
    starts_at: datetime,
    ends_at: datetime | None = None,
    basis: str = "",
    email: str = "",
    phone: str = "",
    is_another: bool = False,
    is_example: bool = False,
    by,
    at: datetime,
) -> Person:
    """Enter a person with the first post: whoever holds none would be seen by nobody.

    `is_another` says that a person of the same name, e-mail or telephone is somebody else.
    """
    agency, standing = lock(agency), standing_of(by, at)
    refuse_if(may_appoint(standing, None, agency, role))
    if not is_another:
        found = rules.possible_doubles(standing, full_name=full_name, email=email, phone=phone)
        refuse_if(rules.why_doubtful(found))
    person = Person(email=email, phone=phone, is_example=is_example)
    _name(person, full_name)
    save(person)
    chain.append(
        act="members.enter_person",
        by=by,
        at=at,
        subject=person,
        after={"full_name": full_name, "agency": str(agency)},
        concerns=[agency],
    )
    post = Post(
        person=person,
        agency=agency,
        role=role,
        title=title,
        starts_at=starts_at,
        ends_at=ends_at,
        basis=basis,
    )
    write_post(post, by=by, at=at)
    return person


@transaction.atomic
def correct_person(
    person: Person,
    *,
    full_name: str,
    email: str = "",
    phone: str = "",
    version: int | None = None,
    by,
    at: datetime,
) -> Person:
    """Correct name or contact details.

    The log says that a contact changed, not what it is: an address in a log that only grows could
    never be removed again.
    """
    person = lock(person, version=version)
    refuse_if(rules.may_correct_person(standing_of(by, at), person))
    refuse_if(rules.why_name_fixed(person, full_name))
    before = person.full_name
    has_new_contact = bool(put(person, email=email, phone=phone))
    _name(person, full_name)
    save(person)
    if before != full_name:
        names = {"before": {"full_name": before}, "after": {"full_name": full_name}}
        _tell(person, "correct_person", by=by, at=at, **names)
    if has_new_contact:
        _tell(person, "correct_contact", by=by, at=at)
    return person


@transaction.atomic
def remove_person(person: Person, *, reason: str, by, at: datetime) -> None:
    """Take back an entry made by mistake, with its posts."""
    person = lock(person)
    refuse_if(rules.may_remove_person(standing_of(by, at), person))
    posts = [rules.said(post) for post in person.posts.select_related("agency")]
    before = {"full_name": person.full_name, "posts": posts}
    _tell(person, "remove_person", by=by, at=at, before=before, reason=reason)
    try:
        person.posts.all().delete()
        person.delete()
    except ProtectedError:
        raise Refused(
            [_("%(person)s is named in other records and stays.") % {"person": person}]
        ) from None


def _name(person: Person, full_name: str) -> None:
    """Set the name together with the columns by which it is found and sorted."""
    person.full_name = full_name
    person.search_text = fold(full_name)
    person.sort_key = name_sort_key(full_name)


def _tell(person: Person, act: str, *, by, at: datetime, **words) -> None:
    agencies = Agency.objects.filter(posts__person=person).distinct().order_by("pk")
    chain.append(
        act=f"members.{act}", by=by, at=at, subject=person, concerns=list(agencies), **words
    )
