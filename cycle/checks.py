"""What is missing in a step, and how far it is.

Each app knows about its own part of a step (so many pledges signed, so many reports in) and
registers a check when it starts; the year's page and the guard of "finish" ask them all.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cycle.models import EmulationYear, Phase, PhaseKind
from cycle.states import LaunchState


@dataclass(frozen=True)
class Lack:
    """One thing that is missing, as a sentence, and the page where it is put right."""

    sentence: str
    href: str = ""


@dataclass(frozen=True)
class Progress:
    """How far something is: 14 of 16, and of what ("pledges signed")."""

    done: int
    of: int
    what: str

    def __str__(self) -> str:
        return f"{self.done}/{self.of} {self.what}"


@dataclass(frozen=True)
class Finding:
    """What a check found, or all the checks of a step together."""

    missing: list[Lack] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)

    @property
    def sentences(self) -> list[str]:
        return [lack.sentence for lack in self.missing]

    def __add__(self, other: "Finding") -> "Finding":
        return Finding(self.missing + other.missing, self.progress + other.progress)


Check = Callable[[EmulationYear, datetime], Finding]
CHECKS: dict[str, list[Check]] = {}


def register(kind: PhaseKind, check: Check) -> Check:
    """Let a check have its say about all steps of this kind; at most one query each."""
    CHECKS.setdefault(kind, []).append(check)
    return check


def inspect(phase: Phase, at: datetime) -> Finding:
    """What all checks say about this step at this instant."""
    found = (check(phase.year, at) for check in CHECKS.get(phase.kind, ()))
    return sum(found, Finding())


def theme_is_set(year: EmulationYear, at: datetime) -> Finding:
    if year.theme:
        return Finding()
    return Finding(
        [Lack(_("The year has no theme yet."), reverse("cycle:set_theme", args=[year.pk]))]
    )


def movement_is_launched(year: EmulationYear, at: datetime) -> Finding:
    if any(movement.state == LaunchState.LAUNCHED for movement in year.movements.all()):
        return Finding()
    return Finding(
        [Lack(_("No movement is launched yet."), reverse("cycle:movements", args=[year.pk]))]
    )
