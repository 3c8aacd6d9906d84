"""The part of the event log that belongs to a record, newest first, as sentences."""

import re
from dataclasses import dataclass

from django.db.models import Model, Q
from django.http import HttpRequest

from audit.models import Concern, Event
from audit.sentences import Told, tell

PAGE = 30
PARAMETER = "before"
_NUMBER = re.compile("[0-9]{1,18}")


@dataclass(frozen=True)
class History:
    """One page; `before` is where it begins, `older` where the next one does (None: the end)."""

    told: list[Told]
    before: int | None
    older: int | None

    @property
    def older_address(self) -> str:
        return f"?{PARAMETER}={self.older}" if self.older else ""

    @property
    def newest_address(self) -> str:
        return "?" if self.before else ""


def of(*records: Model, before: int | None = None, size: int = PAGE) -> History:
    """What was done to these records, or concerns them, before an event; in two queries.

    Pages go by the event's number, not by counting rows, so the thousandth costs what the first
    does.
    """
    seqs = _seqs(records, before, size + 1)
    shown = seqs[:size]
    events = Event.objects.filter(seq__in=shown).order_by("-seq")
    more = len(seqs) > size
    return History([tell(event) for event in events], before, shown[-1] if more else None)


def page(request: HttpRequest, *records: Model) -> History:
    """The page of these records' history that the address asks for."""
    text = request.GET.get(PARAMETER, "")
    return of(*records, before=int(text) if _NUMBER.fullmatch(text) else None)


def _seqs(records: tuple[Model, ...], before: int | None, most: int) -> list[int]:
    whose = Q(pk__in=[])
    for record in records:
        whose |= Q(kind=record._meta.label_lower, object_id=record.pk)
    found = Concern.objects.filter(whose)
    if before is not None:
        found = found.filter(event__lt=before)
    seqs = found.order_by("-event").values_list("event", flat=True).distinct()
    return list(seqs[:most])
