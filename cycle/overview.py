"""Where a year stands, prepared for its page: steps, what runs now, what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cycle import checks, deadlines
from cycle.checks import Finding, Lack
from cycle.models import Drive, EmulationYear, Movement, Phase, PhaseKind
from cycle.rules import phases as rules
from cycle.states import LaunchState, PhaseState
from documents.models import LegalBasis
from office.components import Step
from vietnamese.dates import short_date

# The names of the steps where there is room for two or three words.
SHORT_NAMES = {
    PhaseKind.PREPARATION: gettext_lazy("Preparation"),
    PhaseKind.PLEDGE: gettext_lazy("Pledge and launch"),
    PhaseKind.MID_YEAR: gettext_lazy("Mid-year review"),
    PhaseKind.CROSS_CHECK: gettext_lazy("Cross-check"),
    PhaseKind.REPORTS: gettext_lazy("Reports"),
    PhaseKind.SCORING: gettext_lazy("Scoring"),
    PhaseKind.CONFERENCE: gettext_lazy("Year-end conference"),
    PhaseKind.DOSSIER: gettext_lazy("Dossier"),
}


@dataclass(frozen=True)
class Running:
    """A step that is in progress, or should be: what the year's page says about it."""

    phase: Phase
    name: str
    href: str
    tone: str
    status: str
    deadline: str
    finding: Finding
    begin: list[str]
    finish: list[str]
    extend: list[str]

    @property
    def is_to_begin(self) -> bool:
        return self.phase.state == PhaseState.WAITING

    @property
    def missing(self) -> list[str]:
        return linked(self.finding.missing)


@dataclass(frozen=True)
class Upcoming:
    step: str
    day: str


def phases_of(year: EmulationYear) -> list[Phase]:
    """The year's steps with the number of their extensions, in one query."""
    phases = list(year.phases.annotate(extended=Count("extensions")).order_by("order"))
    for phase in phases:
        phase.year = year
    return phases


def steps(phases: Iterable[Phase], at: datetime) -> list[Step]:
    """The way through the year; extensions show where `phases_of` counted them."""
    return [
        Step(
            str(SHORT_NAMES[phase.kind]),
            _step_state(phase, at),
            _step_note(phase, at),
            phase.get_absolute_url(),
        )
        for phase in phases
    ]


def running(phases: Iterable[Phase], refused: list[str], at: datetime) -> list[Running]:
    """What runs now, or ought to have begun; `refused` is why the reader may change nothing."""
    return [
        _running(phase, refused, at)
        for phase in phases
        if phase.state == PhaseState.RUNNING
        or (phase.state == PhaseState.WAITING and at >= phase.opens_at)
    ]


def upcoming(phases: Iterable[Phase], at: datetime) -> Upcoming | None:
    """The next step that is still to come."""
    ahead = (p for p in phases if p.state == PhaseState.WAITING and at < p.opens_at)
    phase = next(ahead, None)
    return phase and Upcoming(str(phase), short_date(phase.first_day))


def linked(missing: Iterable[Lack]) -> list[str]:
    """What is missing, each sentence leading to the page where it is put right."""
    return [
        format_html('<a href="{}">{}</a>', lack.href, lack.sentence) if lack.href else lack.sentence
        for lack in missing
    ]


def days_of(phase: Phase) -> str:
    return _span(phase.first_day, phase.last_day)


def status_of(phase: Phase, at: datetime) -> tuple[str, str]:
    """The state of a step in words, with its colour."""
    if phase.state == PhaseState.DONE:
        return _("finished"), "done"
    if at >= phase.closes_at:
        return deadlines.left(phase.closes_at, at), "late"
    if phase.state == PhaseState.RUNNING:
        return deadlines.left(phase.closes_at, at), "active"
    if at >= phase.opens_at:
        return _("to be begun"), "waiting"
    return _("still to come"), ""


def with_drives(years: QuerySet, at: datetime) -> QuerySet:
    """Years that know how many drives they have, and which one runs now or comes next."""
    today = localdate(at)
    ahead = Drive.objects.filter(year=OuterRef("pk"), ends_on__gte=today)
    ahead = ahead.order_by("starts_on", "pk")
    return years.annotate(
        drive_count=Count("drives"),
        drive_name=Subquery(ahead.values("name")[:1]),
        drive_starts_on=Subquery(ahead.values("starts_on")[:1]),
    )


