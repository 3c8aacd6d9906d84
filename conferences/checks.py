"""What a year's reviews still need of their conferences, for the steps of the year."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from conferences.models import AgendaItem, Conference
from conferences.papers import MINUTES
from cycle.checks import Finding, Lack
from cycle.models import EmulationYear
from documents.models import Paper
from vietnamese.dates import short_date

Kind = AgendaItem.Kind


def year_is_reviewed(year: EmulationYear, at: datetime) -> Finding:
    return Finding(_lacks(year, Kind.REVIEW, at))


def half_year_is_reviewed(year: EmulationYear, at: datetime) -> Finding:
    return Finding(_lacks(year, Kind.MID_YEAR, at))


def _lacks(year: EmulationYear, kind: str, at: datetime) -> list[Lack]:
    """A conference with the review on its agenda, held, its minutes issued; one query."""
    reviews = list(_conferences(year, kind))
    if any(conference.has_minutes for conference in reviews):
        return []
    if not reviews:
        return [_no_conference(year, kind)]
    latest = reviews[0]
    words = _("The minutes of the conference of %(day)s are not issued yet.")
    if latest.held_on > localdate(at):
        words = _("The conference of %(day)s has not been held yet.")
    return [Lack(words % {"day": short_date(latest.held_on)}, latest.get_absolute_url())]


def _conferences(year: EmulationYear, kind: str) -> Iterable[Conference]:
    issued = Paper.objects.in_force().filter(
        kind=MINUTES.key,
        subject_type=Conference._meta.label_lower,
        subject_id=OuterRef("pk"),
    )
    reviewing = AgendaItem.objects.filter(conference=OuterRef("pk"), year=year, kind=kind)
    return Conference.objects.filter(Exists(reviewing)).annotate(has_minutes=Exists(issued))


def _no_conference(year: EmulationYear, kind: str) -> Lack:
    words = {
        Kind.REVIEW: _("No conference has the review of %(year)s on its agenda yet."),
        Kind.MID_YEAR: _("No conference has the mid-year review of %(year)s on its agenda yet."),
    }
    href = reverse("conferences:conferences", args=[year.bloc_id])
    return Lack(words[kind] % {"year": year}, href)
