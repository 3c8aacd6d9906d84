from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from audit import chain
from awards import rules
from awards.models import AwardKind, Proposal
from cycle.models import EmulationYear
from members.models import Agency
from members.standing import standing_of
from office.records import lock, save
from office.refusals import refuse_if


@transaction.atomic
def propose_agency(
    year: EmulationYear, *, agency: Agency, kind: AwardKind, proposed_on: date, by, at: datetime
) -> Proposal:
    """Propose a member agency for an award of the year, after those proposed before it."""
    year = lock(year)
    refuse_if(rules.may_propose(standing_of(by, at), year))
    refuse_if(rules.may_propose_for(year, agency, kind, proposed_on, at))
    proposal = Proposal(
        year=year, agency=agency, kind=kind, order=_next_place(year, kind), proposed_on=proposed_on
    )
    save(proposal)
    _append(
        proposal,
        act="awards.propose_agency",
        by=by,
        at=at,
        after={"agency": agency, "award": kind, "year": year, "proposed_on": proposed_on},
    )
    return proposal


@transaction.atomic
def propose_agencies(
    year: EmulationYear,
    *,
    agencies: Iterable[Agency],
    kind: AwardKind,
    proposed_on: date,
    by,
    at: datetime,
) -> list[Proposal]:
    """Propose several agencies for one award, in this order; all of them or none."""
    return [
        propose_agency(year, agency=agency, kind=kind, proposed_on=proposed_on, by=by, at=at)
        for agency in agencies
    ]


@transaction.atomic
def withdraw_proposal(proposal: Proposal, *, reason: str, by, at: datetime) -> None:
    """Take an agency off the list; the event chain keeps that it was proposed, and the reason."""
    year = lock(proposal.year)
    proposal = lock(proposal)
    proposal.year = year
    refuse_if(rules.may_withdraw(standing_of(by, at), proposal))
    _append(
        proposal,
        act="awards.withdraw_proposal",
        by=by,
        at=at,
        before={"agency": proposal.agency, "award": proposal.kind, "year": year},
        reason=reason,
    )
    proposal.delete()


@transaction.atomic
def reorder_proposals(
    year: EmulationYear, *, places: Mapping[int, int], by, at: datetime
) -> EmulationYear:
    """Give each proposal, by its number, its place among those for the same award."""
    year = lock(year)
    refuse_if(rules.may_propose(standing_of(by, at), year))
    proposals = list(year.proposals.select_related("kind", "agency"))
    refuse_if(rules.may_take_places(proposals, places))
    before = list(map(str, proposals))
    for proposal in proposals:
        proposal.order = places[proposal.pk]
        save(proposal)
    proposals.sort(key=lambda proposal: (proposal.kind.order, proposal.order))
    chain.append(
        act="awards.reorder_proposals",
        by=by,
        at=at,
        subject=year,
        before={"proposals": before},
        after={"proposals": list(map(str, proposals))},
        concerns=(year, year.bloc),
    )
    return year


def _next_place(year: EmulationYear, kind: AwardKind) -> int:
    there = year.proposals.filter(kind__code=kind.code)
    return (there.aggregate(last=Max("order"))["last"] or 0) + 1


def _append(proposal: Proposal, **event) -> None:
    year = proposal.year
    chain.append(subject=proposal, concerns=(year, year.bloc, proposal.agency), **event)