def movements(year: EmulationYear) -> list[str]:
    """The movements of the year, each with its launch."""
    return [
        format_html(
            '<a href="{}">{}</a> <small>{}</small>',
            movement.get_absolute_url(),
            movement.name,
            launch_of(movement),
        )
        for movement in year.movements.all()
    ]


def launch_of(movement: Movement) -> str:
    if movement.state == LaunchState.LAUNCHED:
        return _("launched on %(day)s") % {"day": short_date(movement.launched_on)}
    return _("not launched yet")


def drives(year: EmulationYear, at: datetime) -> tuple[str, str]:
    """How many drives there are, and which runs now or comes next; of a year `with_drives`."""
    if not year.drive_count:
        return _("none yet"), ""
    said = ngettext("%(n)s drive", "%(n)s drives", year.drive_count) % {"n": year.drive_count}
    if year.drive_name is None:
        return said, ""
    if year.drive_starts_on <= localdate(at):
        return said, _("Now: %(drive)s") % {"drive": year.drive_name}
    words = {"drive": year.drive_name, "day": short_date(year.drive_starts_on)}
    return said, _("Next: %(drive)s, from %(day)s") % words


def legal_bases(year: EmulationYear) -> list[str]:
    """The statutes on commendation that hold in the year, and from or until when within it."""
    begins, ends = date(year.year, 1, 1), date(year.year + 1, 1, 1)
    bases = LegalBasis.objects.overlapping(begins, ends).filter(topic=LegalBasis.Topic.COMMENDATION)
    return [_basis(basis, begins, ends) for basis in bases]


def days_between(starts_on: date | None, ends_on: date | None) -> str:
    """The days of a movement or drive, as far as they are set."""
    if starts_on and ends_on:
        return _span(starts_on, ends_on)
    if starts_on:
        return _("from %(day)s") % {"day": short_date(starts_on)}
    if ends_on:
        return _("until %(day)s") % {"day": short_date(ends_on)}
    return ""


def _span(first: date, last: date) -> str:
    """Two days with the year said once where it is the same: 01/08 – 31/10/2026."""
    if first == last:
        return short_date(first)
    begins = short_date(first)
    if first.year == last.year:
        begins = begins.removesuffix(f"/{first.year}")
    return f"{begins} – {short_date(last)}"


def _running(phase: Phase, refused: list[str], at: datetime) -> Running:
    begun = phase.state == PhaseState.RUNNING
    finding = checks.inspect(phase, at) if begun else Finding()
    status, tone = status_of(phase, at)
    return Running(
        phase=phase,
        name=str(phase),
        href=phase.get_absolute_url(),
        tone=tone,
        status=status,
        deadline=deadlines.until(phase.closes_at),
        finding=finding,
        begin=refused or rules.why_not_begin(phase, at),
        finish=refused or rules.why_not_finish(phase, finding),
        extend=refused or rules.why_not_extend(phase),
    )


def _step_state(phase: Phase, at: datetime) -> str:
    if phase.state == PhaseState.DONE:
        return "done"
    if at >= phase.closes_at:
        return "late"
    return "now" if phase.state == PhaseState.RUNNING else "ahead"


def _step_note(phase: Phase, at: datetime) -> str:
    parts = [days_of(phase)]
    if phase.state != PhaseState.DONE and at >= phase.opens_at:
        parts.append(status_of(phase, at)[0])
    if extended := getattr(phase, "extended", 0):
        parts.append(ngettext("extended once", "extended %(n)s times", extended) % {"n": extended})
    return " · ".join(parts)


def _basis(basis: LegalBasis, begins: date, ends: date) -> str:
    if basis.valid_from > begins:
        return _("%(basis)s (from %(day)s)") % {
            "basis": basis.title,
            "day": short_date(basis.valid_from),
        }
    if basis.valid_until and basis.valid_until < ends:
        return _("%(basis)s (until the end of %(day)s)") % {
            "basis": basis.title,
            "day": short_date(basis.valid_until - timedelta(days=1)),
        }
    return basis.title
