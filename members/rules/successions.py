"""Mergers and splits: who may take over from whom, and what it takes to undo one."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from documents.rules import why_fixed
from members.models import Agency, Bloc, ChairTerm, Membership, Succession
from members.rules.agencies import MOST_MEMBERS, ended_with, why_cannot_end, why_not_there
from members.rules.footing import what_rests_on_membership
from members.rules.rights import may_keep_bloc, may_keep_registry
from members.standing import Standing
from office.periods import opening


def may_reorganise(standing: Standing, agencies: Sequence[Agency], day: date) -> list[str]:
    """The registry must be the person's to keep, and so must every bloc whose list changes."""
    seats = Membership.objects.overlapping(day, None).filter(agency__in=agencies)
    return _each(
        [
            *may_name(standing, agencies),
            *(no for seat in seats.select_related("bloc") for no in _may_change(standing, seat)),
        ]
    )


def may_name(standing: Standing, agencies: Iterable[Agency]) -> list[str]:
    return _each(no for one in agencies for no in may_keep_registry(standing, one.province))


def may_merge(predecessors: Sequence[Agency], successor: Agency, day: date) -> list[str]:
    if not predecessors:
        return [_("Choose the agencies that are merged.")]
    if successor in predecessors:
        return [_("%(agency)s cannot succeed itself.") % {"agency": successor}]
    return _each(
        [
            *(no for agency in predecessors for no in why_cannot_end(agency, day)),
            *why_not_there(successor, day),
            *(no for agency in predecessors for no in why_cycle(agency, successor)),
            *_why_linked(predecessors, [successor]),
        ]
    )


def may_split(
    agency: Agency, successors: Sequence[Agency], heir: Agency | None, day: date
) -> list[str]:
    """`heir` is the legal successor; None where the agency itself goes on."""
    if not successors:
        return [_("Say which agencies come out of the split.")]
    if agency in successors:
        return [_("%(agency)s cannot succeed itself.") % {"agency": agency}]
    return _each(
        [
            *(why_cannot_end(agency, day) if heir else why_not_there(agency, day)),
            *(no for successor in successors for no in why_not_there(successor, day)),
            *(why_cycle(agency, heir) if heir else []),
            *_why_linked([agency], successors),
        ]
    )


def may_take_seat(standing: Standing, successor: Agency, bloc: Bloc | None, day: date) -> list[str]:
    """A successor stays in the bloc it is in; going to another one is a move of its own."""
    if bloc is None:
        return []
    seat = successor.memberships.overlapping(day, None).select_related("bloc").first()
    if seat is None or seat.bloc_id == bloc.pk:
        return may_keep_bloc(standing, bloc)
    return [
        _("%(agency)s belongs to %(bloc)s; move it to another bloc in a step of its own.")
        % {"agency": successor, "bloc": seat.bloc}
    ]


def may_pass_chair(
    predecessors: Sequence[Agency], successor: Agency, bloc: Bloc | None, day: date
) -> list[str]:
    """A turn of the chair goes on with the legal successor, if that is in the bloc."""
    turns = ChairTerm.objects.overlapping(opening(day), None).filter(agency__in=predecessors)
    seats = set(successor.memberships.on(day).values_list("bloc", flat=True))
    seats |= {bloc.pk} if bloc else set()
    return _each(
        no
        for turn in turns.select_related("agency", "bloc")
        for no in _why_cannot_go_on(turn, seats, successor, opening(day))
    )


def why_cycle(predecessor: Agency, successor: Agency) -> list[str]:
    """History that went from the successor to the predecessor cannot come back."""
    if not predecessor.lineage(date.max).filter(pk=successor.pk).exists():
        return []
    return [
        _("%(successor)s already goes on in %(predecessor)s, through earlier mergers or splits.")
        % {"successor": successor, "predecessor": predecessor}
    ]


def first_place(predecessors: Sequence[Agency], bloc: Bloc | None, day: date) -> int | None:
    """The first of the places that the predecessors have in the bloc's list."""
    seats = Membership.objects.overlapping(day, None).filter(agency__in=predecessors, bloc=bloc)
    return min(seats.values_list("position", flat=True), default=None)


def running_turns(
    agencies: Sequence[Agency], instant: datetime, *, include_new: bool = False
) -> QuerySet[ChairTerm]:
    """Turns that began before the instant and would last beyond it, the chair's first;
    `include_new` adds those that begin at it."""
    turns = ChairTerm.objects.overlapping(instant, None).filter(agency__in=agencies)
    until = "starts_at__lte" if include_new else "starts_at__lt"
    return turns.filter(**{until: instant}).select_related("agency", "bloc").order_by("office")


def of_the_same_act(succession: Succession) -> list[Succession]:
    """All that one merger or one split recorded."""
    side = "successor" if succession.kind == Succession.Kind.MERGED else "predecessor"
    same = {side: getattr(succession, side), "takes_effect_on": succession.takes_effect_on}
    found = Succession.objects.filter(kind=succession.kind, **same)
    return list(found.select_related("predecessor__province", "successor__province").order_by("pk"))


