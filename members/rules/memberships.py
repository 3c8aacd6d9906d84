from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from members.models import Agency, Bloc, ChairTerm, Membership, Post
from members.rules.agencies import why_chairs_after, why_full, why_not_there
from members.rules.footing import what_rests_on_membership
from members.rules.rights import may_keep_bloc
from members.standing import Standing
from office.periods import DatedQuerySet, opening
from vietnamese.dates import short_date


def may_change_members(standing: Standing, bloc: Bloc) -> list[str]:
    return may_keep_bloc(standing, bloc)


def may_join_from(
    bloc: Bloc, agency: Agency, day: date, *, leaving: Membership | None = None
) -> list[str]:
    """An agency is in one bloc at a time; `leaving` is the membership that it gives up for this."""
    if agency.province_id != bloc.province_id:
        return [_("%(agency)s belongs to another province.") % {"agency": agency}]
    return [
        *why_not_there(agency, day),
        *_why_in_a_bloc(agency, day, leaving),
        *_why_overseeing(agency, day),
        *why_full(bloc, day),
    ]


def may_leave_on(membership: Membership, day: date) -> list[str]:
    if membership.valid_until is not None:
        return [
            _("%(agency)s already leaves the bloc on %(day)s.")
            % {"agency": membership.agency, "day": short_date(membership.valid_until)}
        ]
    if day <= membership.valid_from:
        return [
            _("%(agency)s is in the bloc only since %(day)s.")
            % {"agency": membership.agency, "day": short_date(membership.valid_from)}
        ]
    return why_chairs_after(membership.agency, day, membership.bloc)


def may_move(standing: Standing, membership: Membership, bloc: Bloc) -> list[str]:
    """Both blocs are concerned, so both must be the person's to keep."""
    return may_keep_bloc(standing, membership.bloc) or may_keep_bloc(standing, bloc)


def may_take_back(standing: Standing, membership: Membership) -> list[str]:
    """A membership entered by mistake goes while nothing rests on it."""
    if no := may_keep_bloc(standing, membership.bloc):
        return no
    turns = ChairTerm.objects.filter(bloc=membership.bloc_id, agency=membership.agency_id)
    chaired = turns.overlapping(opening(membership.valid_from), _end(membership)).exists()
    return [
        *([_("Turns of the chair rest on this membership; take them back first.")] * chaired),
        *what_rests_on_membership(membership),
    ]


def may_begin_on(membership: Membership, day: date) -> list[str]:
    """A corrected first day may not run into an earlier membership, nor leave a chair behind."""
    if day == membership.valid_from:
        return []
    earlier = membership.agency.memberships.overlapping(day, membership.valid_until)
    before = ChairTerm.objects.filter(bloc=membership.bloc_id, agency=membership.agency_id)
    chaired = day > membership.valid_from and before.overlapping(
        opening(membership.valid_from), opening(day)
    )
    return [
        *why_not_there(membership.agency, day),
        *_sentences_of(earlier.exclude(pk=membership.pk), membership.agency),
        *([_("Turns of the chair rest on this membership; take them back first.")] * bool(chaired)),
        *(what_rests_on_membership(membership) if day > membership.valid_from else []),
    ]


def earlier_membership(membership: Membership) -> Membership | None:
    """The membership, in whatever bloc, that ended on the day this one begins."""
    earlier = membership.agency.memberships.filter(valid_until=membership.valid_from)
    return earlier.select_related("agency", "bloc").first()


def may_restore(standing: Standing, membership: Membership) -> list[str]:
    """To undo a leaving: the agency must still be there and in no bloc since."""
    if no := may_keep_bloc(standing, membership.bloc):
        return no
    if membership.valid_until is None:
        return [_("%(agency)s never left the bloc.") % {"agency": membership.agency}]
    return [
        *why_not_there(membership.agency, membership.valid_until),
        *_why_in_a_bloc(membership.agency, membership.valid_until, membership),
        *why_full(membership.bloc, membership.valid_until),
    ]


def why_no_order(bloc: Bloc, members: Sequence[Membership], today: date) -> list[str]:
    """A new order names everybody who is in the bloc, each once."""
    current = bloc.memberships.overlapping(today, None).values_list("pk", flat=True)
    if sorted(one.pk for one in members) == sorted(current):
        return []
    return [_("The list of members has changed meanwhile; look at it again.")]


def _why_overseeing(agency: Agency, day: date) -> list[str]:
    """Who oversees the blocs belongs to none: its people see every bloc's data, and the
    secretariat of a bloc records the people of its members."""
    overseers = agency.posts.held_or_to_come(opening(day)).filter(role__in=Post.OVERSEERS)
    if not overseers.exists():
        return []
    return [
        _("%(agency)s has council officers or administrators and stays outside the blocs.")
        % {"agency": agency}
    ]


def _why_in_a_bloc(agency: Agency, day: date, leaving: Membership | None) -> list[str]:
    others = agency.memberships.overlapping(day, None)
    if leaving is not None:
        others = others.exclude(pk=leaving.pk)
    return _sentences_of(others, agency)


def _sentences_of(memberships: DatedQuerySet, agency: Agency) -> list[str]:
    return [
        _("%(agency)s belongs to %(bloc)s from %(day)s on; an agency is in one bloc at a time.")
        % {"agency": agency, "bloc": one.bloc, "day": short_date(one.valid_from)}
        for one in memberships.select_related("bloc")
    ]


def _end(membership: Membership):
    return opening(membership.valid_until) if membership.valid_until else None
