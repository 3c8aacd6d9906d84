"""The end of an agency that nobody takes over, and how it is undone."""

from datetime import date, datetime

from django.db import transaction

from audit import chain
from members.actions.memberships import lock_blocs
from members.models import Agency, Bloc
from members.rules import agencies as rules
from members.rules import successions
from members.standing import standing_of
from office.records import lock, save
from office.refusals import refuse_if


@transaction.atomic
def close_agency(
    agency: Agency,
    *,
    closed_on: date,
    basis: str = "",
    version: int | None = None,
    by,
    at: datetime,
) -> Agency:
    """Close an agency without a successor; its membership ends on the same day."""
    agency = lock(agency, version=version)
    standing = standing_of(by, at)
    refuse_if(rules.may_close(standing, agency))
    refuse_if(successions.may_reorganise(standing, [agency], closed_on))
    refuse_if(rules.may_close_on(agency, closed_on))
    blocs = end_memberships(agency, closed_on)
    agency.closed_on = closed_on
    save(agency)
    chain.append(
        act="members.close_agency",
        by=by,
        at=at,
        subject=agency,
        after={"closed_on": closed_on},
        reason=basis,
        concerns=[agency, *blocs],
    )
    return agency


@transaction.atomic
def reopen_agency(agency: Agency, *, reason: str, by, at: datetime) -> Agency:
    """Undo a closing: the agency and the membership that ended with it go on."""
    agency = lock(agency)
    standing = standing_of(by, at)
    refuse_if(rules.may_reopen(standing, agency))
    refuse_if(successions.may_reorganise(standing, [agency], agency.closed_on))
    before = agency.closed_on
    blocs = reopen(agency)
    chain.append(
        act="members.reopen_agency",
        by=by,
        at=at,
        subject=agency,
        before={"closed_on": before},
        reason=reason,
        concerns=[agency, *blocs],
    )
    return agency


def end_memberships(agency: Agency, day: date) -> list[Bloc]:
    """End the membership that would last beyond the day, and give back its bloc."""
    ending = list(agency.memberships.overlapping(day, None).select_related("bloc"))
    blocs = lock_blocs([membership.bloc for membership in ending])
    for membership in ending:
        membership.valid_until = day
        save(membership)
    return blocs


def reopen(agency: Agency) -> list[Bloc]:
    """Let the agency go on, with the membership that ended on the day it was closed."""
    ended = list(rules.ended_with(agency))
    blocs = lock_blocs([membership.bloc for membership in ended])
    agency.closed_on = None
    save(agency)
    for membership in ended:
        membership.valid_until = None
        save(membership)
    return blocs
