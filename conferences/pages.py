"""What all pages of a conference share: the conference, the path to it, its pages as tabs."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from django.db.models import Model, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from conferences import rules
from conferences.models import Conference
from cycle.models import EmulationYear
from members.desk import at_bloc
from members.models import Bloc
from office.components import Link
from office.pages import form_page
from vietnamese.dates import short_date

TABS = (
    (gettext_lazy("Overview"), "conferences:conference"),
    (gettext_lazy("Attendance"), "conferences:attendance"),
    (gettext_lazy("Agenda"), "conferences:agenda"),
    (gettext_lazy("Speeches"), "conferences:speeches"),
    (gettext_lazy("Resolutions"), "conferences:resolutions"),
    (gettext_lazy("History"), "conferences:history"),
)


def years(through: str = "years") -> Prefetch:
    """The years of a conference with their rules, the first one first."""
    return Prefetch(through, EmulationYear.objects.select_related("rules").order_by("year"))


def conference_for(request: HttpRequest, pk: int, found: QuerySet | None = None) -> Conference:
    """The conference with its bloc and years, if this person's posts reach it; 404 otherwise."""
    found = Conference.objects.all() if found is None else found
    reached = found.visible_to(request.standing).select_related("bloc").prefetch_related(years())
    conference = get_object_or_404(reached, pk=pk)
    at_bloc(request, conference.bloc)
    return conference


def part_for(
    request: HttpRequest, parts: QuerySet, pk: int, *, through: str = "conference"
) -> tuple[Conference, Model]:
    """A conference and something of it, if this person's posts reach it; 404 otherwise."""
    found = parts.visible_to(request.standing).select_related(f"{through}__bloc")
    part = get_object_or_404(found.prefetch_related(years(f"{through}__years")), pk=pk)
    at_bloc(request, part.conference.bloc)
    return part.conference, part


def tabs(conference: Conference, current: str) -> list[Link]:
    return [
        Link(str(text), reverse(name, args=[conference.pk]), name == current) for text, name in TABS
    ]


def day_of(conference: Conference) -> str:
    """How a conference is named where its title would be too long."""
    return _("Conference of %(day)s") % {"day": short_date(conference.held_on)}


def path_to_all(bloc: Bloc) -> list[Link]:
    return [Link(_("Conferences"), reverse("conferences:conferences", args=[bloc.pk]))]


def path_to(conference: Conference) -> list[Link]:
    """The path down to a conference, for the pages below it."""
    here = Link(day_of(conference), conference.get_absolute_url())
    return [*path_to_all(conference.bloc), here]


def list_page(conference: Conference, current: str, title: str) -> dict[str, object]:
    """What the pages beside each other of one conference have in common."""
    return {
        "conference": conference,
        "title": title,
        "lead": conference.title,
        "crumbs": path_to(conference),
        "tabs": tabs(conference, current),
        "example": conference.is_example,
    }


def change_page(
    request: HttpRequest,
    conference: Conference,
    form,
    *,
    act: Callable,
    of: Model | None = None,
    to: str | Callable[[Model], str],
    back: str = "",
    also: Sequence[str] = (),
    crumbs: Iterable[Link] = (),
    **context,
) -> HttpResponse:
    """A page with one form that changes something of a conference; success leads to `to`.

    `also`: further reasons against the act, where the conference may be changed as such.
    """
    return form_page(
        request,
        form,
        act=partial(act, conference if of is None else of),
        to=to,
        back=back or to,
        may=rules.may_change(request.standing, conference) or list(also),
        crumbs=[*path_to(conference), *crumbs],
        example=conference.is_example,
        **context,
    )
