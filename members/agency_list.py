"""The list of agencies: found without marks, in Vietnamese order, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.agencies import state
from members.forms.agencies import ALL, CLOSED, NOWHERE
from members.models import Agency, Membership, Province
from members.standing import Standing
from office.components import Cell, Column, Nothing, Table
from vietnamese.text import fold

PAGE = 200


@dataclass(frozen=True)
class Page:
    """Some agencies with their `seats` of today; `next_key` is where the rest begins."""

    agencies: list[Agency]
    next_key: int | None


def sought(agencies: QuerySet, asked: dict[str, str], day: date) -> QuerySet:
    """What the list is to show: by words without marks, by bloc, by state."""
    if words := fold(asked.get("q", "")):
        agencies = agencies.filter(search_text__contains=words)
    if bloc := asked.get("bloc"):
        members = Membership.objects.on(day)
        inside = members if bloc == NOWHERE else members.filter(bloc=bloc)
        found = Q(pk__in=inside.order_by().values("agency"))
        agencies = agencies.filter(~found if bloc == NOWHERE else found)
    if asked.get("state") == CLOSED:
        return agencies.filter(closed_on__lte=day)
    return agencies if asked.get("state") == ALL else agencies.existing_or_to_come(day)


def page_of(found: QuerySet, after: str, day: date) -> Page:
    """A page in name order, behind the agency with the number `after`; three queries at most."""
    known = after.isascii() and after.isdigit() and len(after) < 19
    if known and (last := Agency.objects.filter(pk=after).values("sort_key", "pk").first()):
        same_name = Q(sort_key=last["sort_key"], pk__gt=last["pk"])
        found = found.filter(Q(sort_key__gt=last["sort_key"]) | same_name)
    today = Membership.objects.on(day).select_related("bloc")
    seats = Prefetch("memberships", today, to_attr="seats")
    agencies = list(found.prefetch_related(seats).in_name_order()[: PAGE + 1])
    return Page(agencies[:PAGE], agencies[PAGE - 1].pk if len(agencies) > PAGE else None)


def table(agencies: Iterable[Agency], day: date, seen: frozenset[int], nothing: Nothing) -> Table:
    """`seen` are the blocs that the reader may open."""
    columns = [
        Column(_("Agency")),
        Column(_("Agency code")),
        Column(_("Bloc")),
        Column(_("State")),
    ]
    rows = [
        [
            Cell(agency.name, href=agency.get_absolute_url()),
            agency.code,
            _bloc_cell(agency, seen),
            _state_cell(agency, day),
        ]
        for agency in agencies
    ]
    return Table(_("Agencies"), columns, rows, nothing, hide_caption=True)


def acts(standing: Standing) -> list[Act]:
    """Entering an agency, for whoever keeps a registry; named where there are several."""
    provinces = list(Province.objects.filter(pk__in=standing.registry_of))
    several = len(provinces) > 1
    return [
        act(
            _("Enter an agency of %(province)s") % {"province": province}
            if several
            else _("Enter an agency"),
            "found_agency",
            province,
            [],
            "primary",
        )
        for province in provinces
    ]


def nobody(standing: Standing, asked: bool) -> Nothing:
    if asked:
        return Nothing(
            _("No agency was found."),
            _("Search by part of a name, also a former one, or of the code; marks do not matter."),
        )
    return Nothing(
        _("There is no agency yet."),
        _("The secretariat or the administrator enters the agencies here, or from an Excel file."),
    )


def _bloc_cell(agency: Agency, seen: frozenset[int]) -> Cell:
    if not agency.seats:
        return Cell()
    bloc = agency.seats[0].bloc
    return Cell(bloc.name, href=bloc.get_absolute_url() if bloc.pk in seen else "")


def _state_cell(agency: Agency, day: date) -> Cell | str:
    """Nothing for most: only what is closed, or not yet there, or about to close, says so."""
    if agency.closed_on is None and agency.exists_on(day):
        return ""
    text, tone = state(agency, day)
    return Cell(text, tone=tone)
