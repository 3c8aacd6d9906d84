"""What of the year waits for the secretariat."""

from datetime import datetime

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cycle.models import EmulationYear, Phase
from cycle.states import PhaseState, YearState
from members.models import Bloc
from members.standing import Standing
from office.tasks import Task, urgency_of


def tasks(standing: Standing, at: datetime) -> list[Task]:
    """Years to open or seal, steps to begin or finish, themes to set; in two queries."""
    if not standing.secretary_of:
        return []
    years = _years(standing, at)
    blocs = [bloc for bloc in standing.blocs if bloc.pk in standing.secretary_of]
    found = [task for bloc in blocs for task in _to_open(bloc, years, at)]
    return found + [task for year in years if not year.is_sealed for task in _in_year(year, at)]


def _years(standing: Standing, at: datetime) -> list[EmulationYear]:
    """What is open, and what is there of the running calendar year and later."""
    wanted = Q(state=YearState.OPEN) | Q(year__gte=localdate(at).year)
    found = EmulationYear.objects.filter(wanted, bloc__in=standing.secretary_of)
    phases = Prefetch("phases", Phase.objects.order_by("order"))
    return list(
        found.select_related("bloc").order_by("bloc__name", "year").prefetch_related(phases)
    )


def _to_open(bloc: Bloc, years: list[EmulationYear], at: datetime) -> list[Task]:
    """The running calendar year of a bloc, if nobody has opened it."""
    today = localdate(at)
    if any(year.bloc_id == bloc.pk and year.year >= today.year for year in years):
        return []
    return [
        Task(
            _("Open the year %(year)s of %(bloc)s.") % {"year": today.year, "bloc": bloc},
            reverse("cycle:open_year", args=[bloc.pk, today.year]),
            urgency=urgency_of(today, at),
        )
    ]


def _in_year(year: EmulationYear, at: datetime) -> list[Task]:
    phases = list(year.phases.all())
    found = [task for phase in phases for task in _in_phase(phase, at)]
    if not year.theme:
        found.append(
            Task(
                _("Set the theme of %(year)s for %(bloc)s.") % {"year": year, "bloc": year.bloc},
                reverse("cycle:set_theme", args=[year.pk]),
            )
        )
    if phases and all(phase.state == PhaseState.DONE for phase in phases):
        found.append(
            Task(
                _("Seal the year %(year)s of %(bloc)s.") % {"year": year, "bloc": year.bloc},
                reverse("cycle:seal_year", args=[year.pk]),
            )
        )
    return found


def _in_phase(phase: Phase, at: datetime) -> list[Task]:
    if phase.state == PhaseState.DONE or at < phase.opens_at:
        return []
    words = {
        PhaseState.WAITING: _("Begin “%(step)s” of %(year)s."),
        PhaseState.RUNNING: _("Bring “%(step)s” of %(year)s to its end."),
    }
    due = phase.first_day if phase.state == PhaseState.WAITING else phase.last_day
    return [
        Task(
            words[phase.state] % {"step": phase, "year": phase.year},
            phase.get_absolute_url(),
            due=due,
            urgency=urgency_of(due, at),
        )
    ]
