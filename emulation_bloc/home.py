"""What the home page shows: what is to be done now, and where each bloc stands in its year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, OuterRef, Prefetch, Subquery
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cycle import overview
from cycle.models import EmulationYear, Phase
from members.standing import Standing
from office.components import Step
from office.tasks import Task, Urgency, tasks_for
from vietnamese.dates import short_date


@dataclass(frozen=True)
class TaskLine:
    """One task, ready to be read."""

    sentence: str
    href: str
    due: str
    tone: str


@dataclass(frozen=True)
class YearCard:
    """Where one bloc stands in its newest year."""

    title: str
    bloc: str
    href: str
    theme: str
    is_example: bool
    steps: Sequence[Step]


def task_lines(standing: Standing, at: datetime) -> list[TaskLine]:
    return [_line(task) for task in tasks_for(standing, at)]


def year_cards(standing: Standing, at: datetime) -> list[YearCard]:
    """The running year of each bloc within reach, or its newest before; two queries in all."""
    newest = (
        EmulationYear.objects.filter(bloc=OuterRef("bloc"), year__lte=localdate(at).year)
        .values("bloc")
        .annotate(newest=Max("year"))
        .values("newest")
    )
    years = (
        EmulationYear.objects.visible_to(standing)
        .filter(year=Subquery(newest[:1]))
        .select_related("bloc")
        .prefetch_related(Prefetch("phases", Phase.objects.order_by("order")))
        .order_by("bloc__name")
    )
    return [_card(year, at) for year in years]


def _line(task: Task) -> TaskLine:
    tones = {Urgency.LATE: "late", Urgency.SOON: "waiting", Urgency.LATER: ""}
    words = {
        Urgency.LATE: _("was due by %(day)s"),
        Urgency.SOON: _("by the end of %(day)s"),
        Urgency.LATER: _("by the end of %(day)s"),
    }
    due = words[task.urgency] % {"day": short_date(task.due)} if task.due else ""
    waiting = _("Waiting for %(whom)s") % {"whom": task.waiting_for} if task.waiting_for else ""
    return TaskLine(
        task.sentence, task.href, " · ".join(filter(None, (due, waiting))), tones[task.urgency]
    )


def _card(year: EmulationYear, at: datetime) -> YearCard:
    return YearCard(
        title=_("Emulation year %(year)s") % {"year": year},
        bloc=str(year.bloc),
        href=year.get_absolute_url(),
        theme=year.theme,
        is_example=year.is_example,
        steps=overview.steps(year.phases.all(), at),
    )
