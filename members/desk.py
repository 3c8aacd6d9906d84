"""Which bloc the person at the desk is looking at."""

from django.http import HttpRequest

from members.models import Bloc

CHOSEN = "bloc"  # in the session: the bloc last looked at


def at_bloc(request: HttpRequest, bloc: Bloc) -> None:
    """Say that this page belongs to the bloc; the navigation stays with it from then on."""
    request.bloc = bloc
    if request.session.get(CHOSEN) != bloc.pk:
        request.session[CHOSEN] = bloc.pk


def bloc_of(request: HttpRequest) -> Bloc | None:
    """The page's own bloc, or the one looked at last, or the first that the person reaches."""
    if bloc := getattr(request, "bloc", None):
        return bloc
    blocs = request.standing.blocs
    chosen = request.session.get(CHOSEN)
    return next((bloc for bloc in blocs if bloc.pk == chosen), blocs[0] if blocs else None)
