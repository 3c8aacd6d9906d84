"""What the page of a membership shows, and whom its forms offer."""

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.blocs import last_day_of
from members.models import Agency, Bloc, Membership, Post
from members.rules import memberships as rules
from members.rules.rights import may_administer
from members.standing import Standing
from office.components import Fact
from office.periods import opening
from vietnamese.dates import short_date


def facts(membership: Membership, today: date) -> list[Fact]:
    agency, bloc = membership.agency, membership.bloc
    return [
        Fact(_("Agency"), agency.name, href=agency.get_absolute_url()),
        Fact(_("Bloc"), bloc.name, href=bloc.get_absolute_url()),
        Fact(_("State"), *_state(membership, today)),
        Fact(_("Member from"), short_date(membership.valid_from)),
        Fact(
            _("Last day of the membership"),
            last_day_of(membership.valid_until) or _("not known yet"),
        ),
        Fact(_("Decision"), membership.basis or _("not recorded")),
        *([Fact(_("Note"), membership.note)] if membership.note else []),
    ]


def _state(membership: Membership, today: date) -> tuple[str, str, str, str]:
    """The words, and behind no link and no note their tone."""
    if membership.valid_from > today:
        return _("to come"), "", "", "waiting"
    if not membership.holds_on(today):
        return _("ended"), "", "", "plain"
    return _("member today"), "", "", "done"


def acts(standing: Standing, membership: Membership) -> list[Act]:
    if rules.may_change_members(standing, membership.bloc):
        return []
    taking_back = rules.may_take_back(standing, membership)
    correct = act(_("Correct"), "correct_membership", membership, [])
    take_back = act(_("Take back the entry"), "take_back_membership", membership, taking_back)
    if membership.valid_until:
        restoring = rules.may_restore(standing, membership)
        restore = act(_("Take back the end"), "restore_membership", membership, restoring)
        return [restore, correct, take_back]
    leave = act(_("Record the end"), "leave_bloc", membership, [])
    if may_move_somewhere(standing, membership):
        return [leave, correct, take_back]
    return [
        act(_("Move to another bloc"), "move_agency", membership, []),
        leave,
        correct,
        take_back,
    ]


def may_move_somewhere(standing: Standing, membership: Membership) -> list[str]:
    """Moving concerns two blocs, which only the administrator keeps both."""
    return may_administer(standing, membership.bloc.province)


def free_agencies(bloc: Bloc, today: date) -> QuerySet[Agency]:
    """Agencies of the province that are in no bloc today, will be in none, and oversee none."""
    taken = Membership.objects.overlapping(today, None).order_by().values("agency")
    overseers = Post.objects.held_or_to_come(opening(today)).filter(role__in=Post.OVERSEERS)
    agencies = Agency.objects.filter(province=bloc.province).existing_or_to_come(today)
    outside = agencies.exclude(pk__in=taken).exclude(pk__in=overseers.order_by().values("agency"))
    return outside.in_name_order()


def to_order(bloc: Bloc, today: date) -> list[Membership]:
    """Everybody who is in the bloc's list, or will be."""
    return list(bloc.memberships.overlapping(today, None).select_related("agency"))


def where_and_since(membership: Membership) -> dict[str, str]:
    return {"bloc": membership.bloc.name, "day": short_date(membership.valid_from)}
