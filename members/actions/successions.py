"""Mergers and splits: agencies end or go on, seats and turns of the chair pass to the successor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from accounts.models import User
from audit import chain
from members.actions.agencies import Newcomer, found_agency, lock_agencies
from members.actions.closings import end_memberships, reopen
from members.actions.memberships import lock_blocs, seat
from members.models import Agency, Bloc, ChairTerm, Succession
from members.rules import memberships
from members.rules import successions as rules
from members.standing import Standing, standing_of
from office.periods import opening
from office.records import save
from office.refusals import refuse_if

Kind = Succession.Kind


@dataclass(frozen=True)
class Decision:
    """What is decided: from which day, on what paper, entered by whom and when."""

    day: date
    basis: str
    by: User
    at: datetime
    standing: Standing


@transaction.atomic
def merge_agencies(
    predecessors: Sequence[Agency],
    *,
    successor: Agency | Newcomer,
    takes_effect_on: date,
    bloc: Bloc | None = None,
    basis: str = "",
    by,
    at: datetime,
) -> Agency:
    """Let one agency, already there or new, take over from several on a day.

    The predecessors close, their memberships end, and their turns of the chair go on with the
    successor. `bloc` is where a successor that is in no bloc goes on: it takes the first of the
    predecessors' places there.
    """
    decision = Decision(takes_effect_on, basis, by, at, standing_of(by, at))
    held = _hold([*predecessors, successor])
    predecessors = [held[agency.pk] for agency in predecessors]
    refuse_if(rules.may_reorganise(decision.standing, predecessors, takes_effect_on))
    successor = _settle(successor, held, predecessors, decision)
    refuse_if(rules.may_reorganise(decision.standing, [successor], takes_effect_on))
    refuse_if(rules.may_merge(predecessors, successor, takes_effect_on))
    blocs = _take_over(predecessors, successor, bloc, decision)
    for agency in predecessors:
        _link(Kind.MERGED, agency, successor, decision)
    chain.append(
        act="members.merge_agencies",
        by=by,
        at=at,
        subject=successor,
        before={"agencies": [str(agency) for agency in predecessors]},
        after={"takes_effect_on": takes_effect_on},
        reason=basis,
        concerns=[successor, *predecessors, *blocs],
    )
    return successor


@transaction.atomic
def split_agency(
    agency: Agency,
    *,
    heir: Agency | Newcomer | None,
    others: Sequence[Agency | Newcomer] = (),
    takes_effect_on: date,
    bloc: Bloc | None = None,
    basis: str = "",
    by,
    at: datetime,
) -> Agency:
    """Let other agencies, already there or new, take over parts of one on a day.

    With an `heir` the agency closes: the heir is its legal successor and takes over its history,
    its place in the bloc and its turns of the chair. Without one the agency goes on itself.
    Gives back whoever carries the history from then on.
    """
    decision = Decision(takes_effect_on, basis, by, at, standing_of(by, at))
    held = _hold([agency, heir, *others])
    agency = held[agency.pk]
    refuse_if(rules.may_reorganise(decision.standing, [agency], takes_effect_on))
    heir = heir and _settle(heir, held, [agency], decision)
    others = [_settle(other, held, [agency], decision) for other in others]
    successors = [heir, *others] if heir else others
    refuse_if(rules.may_name(decision.standing, others))
    refuse_if(rules.may_reorganise(decision.standing, [heir] if heir else [], takes_effect_on))
    refuse_if(rules.may_split(agency, successors, heir, takes_effect_on))
    blocs = _take_over([agency], heir, bloc, decision) if heir else []
    for successor in successors:
        _link(Kind.SPLIT, agency, successor, decision, carries_history=successor is heir)
    chain.append(
        act="members.split_agency",
        by=by,
        at=at,
        subject=agency,
        after={
            "agencies": [str(successor) for successor in successors],
            "heir": str(heir or agency),
            "takes_effect_on": takes_effect_on,
        },
        reason=basis,
        concerns=[agency, *successors, *blocs],
    )
    return heir or agency


@transaction.atomic
def take_back_succession(succession: Succession, *, reason: str, by, at: datetime) -> Agency:
    """Undo a whole merger or split entered by mistake: the predecessors go on, in their bloc and
    their turns of the chair. Agencies founded for it stay in the registry, in no bloc."""
    successions = rules.of_the_same_act(succession)
    held = _hold(one for row in successions for one in (row.predecessor, row.successor))
    refuse_if(rules.may_take_back(standing_of(by, at), successions))
    blocs = _give_back_seats(successions)
    for one in successions:
        if one.carries_history:
            blocs += reopen(held[one.predecessor_id])
        one.delete()
    merged = succession.kind == Kind.MERGED
    chain.append(
        act="members.take_back_merger" if merged else "members.take_back_split",
        by=by,
        at=at,
        subject=succession.successor if merged else succession.predecessor,
        before={
            "agencies": [str(one.predecessor if merged else one.successor) for one in successions],
            "takes_effect_on": succession.takes_effect_on,
        },
        reason=reason,
        concerns=[*held.values(), *blocs],
    )
    return held[succession.predecessor_id]


def _hold(agencies: Iterable[Agency | Newcomer | None]) -> dict[int, Agency]:
    return lock_agencies(agency for agency in agencies if isinstance(agency, Agency))


def _settle(
    successor: Agency | Newcomer,
    held: dict[int, Agency],
    predecessors: Sequence[Agency],
    decision: Decision,
) -> Agency:
    """The successor as it stands now, founded first if it is new."""
    if isinstance(successor, Agency):
        return held[successor.pk]
    if not predecessors:
        refuse_if(rules.may_merge(predecessors, None, decision.day))
    return found_agency(
        predecessors[0].province,
        name=successor.name,
        short_name=successor.short_name,
        code=successor.code,
        founded_on=decision.day,
        basis=decision.basis,
        by=decision.by,
        at=decision.at,
    )


def _take_over(
    predecessors: Sequence[Agency], successor: Agency, bloc: Bloc | None, decision: Decision
) -> list[Bloc]:
    """Close the predecessors; their seat and their turns of the chair go on with the successor."""
    day = decision.day
    refuse_if(rules.may_take_seat(decision.standing, successor, bloc, day))
    refuse_if(rules.may_pass_chair(predecessors, successor, bloc, day))
    position = rules.first_place(predecessors, bloc, day)
    blocs = [left for agency in predecessors for left in end_memberships(agency, day)]
    if bloc and not successor.memberships.overlapping(day, None).exists():
        blocs += lock_blocs([bloc])
        refuse_if(memberships.may_join_from(bloc, successor, day))
        seat(bloc, successor, day, position=position, basis=decision.basis)
    _pass_turns(predecessors, successor, decision)
    for agency in predecessors:
        agency.closed_on = day
        save(agency)
    return blocs


def _pass_turns(predecessors: Sequence[Agency], successor: Agency, decision: Decision) -> None:
    """End the predecessors' turns at the day's first instant; the successor goes on with them.

    Whoever would then be chair and deputy at once is the chair.
    """
    instant = opening(decision.day)
    for term in rules.running_turns(predecessors, instant):
        planned_end = term.ends_at
        _end(term, instant)
        own = rules.running_turns([successor], instant, include_new=True).filter(bloc=term.bloc)
        if own.filter(office=ChairTerm.Office.CHAIR).exists():
            continue
        for deputised in own:
            _end(deputised, instant)
        _pass(term, successor, planned_end, decision)


def _end(term: ChairTerm, instant: datetime) -> None:
    term.ends_at = instant
    save(term)


def _pass(term: ChairTerm, successor: Agency, ends_at: datetime | None, decision: Decision) -> None:
    instant = opening(decision.day)
    passed = ChairTerm(
        bloc=term.bloc,
        agency=successor,
        office=term.office,
        year=term.year,
        starts_at=instant,
        ends_at=ends_at,
        basis=decision.basis,
        is_example=term.is_example,
    )
    save(passed)
    chain.append(
        act="members.pass_chair",
        by=decision.by,
        at=decision.at,
        subject=passed,
        before={"agency": str(term.agency)},
        after={
            "agency": str(successor),
            "office": term.office,
            "bloc": str(term.bloc),
            "starts_at": instant,
        },
        reason=decision.basis,
        concerns=[term.agency, successor, term.bloc],
    )


def _link(
    kind: str,
    predecessor: Agency,
    successor: Agency,
    decision: Decision,
    *,
    carries_history: bool = True,
) -> None:
    save(
        Succession(
            kind=kind,
            predecessor=predecessor,
            successor=successor,
            carries_history=carries_history,
            takes_effect_on=decision.day,
            basis=decision.basis,
        )
    )


def _give_back_seats(successions: Sequence[Succession]) -> list[Bloc]:
    """Remove what the successors took over, and let the turns that ended for it go on."""
    ended = list(rules.terms_ended(successions))
    seats, passed = list(rules.seats_passed(successions)), list(rules.terms_passed(successions))
    blocs = lock_blocs([one.bloc for one in (*seats, *passed, *ended)])
    planned_ends = {(term.bloc_id, term.office): term.ends_at for term in passed}
    for one in (*passed, *seats):
        one.delete()
    for term in ended:
        term.ends_at = planned_ends.get((term.bloc_id, term.office))
        save(term)
    return blocs
