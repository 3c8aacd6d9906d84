from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from conferences import actions, pages, rules, tables
from conferences.forms import RollForm
from conferences.models import Conference, RollEntry
from conferences.suggestions import leaders_of
from office.components import Link
from office.forms import ConfirmForm
from office.pages import bind

Presence = RollEntry.Presence


@require_safe
def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    may = rules.may_change(request.standing, conference)
    roll = _roll(conference)
    is_noted = all(entry.presence != Presence.UNKNOWN for entry in roll)
    page = {
        **pages.list_page(conference, "conferences:attendance", _("Attendance")),
        "may_change": may,
        "roll": tables.roll_table(roll),
        "present": sum(entry.presence == Presence.PRESENT for entry in roll),
        "members": len(roll),
        "said": said(roll),
        "is_noted": is_noted,
        "quorum": rules.quorum(conference, roll) if roll and is_noted else [],
        "guests": tables.guest_table(conference.guests.with_speeches(), writable=not may),
    }
    return render(request, "conferences/attendance.html", page)


def note_attendance(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    roll = _roll(conference)
    known = leaders_of([entry.agency_id for entry in roll], conference.held_on)
    return _page(
        request,
        conference,
        bind(request, RollForm, conference=conference, roll=roll, known=known),
        act=actions.note_attendance,
        done=lambda conference: (
            _("The roll is noted: %(said)s.") % {"said": said(conference.roll.all())}
        ),
        title=_("Note the roll"),
        button=_("Save the roll"),
        template="conferences/note_attendance.html",
    )


def refresh_roll(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(
        request,
        pages.conference_for(request, pk),
        bind(request, ConfirmForm),
        act=actions.refresh_roll,
        done=_("The roll now holds the members of that day."),
        title=_("Bring the roll up to date"),
        button=_("Bring up to date"),
        template="office/confirm.html",
        intro=_(
            "Agencies that belong to the bloc on the day of the conference are added; those that "
            "do not are taken off. What is noted of the others stays."
        ),
    )


def said(roll: Sequence[RollEntry]) -> str:
    present = sum(entry.presence == Presence.PRESENT for entry in roll)
    counted = {"present": present, "members": len(roll)}
    return _("%(present)s/%(members)s agencies present") % counted


def _page(request: HttpRequest, conference: Conference, form, **context) -> HttpResponse:
    there = reverse("conferences:attendance", args=[conference.pk])
    crumbs = [Link(_("Attendance"), there)]
    return pages.change_page(request, conference, form, to=there, crumbs=crumbs, **context)


def _roll(conference: Conference) -> list[RollEntry]:
    return list(conference.roll.named())
