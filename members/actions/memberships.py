from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from audit import chain
from members.actions.agencies import lock_agencies
from members.models import Agency, Bloc, Membership
from members.rules import memberships as rules
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if


@transaction.atomic
def join_bloc(
    bloc: Bloc,
    *,
    agency: Agency,
    valid_from: date,
    basis: str = "",
    note: str = "",
    by,
    at: datetime,
) -> Membership:
    """Make the agency a member from a day on, at the end of the bloc's list."""
    agency, bloc = lock(agency), lock(bloc)
    refuse_if(rules.may_change_members(standing_of(by, at), bloc))
    refuse_if(rules.may_join_from(bloc, agency, valid_from))
    membership = seat(bloc, agency, valid_from, basis=basis, note=note)
    chain.append(
        act="members.join_bloc",
        by=by,
        at=at,
        subject=agency,
        after={"bloc": str(bloc), "valid_from": valid_from, "note": note},
        reason=basis,
        concerns=[agency, bloc],
    )
    return membership


@transaction.atomic
def leave_bloc(
    membership: Membership, *, valid_until: date, basis: str = "", by, at: datetime
) -> Membership:
    """End a membership: from that day on the agency is no longer in the bloc."""
    membership = _hold(membership)
    refuse_if(rules.may_change_members(standing_of(by, at), membership.bloc))
    refuse_if(rules.may_leave_on(membership, valid_until))
    membership.valid_until = valid_until
    save(membership)
    _tell(membership, "leave_bloc", by, at, after={"valid_until": valid_until}, reason=basis)
    return membership


@transaction.atomic
def move_agency(
    membership: Membership,
    *,
    bloc: Bloc,
    valid_from: date,
    basis: str = "",
    by,
    at: datetime,
) -> Membership:
    """Let the agency go on in another bloc: one membership ends on the day the other begins."""
    membership = _hold(membership, bloc)
    bloc = Bloc.objects.get(pk=bloc.pk)
    refuse_if(rules.may_move(standing_of(by, at), membership, bloc))
    refuse_if(
        rules.may_leave_on(membership, valid_from)
        or rules.may_join_from(bloc, membership.agency, valid_from, leaving=membership)
    )
    membership.valid_until = valid_from
    save(membership)
    moved = seat(bloc, membership.agency, valid_from, basis=basis)
    chain.append(
        act="members.move_agency",
        by=by,
        at=at,
        subject=membership.agency,
        before={"bloc": str(membership.bloc)},
        after={"bloc": str(bloc), "valid_from": valid_from},
        reason=basis,
        concerns=[membership.agency, membership.bloc, bloc],
    )
    return moved


@transaction.atomic
def correct_membership(
    membership: Membership,
    *,
    valid_from: date,
    basis: str,
    note: str,
    reason: str,
    by,
    at: datetime,
) -> Membership:
    """Mend the first day, the decision or the note of a membership entered wrongly."""
    membership = _hold(membership)
    refuse_if(rules.may_change_members(standing_of(by, at), membership.bloc))
    refuse_if(rules.may_begin_on(membership, valid_from))
    before, after = changes(put(membership, valid_from=valid_from, basis=basis, note=note))
    save(membership)
    _tell(membership, "correct_membership", by, at, before=before, after=after, reason=reason)
    return membership


@transaction.atomic
def take_back_membership(
    membership: Membership, *, resume: bool = False, reason: str, by, at: datetime
) -> Bloc:
    """Remove a membership entered by mistake. With `resume` the membership that ended the day
    it began, in whatever bloc, goes on: a move is undone."""
    membership = _hold(membership)
    standing = standing_of(by, at)
    refuse_if(rules.may_take_back(standing, membership))
    _tell(
        membership,
        "take_back_membership",
        by,
        at,
        before={"valid_from": membership.valid_from},
        reason=reason,
    )
    earlier = rules.earlier_membership(membership)
    membership.delete()
    if resume and earlier:
        restore_membership(earlier, reason=reason, by=by, at=at)
    return membership.bloc


@transaction.atomic
def restore_membership(membership: Membership, *, reason: str, by, at: datetime) -> Membership:
    """Undo a leaving: the membership goes on as if it had never ended."""
    membership = _hold(membership)
    refuse_if(rules.may_restore(standing_of(by, at), membership))
    before = {"valid_until": membership.valid_until}
    membership.valid_until = None
    save(membership)
    _tell(membership, "restore_membership", by, at, before=before, reason=reason)
    return membership


@transaction.atomic
def reorder_members(
    bloc: Bloc, *, members: Sequence[Membership], version: int | None = None, by, at: datetime
) -> Bloc:
    """Give the members their places in the bloc's list, in the order of `members`."""
    bloc = lock(bloc, version=version)
    refuse_if(rules.may_change_members(standing_of(by, at), bloc))
    refuse_if(rules.why_no_order(bloc, members, localdate(at)))
    for position, membership in enumerate(members, start=1):
        membership.position = position
    Membership.objects.bulk_update(members, ["position"])
    save(bloc)
    chain.append(
        act="members.reorder_members",
        by=by,
        at=at,
        subject=bloc,
        after={"agencies": [str(membership.agency) for membership in members]},
        concerns=[bloc],
    )
    return bloc


def seat(
    bloc: Bloc,
    agency: Agency,
    valid_from: date,
    *,
    position: int | None = None,
    basis: str = "",
    note: str = "",
) -> Membership:
    """Write a membership; without a position it comes last in the list."""
    last = bloc.memberships.aggregate(last=Max("position"))["last"] or 0
    membership = Membership(
        bloc=bloc,
        agency=agency,
        position=position or last + 1,
        valid_from=valid_from,
        basis=basis,
        note=note,
    )
    save(membership)
    return membership


def _hold(membership: Membership, *blocs: Bloc) -> Membership:
    """The membership as it stands now, with its agency and every bloc concerned held."""
    lock_agencies([membership.agency])
    lock_blocs([membership.bloc, *blocs])
    return lock(membership)


def lock_blocs(blocs: Sequence[Bloc]) -> list[Bloc]:
    """Several blocs held at once, always in the same order and after the agencies."""
    wanted = {bloc.pk for bloc in blocs}
    return list(Bloc.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))


def _tell(
    membership: Membership, act: str, by, at: datetime, *, before=None, after=None, reason=""
) -> None:
    """The event is told of the agency; `bloc` names where."""
    chain.append(
        act=f"members.{act}",
        by=by,
        at=at,
        subject=membership.agency,
        before={"bloc": str(membership.bloc), **(before or {})},
        after=after,
        reason=reason,
        concerns=[membership.agency, membership.bloc],
    )
