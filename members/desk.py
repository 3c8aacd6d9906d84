"""What stands around every page: the bloc, the places to go, the person and their posts."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from members.models import Bloc
from office.components import Link

CHOSEN = "bloc"  # in the session: the bloc last looked at


@dataclass(frozen=True)
class Desk:
    name: str
    bloc: Bloc | None
    others: tuple[Link, ...]
    places: tuple[Link, ...]
    person: str
    posts: tuple[str, ...]
    own: tuple[Link, ...]
    language_href: str


def at_bloc(request: HttpRequest, bloc: Bloc) -> None:
    """Say that this page belongs to the bloc; the navigation stays with it from then on."""
    request.bloc = bloc
    if request.session.get(CHOSEN) != bloc.pk:
        request.session[CHOSEN] = bloc.pk


def desk(request: HttpRequest) -> dict[str, object]:
    """Context processor. Nothing is looked up for pages that show no desk."""
    return {"desk": SimpleLazyObject(lambda: _desk(request))}


def _desk(request: HttpRequest) -> Desk:
    standing = request.standing
    bloc = _bloc(request)
    return Desk(
        name=bloc.name if bloc else _("Emulation bloc"),
        bloc=bloc,
        others=_others(standing.blocs, bloc),
        places=tuple(_places(request, bloc)),
        person=standing.person_name or str(request.user),
        posts=tuple(f"{post.title}, {post.agency}" for post in standing.posts),
        own=tuple(
            _links(
                [
                    (_("My account"), "accounts:mine"),
                    (_("Change the password"), "account_change_password"),
                ]
            )
        ),
        language_href=_href("accounts:language") or "",
    )


def _bloc(request: HttpRequest) -> Bloc | None:
    """The page's own bloc, or the one looked at last, or the first that the person reaches."""
    if bloc := getattr(request, "bloc", None):
        return bloc
    blocs = request.standing.blocs
    chosen = request.session.get(CHOSEN)
    return next((bloc for bloc in blocs if bloc.pk == chosen), blocs[0] if blocs else None)


def _others(blocs: tuple[Bloc, ...], current: Bloc | None) -> tuple[Link, ...]:
    if len(blocs) < 2:
        return ()
    return tuple(
        Link(bloc.name, _href("members:bloc", bloc.pk) or "/", bloc == current) for bloc in blocs
    )


def _places(request: HttpRequest, bloc: Bloc | None):
    yield Link(_("Home"), "/", request.path == "/")
    if bloc:
        yield from _links(
            [
                (_("Emulation years"), "cycle:years", bloc.pk),
                (_("Conferences"), "conferences:conferences", bloc.pk),
                (_("Members"), "members:bloc", bloc.pk),
                (_("Papers"), "documents:papers"),
            ],
            request,
        )
    if request.standing.secretary_of or request.standing.administers:
        yield from _links([(_("Administration"), "members:administration")], request)


def _links(places, request: HttpRequest | None = None):
    here = request.resolver_match if request else None
    for text, name, *args in places:
        if href := _href(name, *args):
            yield Link(text, href, bool(here) and _is_here(name, request))


def _is_here(name: str, request: HttpRequest) -> bool:
    """Whether the page belongs to that place; of the registry, a bloc's pages are its members'."""
    place = request.resolver_match.namespace
    if name.partition(":")[0] != place:
        return False
    return place != "members" or (name == "members:bloc") == hasattr(request, "bloc")


def _href(name: str, *args: object) -> str | None:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None
