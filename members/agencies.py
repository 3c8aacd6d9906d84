"""What the page of an agency shows, prepared: facts, tables and the acts on offer."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.acts import Act, act
from members.blocs import last_day_of
from members.models import SINCE_EVER, Agency, AgencyName, ChairTerm, Membership, Post, Succession
from members.rules import agencies as rules
from members.rules.footing import what_rests_on
from members.standing import Standing
from members.turns import moment, until
from office.components import Cell, Column, Fact, Link, Nothing, Table
from vietnamese.dates import short_date


def agency_for(request: HttpRequest, pk: int) -> Agency:
    """The agency, if this person sees it; 404 otherwise."""
    agencies = Agency.objects.visible_to(request.standing).select_related("province")
    return get_object_or_404(agencies, pk=pk)


def successions_of(agency: Agency) -> list[Succession]:
    """Where the agency came from and who took over from it, in the order of time; one query."""
    of_agency = Q(predecessor=agency) | Q(successor=agency)
    return list(Succession.objects.filter(of_agency).select_related("predecessor", "successor"))


def seen_among(successions: Sequence[Succession], standing: Standing) -> set[int]:
    """Which of these agencies the reader may open; without a query for who sees whole provinces."""
    named = {one for row in successions for one in (row.predecessor, row.successor)}
    whole = standing.province_ids | standing.registry_of
    seen = {one.pk for one in named if one.province_id in whole}
    if len(seen) == len(named):
        return seen
    found = Agency.objects.visible_to(standing).filter(pk__in=[one.pk for one in named])
    return set(found.order_by().values_list("pk", flat=True))


def way_to_history(standing: Standing, agency: Agency, today: date) -> list[Act]:
    """Its own part of the log, for those who may read it."""
    if rules.may_read_history(standing, agency, today):
        return []
    return [act(_("History of this agency"), "agency_history", agency, [])]


def warnings(agency: Agency, posts: Sequence[Post], today: date) -> list[str]:
    """What was left open when the agency closed."""
    if not posts or agency.exists_on(today):
        return []
    return [
        ngettext(
            "The agency is closed, but %(n)s person still holds a post in it.",
            "The agency is closed, but %(n)s persons still hold a post in it.",
            len(posts),
        )
        % {"n": len(posts)}
    ]


def path() -> list[Link]:
    return [Link(_("Agencies"), reverse("members:agencies"))]


def path_to(agency: Agency) -> list[Link]:
    return [*path(), Link(agency.name, agency.get_absolute_url())]


def state(agency: Agency, day: date) -> tuple[str, str]:
    """Whether it exists on that day, in words and as a tone."""
    if agency.closed_on and agency.closed_on <= day:
        return _("closed on %(day)s") % {"day": short_date(agency.closed_on)}, ""
    if agency.founded_on and agency.founded_on > day:
        return _("from %(day)s") % {"day": short_date(agency.founded_on)}, "waiting"
    if agency.closed_on:
        return _("until the end of %(day)s") % {"day": last_day_of(agency.closed_on)}, "waiting"
    return _("existing"), "done"


def facts(agency: Agency, seats: Sequence[Membership], day: date) -> list[Fact]:
    text, tone = state(agency, day)
    heir = agency.legal_successor(day) if agency.closed_on else agency
    found = [
        Fact(_("State"), text, tone=tone or "plain"),
        _bloc_fact(next((seat for seat in seats if seat.holds_on(day)), None)),
        Fact(_("Agency code"), agency.code),
        Fact(_("Province"), agency.province.name),
    ]
    if heir != agency:
        found.insert(1, Fact(_("Legal successor"), heir.name, href=heir.get_absolute_url()))
    if agency.founded_on:
        found.append(Fact(_("Founded on"), short_date(agency.founded_on)))
    if agency.note:
        found.append(Fact(_("Note"), agency.note))
    return found


def _bloc_fact(seat: Membership | None) -> Fact:
    if seat is None:
        return Fact(_("Bloc"), _("in no bloc today"))
    return Fact(_("Bloc"), seat.bloc.name, href=seat.bloc.get_absolute_url())


def names_table(names: Sequence[AgencyName]) -> Table:
    columns = [
        Column(_("Name")),
        Column(_("Short name")),
        Column(_("From"), "day"),
        Column(_("Until the end of"), "day"),
        Column(_("Decision")),
    ]
    rows = [
        [
            Cell(name.name, href=name.get_absolute_url()),
            name.short_name,
            since(name.valid_from),
            last_day_of(name.valid_until),
            name.basis,
        ]
        for name in names
    ]
    return Table(_("Names through time"), columns, rows)


def since(day: date) -> str:
    return "" if day == SINCE_EVER else short_date(day)


def successions_table(agency: Agency, successions: Sequence[Succession], seen: set[int]) -> Table:
    """Where it came from and who took over from it; links only to agencies the reader sees."""
    columns = [
        Column(_("What happened")),
        Column(_("Other agency")),
        Column(_("From"), "day"),
        Column(_("History goes on")),
        Column(_("Decision")),
    ]
    rows = [
        [
            Cell(_what_happened(agency, one), href=one.get_absolute_url()),
            _agency_cell(_other(agency, one), seen),
            short_date(one.takes_effect_on),
            _("yes") if one.carries_history else _("no"),
            one.basis,
        ]
        for one in successions
    ]
    return Table(_("Mergers and splits"), columns, rows)


def _other(agency: Agency, one: Succession) -> Agency:
    return one.successor if one.predecessor_id == agency.pk else one.predecessor


def _what_happened(agency: Agency, one: Succession) -> str:
    ended = one.predecessor_id == agency.pk
    if one.kind == Succession.Kind.MERGED:
        return _("Merged into") if ended else _("Took over by merger from")
    return _("Split into") if ended else _("Came out of the split of")


def _agency_cell(agency: Agency, seen: set[int]) -> Cell:
    href = agency.get_absolute_url() if agency.pk in seen else ""
    return Cell(agency.name, href=href)


def memberships_table(seats: Sequence[Membership], seen: frozenset[int]) -> Table:
    columns = [
        Column(_("Bloc")),
        Column(_("From"), "day"),
        Column(_("Until the end of"), "day"),
        Column(_("Decision")),
        Column(_("Note")),
    ]
    rows = [
        [
            Cell(seat.bloc.name, href=seat.get_absolute_url() if seat.bloc_id in seen else ""),
            short_date(seat.valid_from),
            last_day_of(seat.valid_until),
            seat.basis,
            seat.note,
        ]
        for seat in seats
    ]
    nothing = Nothing(
        _("The agency was never in a bloc."),
        _("It is added on the page of the bloc it joins."),
    )
    return Table(_("Blocs"), columns, rows, nothing)


def turns_table(terms: Sequence[ChairTerm], seen: frozenset[int]) -> Table:
    columns = [
        Column(_("Office")),
        Column(_("Year"), "number"),
        Column(_("Bloc")),
        Column(_("From"), "day"),
        Column(_("Until"), "day"),
    ]
    rows = [
        [
            Cell(
                capfirst(term.get_office_display()),
                href=term.get_absolute_url() if term.bloc_id in seen else "",
            ),
            str(term.year),
            term.bloc.name,
            moment(term.starts_at),
            until(term.ends_at) if term.ends_at else "",
        ]
        for term in terms
    ]
    return Table(_("Turns of the chair"), columns, rows)


def posts_table(posts: Sequence[Post]) -> Table:
    columns = [Column(_("Full name")), Column(_("Post")), Column(_("Role"))]
    rows = [
        [
            Cell(post.person.full_name, href=post.person.get_absolute_url()),
            post.title,
            capfirst(post.get_role_display()),
        ]
        for post in posts
    ]
    nothing = Nothing(
        _("Nobody holds a post here today."),
        _("Persons and their posts are recorded under Administration."),
    )
    return Table(_("Posts today"), columns, rows, nothing)


def acts_on_agency(standing: Standing, agency: Agency, *, rests: bool) -> list[Act]:
    """What may be done with the agency; nothing for those who may only look.

    `rests` says that something is known to rest on it already.
    """
    if rules.may_change(standing, agency):
        return []
    if agency.closed_on:
        return [
            act(_("Change particulars"), "change_particulars", agency, []),
            act(_("Take back the closing"), "reopen", agency, rules.may_reopen(standing, agency)),
        ]
    return [
        act(_("Rename"), "rename_agency", agency, []),
        act(_("Merge"), "merge", agency, []),
        act(_("Split"), "split", agency, []),
        act(_("Change particulars"), "change_particulars", agency, []),
        act(_("Close the agency"), "close_agency", agency, []),
        *_taking_back(agency, rests),
    ]


def _taking_back(agency: Agency, rests: bool) -> list[Act]:
    """Only for an agency entered by mistake: with anything resting on it nobody would look here."""
    if rests or what_rests_on(agency):
        return []
    return [act(_("Take back the entry"), "take_back_agency", agency, [])]
