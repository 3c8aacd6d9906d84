"""What stands around every page: the bloc, the places to go, the person and their posts."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from members.desk import bloc_of
from members.models import Bloc
from office.components import Link


@dataclass(frozen=True)
class Desk:
    name: str
    bloc: Bloc | None
    others: tuple[Link, ...]  # the blocs to choose from, if there is a choice
    places: tuple[Link, ...]
    person: str
    posts: tuple[str, ...]


def desk(request: HttpRequest) -> dict[str, object]:
    """Context processor. Nothing is looked up for pages that show no desk."""
    return {"desk": SimpleLazyObject(lambda: _desk(request))}


def _desk(request: HttpRequest) -> Desk:
    standing = request.standing
    bloc = bloc_of(request)
    return Desk(
        name=bloc.name if bloc else _("Emulation bloc"),
        bloc=bloc,
        others=_others(standing.blocs, bloc) if len(standing.blocs) > 1 else (),
        places=tuple(_places(request, bloc)),
        person=standing.person_name or str(request.user),
        posts=tuple(f"{post.title}, {post.agency}" for post in standing.posts),
    )


def _others(blocs: tuple[Bloc, ...], current: Bloc | None) -> tuple[Link, ...]:
    return tuple(
        Link(bloc.name, reverse("members:bloc", args=[bloc.pk]), bloc == current) for bloc in blocs
    )


def _places(request: HttpRequest, bloc: Bloc | None) -> Iterator[Link]:
    here = _here(request)
    yield Link(_("Home"), reverse("home"), here == "home")
    if bloc:
        for label, name, floor in (
            (_("Emulation years"), "cycle:years", "cycle"),
            (_("Conferences"), "conferences:conferences", "conferences"),
            (_("Members"), "members:bloc", "bloc"),
        ):
            yield Link(label, reverse(name, args=[bloc.pk]), here == floor)
    yield Link(_("Papers"), reverse("documents:papers"), here == "documents")
    if request.standing.secretary_of or request.standing.administers:
        yield Link(_("Administration"), reverse("members:administration"), here == "members")


def _here(request: HttpRequest) -> str:
    """The place that the page belongs to; of the registry, a bloc's own pages are its members'."""
    found = request.resolver_match
    floor = found.namespace or found.url_name if found else ""
    return "bloc" if floor == "members" and hasattr(request, "bloc") else floor
