"""The first act of all, and the only one that nobody signed in for."""

from datetime import datetime

from django.db import transaction

from accounts import actions as accounts
from audit import chain
from members.actions.agencies import code_from
from members.actions.names import show
from members.invitations import good_until
from members.models import SINCE_EVER, Agency, AgencyName, Person, Post, Province
from members.rules.office import why_not_empty
from office.records import save
from office.refusals import refuse_if
from vietnamese.text import fold, name_sort_key, normalise

ADMINISTRATOR = "Quản trị hệ thống"  # as it would stand on a paper


@transaction.atomic
def open_office(
    *,
    province: str,
    office_name: str,
    office_code: str = "",
    full_name: str,
    username: str,
    email: str = "",
    at: datetime,
) -> tuple[Person, Agency]:
    """Make the province, its receiving office (an agency outside every bloc) and the first
    administrator, whose account waits for a password set through a link.

    Everything else is entered by people who are signed in. Raises `Refused` unless the database
    is empty.
    """
    refuse_if(why_not_empty())
    home = Province(name=normalise(province))
    save(home)
    office = _receiving_office(home, normalise(office_name), office_code)
    person = _administrator(normalise(full_name), username.strip().lower(), email.strip(), at)
    post = Post(
        person=person,
        agency=office,
        role=Post.Role.ADMINISTRATOR,
        title=ADMINISTRATOR,
        starts_at=at,
    )
    save(post)
    chain.append(
        act="members.open_office",
        by=None,
        at=at,
        subject=office,
        after={"province": home.name, "administrator": person.full_name, "username": username},
        concerns=[office, person],
    )
    return person, office


def _receiving_office(province: Province, name: str, code: str) -> Agency:
    office = Agency(province=province, code=code or code_from(name, province))
    first = AgencyName(name=name, valid_from=SINCE_EVER)
    show(office, first)
    save(office)
    first.agency = office
    save(first)
    return office


def _administrator(full_name: str, username: str, email: str, at: datetime) -> Person:
    account = accounts.open_account(username=username, email=email, first_name=full_name)
    person = Person(
        full_name=full_name,
        search_text=fold(full_name),
        sort_key=name_sort_key(full_name),
        email=email,
        account=account,
        invited_until=good_until(at),
    )
    save(person)
    return person