def may_take_back(standing: Standing, successions: Sequence[Succession]) -> list[str]:
    """A merger or split goes back while nothing later rests on it: its agencies took part in no
    other one since, and nothing rests on the seats and turns of the chair it passed on."""
    agencies = {agency for one in successions for agency in (one.predecessor, one.successor)}
    left = [
        seat for one in successions if one.carries_history for seat in ended_with(one.predecessor)
    ]
    seats, turns = seats_passed(successions), terms_passed(successions)
    if no := _each(
        [
            *may_name(standing, agencies),
            *(no for seat in (*left, *seats) for no in _may_change(standing, seat)),
        ]
    ):
        return no
    return _each(
        [
            *(no for one in successions for no in _why_went_on(one)),
            *(no for seat in seats for no in what_rests_on_membership(seat)),
            *(no for seat in seats for no in _why_chaired(seat, turns)),
            *(no for turn in turns for no in why_fixed(turn)),
            *_why_overfull(left, seats),
        ]
    )


def seats_passed(successions: Sequence[Succession]) -> QuerySet[Membership]:
    """The memberships that successors took over from their predecessors on that day."""
    day = successions[0].takes_effect_on
    left = Membership.objects.filter(agency__in=_predecessors(successions), valid_until=day)
    seats = Membership.objects.filter(agency__in=_heirs(successions), valid_from=day)
    seats = seats.filter(bloc__in=left.values("bloc"))
    return seats.select_related("agency", "bloc").order_by("pk")


def terms_passed(successions: Sequence[Succession]) -> QuerySet[ChairTerm]:
    """The turns that successors took over from their predecessors at that instant."""
    instant = opening(successions[0].takes_effect_on)
    ended = ChairTerm.objects.filter(agency__in=_predecessors(successions), ends_at=instant)
    turns = ChairTerm.objects.filter(agency__in=_heirs(successions), starts_at=instant)
    turns = turns.filter(bloc__in=ended.values("bloc"))
    return turns.select_related("agency", "bloc").order_by("pk")


def terms_ended(successions: Sequence[Succession]) -> list[ChairTerm]:
    """The turns, of either side, that ended at that instant and that nobody else has since."""
    instant = opening(successions[0].takes_effect_on)
    agencies = [*_predecessors(successions), *_heirs(successions)]
    ended = ChairTerm.objects.filter(agency__in=agencies, ends_at=instant)
    since = ChairTerm.objects.overlapping(instant, None).exclude(
        pk__in=terms_passed(successions).values("pk")
    )
    taken = set(since.order_by("pk").values_list("bloc", "office"))
    return [
        turn
        for turn in ended.select_related("agency", "bloc").order_by("pk")
        if (turn.bloc_id, turn.office) not in taken
    ]


def _predecessors(successions: Sequence[Succession]) -> list[int]:
    return [one.predecessor_id for one in successions if one.carries_history]


def _heirs(successions: Sequence[Succession]) -> list[int]:
    return [one.successor_id for one in successions if one.carries_history]


def _may_change(standing: Standing, seat: Membership) -> list[str]:
    return may_keep_bloc(standing, seat.bloc)


def _why_linked(predecessors: Sequence[Agency], successors: Sequence[Agency]) -> list[str]:
    links = Succession.objects.filter(predecessor__in=predecessors, successor__in=successors)
    return [
        _("That %(successor)s came out of %(predecessor)s is already recorded.")
        % {"predecessor": one.predecessor, "successor": one.successor}
        for one in links.select_related("predecessor", "successor")
    ]


def _why_cannot_go_on(
    turn: ChairTerm, seats: set[int], heir: Agency, instant: datetime
) -> list[str]:
    facts = {"agency": turn.agency, "office": turn.get_office_display(), "bloc": turn.bloc}
    if turn.starts_at >= instant:
        return [_("%(agency)s is to become %(office)s, %(bloc)s; take that back first.") % facts]
    if turn.bloc_id in seats:
        return []
    return [
        _("%(agency)s is %(office)s, %(bloc)s, where %(heir)s is no member; first hand it over.")
        % {**facts, "heir": heir}
    ]


def _why_went_on(one: Succession) -> list[str]:
    later = Succession.objects.filter(predecessor=one.successor, carries_history=True)
    if not one.carries_history or not later.exists():
        return []
    return [
        _("%(agency)s went on in another agency since; take that back first.")
        % {"agency": one.successor}
    ]


def _why_chaired(seat: Membership, passed: QuerySet[ChairTerm]) -> list[str]:
    """Turns of the chair that the seat carries, besides those that go back with it."""
    turns = ChairTerm.objects.overlapping(opening(seat.valid_from), None)
    turns = turns.filter(agency=seat.agency_id, bloc=seat.bloc_id)
    if not turns.exclude(pk__in=passed.values("pk")).exists():
        return []
    return [
        _("%(agency)s chaired or deputised in %(bloc)s since; take that back first.")
        % {"agency": seat.agency, "bloc": seat.bloc}
    ]


def _why_overfull(left: Sequence[Membership], seats: Iterable[Membership]) -> list[str]:
    """Whether the bloc has room again for all that left it."""
    freed = [seat.bloc_id for seat in seats]
    back = [seat.bloc_id for seat in left]
    return _each(
        _("%(bloc)s would have more than %(most)s members.")
        % {"bloc": seat.bloc, "most": MOST_MEMBERS}
        for seat in left
        if seat.bloc.memberships.overlapping(seat.valid_until, None).count()
        - freed.count(seat.bloc_id)
        + back.count(seat.bloc_id)
        > MOST_MEMBERS
    )


def _each(sentences: Iterable[str]) -> list[str]:
    """Every sentence once, in order."""
    return list(dict.fromkeys(sentences))
