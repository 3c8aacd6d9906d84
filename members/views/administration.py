from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.locks import locked_names
from members import people
from members.models import Bloc, Person
from members.rules.persons import may_enter_persons
from members.standing import Standing
from office.components import Link, Nothing
from office.pages import refusal


@dataclass(frozen=True)
class Place:
    """Somewhere to go from the administration page, and what is done there."""

    text: str
    note: str
    href: str


@require_safe
def administration(request: HttpRequest) -> HttpResponse:
    """Where registry and settings are kept: for secretariats and administrators."""
    if no := may_enter_persons(request.standing):
        return refusal(request, no)
    blocs = _kept(request.standing)
    groups = [
        (_("People"), _people()),
        (_("Registry"), _registry(blocs)),
        (_("Papers"), _papers(blocs)),
    ]
    context = {"title": _("Administration"), "groups": [group for group in groups if group[1]]}
    return render(request, "members/administration.html", context)


@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts the reader looks after: when last used, and whether they can be used now."""
    if no := may_enter_persons(request.standing):
        return refusal(request, no)
    found = Person.objects.visible_to(request.standing).exclude(account=None)
    page = people.page_of(found, request.GET.get("after", ""), request.at)
    names = [person.account.username for person in page.persons]
    locked = locked_names(request, names)
    context = {
        "title": _("Accounts"),
        "crumbs": [path()],
        "table": people.accounts_table(page.persons, locked, _no_account()),
        "next_href": f"?after={page.next_key}" if page.next_key else "",
    }
    return render(request, "members/accounts.html", context)


def path() -> Link:
    return Link(_("Administration"), reverse("members:administration"))


def _people() -> list[Place]:
    return _there(
        (_("Persons"), _("Who holds which post, telephone and e-mail"), "members:persons"),
        (_("Accounts"), _("Who can sign in, and when they last did"), "members:accounts"),
        (_("Import from Excel"), _("Agencies and persons, many at once"), "members:import"),
    )


def _registry(blocs: list[Bloc]) -> list[Place]:
    return _there(
        (_("Agencies"), _("Names, mergers, splits and moves"), "members:agencies"),
        *((bloc.name, _("Members, chair, settings"), "members:bloc", bloc.pk) for bloc in blocs),
    )


def _papers(blocs: list[Bloc]) -> list[Place]:
    heads = [
        (_("Letterhead"), bloc.name, "documents:letterhead", bloc.letterhead_id) for bloc in blocs
    ]
    return _there(
        *heads,
        (_("Legal bases"), _("Statutes that papers rest on"), "documents:statutes"),
    )


def _kept(standing: Standing) -> list[Bloc]:
    return [
        bloc
        for bloc in standing.blocs
        if bloc.pk in standing.secretary_of or bloc.province_id in standing.administers
    ]


def _there(*places: tuple) -> list[Place]:
    """Those of the places that exist."""
    found = []
    for text, note, name, *args in places:
        try:
            found.append(Place(text, note, reverse(name, args=args)))
        except NoReverseMatch:
            continue
    return found


def _no_account() -> Nothing:
    return Nothing(
        _("There is no account yet."),
        _("An account is opened on the page of a person who holds a post."),
        reverse("members:persons"),
        _("Persons"),
    )
