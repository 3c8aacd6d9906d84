"""What of the year waits for the secretariat."""

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cycle.models import EmulationYear, Phase, PhaseKind
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
    """What is open and has steps, and what is there of the running calendar year and later."""
    has_steps = Exists(Phase.objects.filter(year=OuterRef("pk")))
    wanted = Q(has_steps, state=YearState.OPEN) | Q(year__gte=localdate(at).year)
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
    running = [phase for phase in phases if phase.state == PhaseState.RUNNING]
    waiting = [p for p in phases if p.state == PhaseState.WAITING and at >= p.opens_at]
    found = [_to_finish(phase, at) for phase in running]
    found += [_to_begin(phase, at) for phase in waiting[:1]]
    if not year.theme and year.year >= localdate(at).year:
        words = _("Set the theme of %(year)s for %(bloc)s.")
        found.append(_of_year(year, words, "cycle:set_theme"))
    if _is_over(phases):
        words = _("Seal the year %(year)s of %(bloc)s.")
        found.append(_of_year(year, words, "cycle:seal_year"))
    return found


def _is_over(phases: list[Phase]) -> bool:
    """All is done, and the year came to its review: a year entered in part is not urged on."""
    return all(phase.state == PhaseState.DONE for phase in phases) and any(
        phase.kind == PhaseKind.CONFERENCE for phase in phases
    )


def _to_begin(phase: Phase, at: datetime) -> Task:
    words = _("Begin “%(step)s” of %(year)s.")
    return _of_phase(phase, words, phase.first_day, at)


def _to_finish(phase: Phase, at: datetime) -> Task:
    words = _("Bring “%(step)s” of %(year)s to its end.")
    return _of_phase(phase, words, phase.last_day, at)


def _of_phase(phase: Phase, words: str, due: date, at: datetime) -> Task:
    return Task(
        words % {"step": phase, "year": phase.year},
        phase.get_absolute_url(),
        due=due,
        urgency=urgency_of(due, at),
    )


def _of_year(year: EmulationYear, words: str, url_name: str) -> Task:
    return Task(words % {"year": year, "bloc": year.bloc}, reverse(url_name, args=[year.pk]))
