"""What of the bloc's conferences waits for the secretariat."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from conferences.models import Conference, RollEntry
from conferences.state import papers_of
from cycle.states import YearState
from documents.models import Paper
from documents.rules.papers import is_open
from members.standing import Standing
from office.tasks import Task, Urgency, urgency_of
from vietnamese.dates import short_date

AHEAD = timedelta(days=14)  # from when on an empty agenda is somebody's to fill


def tasks(standing: Standing, at: datetime) -> list[Task]:
    """Agendas to write, rolls to note, minutes to issue or to replace; in two queries."""
    if not standing.secretary_of:
        return []
    conferences = list(_open_to_change(standing, at))
    papers = papers_of(conferences) if conferences else {}
    found = (_task(one, papers.get(one.pk), at) for one in conferences)
    return [task for task in found if task]


def _open_to_change(standing: Standing, at: datetime):
    """Held, or soon to be, in years of which none is sealed."""
    sealed = Conference.years.through.objects.filter(
        conference=OuterRef("pk"), emulationyear__state=YearState.SEALED
    )
    unknown = RollEntry.objects.filter(
        conference=OuterRef("pk"), presence=RollEntry.Presence.UNKNOWN
    )
    return (
        Conference.objects.filter(
            ~Exists(sealed), bloc__in=standing.secretary_of, held_on__lte=localdate(at) + AHEAD
        )
        .with_counts()
        .annotate(roll_is_open=Exists(unknown))
        .order_by("held_on", "pk")
    )


def _task(conference: Conference, paper: Paper | None, at: datetime) -> Task | None:
    """The next thing to do about it, if there is any."""
    day, here = short_date(conference.held_on), conference.get_absolute_url()
    if paper:
        sentence = _("Issue the minutes that replace %(paper)s.") % {"paper": paper}
        return Task(sentence, here, urgency=Urgency.SOON) if is_open(paper) else None
    if not conference.agenda_count:
        sentence = _("Write the agenda of the conference of %(day)s.") % {"day": day}
        return _due(sentence, "conferences:agenda", conference, at)
    if conference.held_on > localdate(at):
        return None
    if conference.roll_is_open:
        sentence = _("Note who came to the conference of %(day)s.") % {"day": day}
        return _due(sentence, "conferences:note_attendance", conference, at)
    sentence = _("Issue the minutes of the conference of %(day)s.") % {"day": day}
    return Task(sentence, here, urgency=Urgency.SOON)


def _due(sentence: str, page: str, conference: Conference, at: datetime) -> Task:
    """To be done by the day of the conference."""
    day = conference.held_on
    return Task(sentence, reverse(page, args=[conference.pk]), day, urgency=urgency_of(day, at))
