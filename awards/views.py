from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from awards import actions, rules
from awards.forms import PlacesForm, ProposeForm
from awards.models import AwardKind, Proposal
from cycle import pages
from cycle.models import EmulationYear
from cycle.rules.years import may_change
from members.desk import at_bloc
from office.components import Cell, Column, Link, Nothing, Table
from office.forms import ReasonForm
from office.pages import bind, form_page
from vietnamese.dates import short_date


@require_safe
def proposals(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    may_write = may_change(request.standing, year)
    fixed = [] if may_write else rules.may_propose(request.standing, year)
    listed = _proposals(year)
    kinds = _shown(_kinds(year), listed)
    page = {
        **pages.list_page(year, "awards:proposals"),
        "tables": [_table(kind, listed, writable=not (may_write or fixed)) for kind in kinds],
        "articles": sorted({kind.family_article for kind in kinds if kind.family_article}),
        "may_write": may_write,
        "fixed": fixed,
        "may_reorder": len(listed) > 1,
        "propose_href": reverse("awards:propose", args=[pk]),
        "reorder_href": reverse("awards:reorder", args=[pk]),
    }
    return render(request, "awards/proposals.html", page)


def propose(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    kinds, listed = _kinds(year), _proposals(year)
    members = rules.open_to_awards(rules.members_of(year), kinds, listed)
    form = bind(
        request,
        ProposeForm,
        kinds=kinds,
        members=members,
        proposals=listed,
        initial={"proposed_on": _day_for(year, request.at)},
    )
    return _form_page(
        request,
        year,
        form,
        act=actions.propose_agencies,
        done=_proposed,
        title=_("Propose agencies"),
        button=_("Propose"),
        may=rules.may_propose(request.standing, year) or rules.may_choose_among(members),
        note=_("The choice of the bloc opens consideration; the province decides."),
    )


def reorder(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    return _form_page(
        request,
        year,
        bind(request, PlacesForm, proposals=_proposals(year)),
        act=actions.reorder_proposals,
        done=_("The order is recorded."),
        title=_("Change the order"),
        button=_("Save the order"),
        may=rules.may_propose(request.standing, year),
        intro=_("The first place for each award is 1."),
    )


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    found = Proposal.objects.visible_to(request.standing)
    proposal = get_object_or_404(found.select_related("year__bloc", "agency", "kind"), pk=pk)
    at_bloc(request, proposal.year.bloc)
    return _form_page(
        request,
        proposal.year,
        bind(request, ReasonForm),
        act=actions.withdraw_proposal,
        of=proposal,
        done=_("The proposal is withdrawn."),
        title=_("Withdraw the proposal"),
        button=_("Withdraw"),
        danger=True,
        intro=str(proposal),
        may=rules.may_withdraw(request.standing, proposal),
    )


def _form_page(
    request, year: EmulationYear, form, *, act, of: Proposal | None = None, **context
) -> HttpResponse:
    there = reverse("awards:proposals", args=[year.pk])
    return form_page(
        request,
        form,
        act=partial(act, of or year),
        to=there,
        back=there,
        crumbs=[*pages.path_to(year), Link(_("Award proposals"), there)],
        example=year.is_example,
        **context,
    )


def _day_for(year: EmulationYear, at: datetime) -> date | None:
    """Today, unless the year lies too far back for that."""
    today = localdate(at)
    return today if today.year in (year.year, year.year + 1) else None


def _proposed(proposals: list[Proposal]) -> str:
    count = len(proposals)
    said = ngettext("%(n)s agency is proposed.", "%(n)s agencies are proposed.", count)
    return said % {"n": count}


def _proposals(year: EmulationYear) -> list[Proposal]:
    found = year.proposals.select_related("agency", "kind").prefetch_related("agency__names")
    return list(found)


def _kinds(year: EmulationYear) -> list[AwardKind]:
    """The awards for which one may be proposed in the year or in the one after it."""
    begins, ends = date(year.year, 1, 1), date(year.year + 2, 1, 1)
    return list(AwardKind.objects.overlapping(begins, ends).order_by("order", "valid_from"))


def _shown(kinds: Sequence[AwardKind], listed: Sequence[Proposal]) -> list[AwardKind]:
    """Each award once, in the form in which it was proposed, or is at first."""
    chosen: dict[str, AwardKind] = {}
    for kind in (*(proposal.kind for proposal in listed), *kinds):
        chosen.setdefault(kind.code, kind)
    return sorted(chosen.values(), key=lambda kind: kind.order)


def _table(kind: AwardKind, listed: Sequence[Proposal], *, writable: bool) -> Table:
    proposals = [one for one in listed if one.kind.code == kind.code]
    columns = [Column(_("Agency")), Column(_("Proposed on"), "day")]
    if writable:
        columns.append(Column(_("Withdraw"), hide_label=True))
    return Table(
        kind.name,
        columns,
        [_row(place, one, writable=writable) for place, one in enumerate(proposals, start=1)],
        nothing=Nothing(
            _("No agency is proposed for this award yet."),
            _("The secretariat enters those whom the bloc has chosen."),
        ),
        note=kind.article,
    )


def _row(place: int, proposal: Proposal, *, writable: bool) -> list[object]:
    name = proposal.agency.name_on(proposal.proposed_on)
    row = [f"{place}. {name}", short_date(proposal.proposed_on)]
    if writable:
        href = reverse("awards:withdraw", args=[proposal.pk])
        row.append(Cell(_("Withdraw"), href=href))
    return row
