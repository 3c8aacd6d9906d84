from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from conferences import pages, state
from conferences.models import Conference
from office.components import Fact
from vietnamese.dates import short_date


@dataclass(frozen=True)
class Card:
    """One part of the conference: what it is, how much is noted, and its page."""

    title: str
    said: str
    href: str


@require_safe
def conference(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the minutes stand, what they still lack, and the parts they are made from."""
    conference = pages.conference_for(request, pk, Conference.objects.with_counts())
    minutes = state.minutes_for(request.standing, conference, request.at)
    page = {
        "conference": conference,
        "title": conference.title,
        "crumbs": pages.path_to_all(conference.bloc),
        "example": conference.is_example,
        "day": short_date(conference.held_on),
        "status": minutes.status,
        "minutes": minutes,
        "cards": _cards(conference),
        "facts": _facts(conference),
        "may_change": minutes.may_change,
        "may_remove": minutes.may_change or minutes.paper is not None,
    }
    return render(request, "conferences/conference.html", page)


def _cards(conference: Conference) -> list[Card]:
    present = {"present": conference.present_count, "members": conference.roll_count}
    said = {
        "conferences:attendance": (
            _("Attendance"),
            _("%(present)s/%(members)s agencies present") % present,
            ngettext("%(n)s guest", "%(n)s guests", conference.guests_count),
            conference.guests_count,
        ),
        "conferences:agenda": (
            _("Agenda"),
            "",
            ngettext("%(n)s item", "%(n)s items", conference.agenda_count),
            conference.agenda_count,
        ),
        "conferences:speeches": (
            _("Speeches"),
            "",
            ngettext("%(n)s speech", "%(n)s speeches", conference.speeches_count),
            conference.speeches_count,
        ),
        "conferences:resolutions": (
            _("Resolutions"),
            "",
            ngettext("%(n)s resolution", "%(n)s resolutions", conference.resolutions_count),
            conference.resolutions_count,
        ),
    }
    cards = [
        Card(
            title,
            " · ".join(filter(None, (before, counted % {"n": n} if n else ""))) or _("none yet"),
            reverse(name, args=[conference.pk]),
        )
        for name, (title, before, counted, n) in said.items()
    ]
    history = reverse("conferences:history", args=[conference.pk])
    return [*cards, Card(_("History"), _("who changed what, and when"), history)]


def _facts(conference: Conference) -> list[Fact]:
    unknown = _("not noted")
    years = ", ".join(str(year) for year in conference.years.all())
    chair = _person(conference.chair_name, conference.chair_post)
    secretary = _person(conference.secretary_name, conference.secretary_post)
    facts = [
        Fact(_("Day"), short_date(conference.held_on)),
        Fact(_("Time"), _hours(conference) or unknown),
        Fact(_("Place"), conference.place or unknown),
        Fact(_("Chair"), chair or unknown),
        Fact(_("Secretary"), secretary or unknown),
        Fact(_("Emulation years"), years),
    ]
    if conference.attendance_note:
        facts.append(Fact(_("Who attended, in words"), conference.attendance_note))
    if conference.recorded_from:
        facts.append(Fact(_("Recorded afterwards from"), conference.recorded_from))
    return facts


def _person(name: str, post: str) -> str:
    return ", ".join(filter(None, (name, post)))


def _hours(conference: Conference) -> str:
    times = (conference.starts_at, conference.ends_at)
    return " – ".join(f"{each:%H:%M}" for each in times if each)
