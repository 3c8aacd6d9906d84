from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import actions, blocs, memberships
from members.desk import at_bloc
from members.forms.agencies import blocs_kept
from members.forms.blocs import (
    CorrectMembershipForm,
    JoinForm,
    LeaveForm,
    MoveForm,
    OrderForm,
    TakeBackForm,
)
from members.models import Membership
from members.rules import memberships as rules
from members.views.blocs import around
from office.components import Link
from office.forms import ReasonForm
from office.pages import bind, form_page


@require_safe
def membership(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership(request, pk)
    context = {
        "title": membership.agency.name,
        "lead": _("Membership in %(bloc)s") % {"bloc": membership.bloc},
        "crumbs": blocs.path_to(membership.bloc),
        "facts": memberships.facts(membership, localdate(request.at)),
        "acts": memberships.acts(request.standing, membership),
    }
    return render(request, "members/record.html", context)


def join_bloc(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    return form_page(
        request,
        bind(request, JoinForm, agencies=memberships.free_agencies(bloc, localdate(request.at))),
        act=partial(actions.join_bloc, bloc),
        done=lambda joined: _("%(agency)s is now in the list.") % {"agency": joined.agency},
        title=_("Add an agency to the bloc"),
        button=_("Add to the bloc"),
        intro=_(
            "Only agencies that are in no bloc can be chosen. One that comes from another bloc is "
            "moved on the page of its membership; a new one is first entered in the registry."
        ),
        may=rules.may_change_members(request.standing, bloc),
        **around(bloc),
    )


def reorder_members(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    members = memberships.to_order(bloc, localdate(request.at))
    return form_page(
        request,
        bind(request, OrderForm, bloc=bloc, members=members),
        act=partial(actions.reorder_members, bloc),
        done=_("The new order is saved."),
        title=_("Order of the members"),
        button=_("Save the order"),
        template="members/order.html",
        intro=_(
            "Lists, rolls and papers follow this order. Give an agency the number of the place "
            "it shall have; the others move by themselves."
        ),
        may=rules.may_change_members(request.standing, bloc),
        **around(bloc),
    )


def leave_bloc(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership(request, pk)
    return form_page(
        request,
        bind(request, LeaveForm),
        act=partial(actions.leave_bloc, membership),
        done=_("The end of the membership is recorded."),
        title=_("End the membership of %(agency)s") % {"agency": membership.agency},
        button=_("Record the end"),
        may=rules.may_change_members(request.standing, membership.bloc),
        **_around(membership),
    )


def move_agency(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership(request, pk)
    targets = blocs_kept(request.standing).exclude(pk=membership.bloc_id)
    return form_page(
        request,
        bind(request, MoveForm, blocs=targets),
        act=partial(actions.move_agency, membership),
        done=lambda moved: (
            _("%(agency)s goes on in %(bloc)s.") % {"agency": moved.agency, "bloc": moved.bloc}
        ),
        title=_("Move %(agency)s to another bloc") % {"agency": membership.agency},
        button=_("Move the agency"),
        intro=_("Its membership in %(bloc)s ends on the day the new one begins.")
        % {"bloc": membership.bloc},
        may=memberships.may_move_somewhere(request.standing, membership),
        **_around(membership) | {"to": Membership.get_absolute_url},
    )


def correct_membership(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership(request, pk)
    initial = {name: getattr(membership, name) for name in ("valid_from", "basis", "note")}
    return form_page(
        request,
        bind(request, CorrectMembershipForm, initial=initial),
        act=partial(actions.correct_membership, membership),
        done=_("The membership is corrected."),
        title=_("Correct the membership of %(agency)s") % {"agency": membership.agency},
        may=rules.may_change_members(request.standing, membership.bloc),
        **_around(membership),
    )


def take_back_membership(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership(request, pk)
    earlier = rules.earlier_membership(membership)
    resume = _("The membership in %(bloc)s goes on") % {"bloc": earlier.bloc} if earlier else ""
    return form_page(
        request,
        bind(request, TakeBackForm, resume_label=resume),
        act=partial(actions.take_back_membership, membership),
        done=_("The membership is taken back."),
        title=_("Take back the membership of %(agency)s") % {"agency": membership.agency},
        button=_("Take back the membership"),
        danger=True,
        intro=_(
            "In %(bloc)s since %(day)s. Only for an entry made by mistake: the log keeps what it "
            "said and why it went."
        )
        % memberships.where_and_since(membership),
        may=rules.may_take_back(request.standing, membership),
        **_around(membership) | {"to": membership.bloc.get_absolute_url()},
    )


def restore_membership(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.restore_membership, membership),
        done=_("The membership goes on."),
        title=_("Let the membership of %(agency)s go on") % {"agency": membership.agency},
        button=_("Take back the end"),
        may=rules.may_restore(request.standing, membership),
        **_around(membership),
    )


def _membership(request: HttpRequest, pk: int) -> Membership:
    found = Membership.objects.visible_to(request.standing)
    membership = get_object_or_404(
        found.select_related("agency__province", "bloc__province", "bloc__letterhead"), pk=pk
    )
    at_bloc(request, membership.bloc)
    return membership


def _around(membership: Membership) -> dict[str, object]:
    here = membership.get_absolute_url()
    crumbs = [*blocs.path_to(membership.bloc), Link(membership.agency.name, here)]
    return {"to": here, "back": here, "crumbs": crumbs}
