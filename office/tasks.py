"""What is somebody's to do, by when, and who is waited for.

Each app says what in it waits for a person and registers that source when it starts; the home
page collects them all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from django.utils.timezone import localdate

SOON = 7  # days


class Urgency(IntEnum):
    """How pressing a task is; sorts with the most pressing first."""

    LATE = 0
    SOON = 1
    LATER = 2


@dataclass(frozen=True)
class Task:
    """One thing to do: `sentence` says it, `href` is where it is done.

    `due` is the last day included. `waiting_for` names who or what the task waits for, where it is
    not the reader alone.
    """

    sentence: str
    href: str
    due: date | None = None
    waiting_for: str = ""
    urgency: Urgency = Urgency.LATER


Source = Callable[..., list[Task]]
SOURCES: list[Source] = []


def register(source: Source) -> Source:
    """Let a source say what it has for a person: called with a standing and an instant.

    A source makes a fixed number of queries, whatever the number of blocs and records.
    """
    SOURCES.append(source)
    return source


def tasks_for(standing, at: datetime) -> list[Task]:
    """Everything that waits for this person, the most pressing first."""
    found = [task for source in SOURCES for task in source(standing, at)]
    return sorted(found, key=lambda task: (task.urgency, task.due or date.max))


def urgency_of(due: date | None, at: datetime) -> Urgency:
    """How pressing something due by the end of that day is."""
    if due is None:
        return Urgency.LATER
    days = (due - localdate(at)).days
    if days < 0:
        return Urgency.LATE
    return Urgency.SOON if days <= SOON else Urgency.LATER
