from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from conferences import actions, pages, rules
from conferences.forms import GuestForm
from conferences.models import Conference, Guest
from conferences.suggestions import former_guests
from office.components import Fact, Link
from office.forms import ConfirmForm
from office.pages import bind, led_once


def add_guest(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    return _page(
        request,
        conference,
        bind(request, GuestForm, known=former_guests(conference)),
        act=actions.add_guest,
        done=lambda guest: _("%(guest)s is noted as a guest.") % {"guest": guest},
        title=_("Add a guest"),
        button=_("Add the guest"),
    )


def change_guest(request: HttpRequest, pk: int) -> HttpResponse:
    conference, guest = pages.part_for(request, Guest.objects, pk)
    return _page(
        request,
        conference,
        bind(request, GuestForm, instance=guest, known=former_guests(conference)),
        act=actions.change_guest,
        of=guest,
        done=lambda guest: _("%(guest)s is corrected.") % {"guest": guest},
        title=_("Correct a guest"),
    )


@led_once
def remove_guest(request: HttpRequest, pk: int) -> HttpResponse:
    conference, guest = pages.part_for(request, Guest.objects, pk)
    return _page(
        request,
        conference,
        bind(request, ConfirmForm),
        act=actions.remove_guest,
        of=guest,
        done=_("%(guest)s is removed from the guests.") % {"guest": guest},
        title=_("Remove a guest"),
        button=_("Remove the guest"),
        also=rules.may_remove_guest(guest),
        template="office/confirm.html",
        danger=True,
        answers=[Fact(_("Guest"), guest.name), Fact(_("Posts"), guest.post)],
    )


def _page(request: HttpRequest, conference: Conference, form, **context) -> HttpResponse:
    there = reverse("conferences:attendance", args=[conference.pk])
    crumbs = [Link(_("Attendance"), there)]
    return pages.change_page(request, conference, form, to=there, crumbs=crumbs, **context)
