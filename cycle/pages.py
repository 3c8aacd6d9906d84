"""What all pages of a year share: the year itself, the path to it, and its pages as tabs.

Upper floors add a page of theirs to the tabs with `register_tab` when they start.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cycle.models import EmulationYear
from members.desk import at_bloc
from members.models import Bloc
from office.components import Link
from office.pages import form_page

TABS: list[tuple[object, str]] = [
    (gettext_lazy("Where the year stands"), "cycle:year"),
    (gettext_lazy("Movements"), "cycle:movements"),
    (gettext_lazy("Drives"), "cycle:drives"),
]
HISTORY = (gettext_lazy("History"), "cycle:year_history")


def register_tab(text: object, url_name: str) -> None:
    """Show a page beside the others of a year; its address takes the year's number in the table."""
    TABS.append((text, url_name))


def tabs(year: EmulationYear, current: str = "") -> list[Link]:
    return [
        Link(str(text), reverse(name, args=[year.pk]), name == current)
        for text, name in (*TABS, HISTORY)
    ]


def bloc_for(request: HttpRequest, pk: int) -> Bloc:
    """The bloc, if this person's posts reach it; 404 otherwise."""
    bloc = get_object_or_404(Bloc.objects.visible_to(request.standing), pk=pk)
    at_bloc(request, bloc)
    return bloc


def year_for(request: HttpRequest, pk: int, years: QuerySet | None = None) -> EmulationYear:
    """The year with its bloc, if this person's posts reach it; 404 otherwise."""
    found = EmulationYear.objects if years is None else years
    found = found.visible_to(request.standing)
    year = get_object_or_404(found.select_related("bloc", "rules", "sealed_by"), pk=pk)
    at_bloc(request, year.bloc)
    return year


def part_for(request: HttpRequest, parts: QuerySet, pk: int):
    """A step, movement, drive … of a year, with the year and its bloc; 404 if out of reach."""
    found = parts.visible_to(request.standing).select_related("year__bloc")
    part = get_object_or_404(found, pk=pk)
    at_bloc(request, part.year.bloc)
    return part


def path_to_years(bloc: Bloc) -> list[Link]:
    return [Link(_("Emulation years"), reverse("cycle:years", args=[bloc.pk]))]


def path_to(year: EmulationYear) -> list[Link]:
    """The path down to a year, for the pages below it."""
    return [*path_to_years(year.bloc), Link(_("Year %(year)s") % {"year": year}, year_page(year))]


def year_page(year: EmulationYear) -> str:
    return year.get_absolute_url()


def list_page(year: EmulationYear, current: str) -> dict[str, object]:
    """What the pages beside each other of one year have in common."""
    return {
        "year": year,
        "title": _("Emulation year %(year)s") % {"year": year},
        "crumbs": path_to_years(year.bloc),
        "tabs": tabs(year, current),
        "example": year.is_example,
    }


def part_form_page(
    request: HttpRequest, part: Model, form, *, act: Callable, to: str = "", **context
) -> HttpResponse:
    """A page with one form about a part of a year; success leads back to the part."""
    here = part.get_absolute_url()
    return form_page(
        request,
        form,
        act=partial(act, part),
        to=to or here,
        back=here,
        crumbs=[*path_to(part.year), Link(str(part), here)],
        example=part.year.is_example,
        **context,
    )


@dataclass(frozen=True)
class Button:
    """An act on offer, with what stands against it now."""

    text: str
    href: str
    reasons: list[str]
    kind: str


def buttons(part: Model, *acts: tuple[str, str, list[str]]) -> list[Button]:
    """Buttons for acts on a part of a year, as (text, name of the address, reasons against)."""
    kinds = ["primary", *["secondary"] * len(acts)]
    return [
        Button(text, reverse(f"cycle:{name}", args=[part.pk]), reasons, kind)
        for (text, name, reasons), kind in zip(acts, kinds, strict=False)
    ]
