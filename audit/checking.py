"""Checking the event chain from its first link to its head."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from django.db import connection
from django.utils.translation import gettext as _

from audit import guards
from audit.chain import link
from audit.guards import BEFORE_THE_FIRST
from audit.models import Concern, Event

BATCH = 1000
SHORTEST_HEAD = 16  # hexadecimal digits: nobody types all sixty-four without a slip

# Heads written down outside the log: each function gives pairs of who keeps it, and the head.
WITNESSES: list[Callable[[], Iterable[tuple[str, str]]]] = []


@dataclass(frozen=True)
class Fault:
    """One place where the chain does not hold. `kind` is for programs, `sentence` for people."""

    seq: int
    kind: str
    sentence: str


@dataclass
class Report:
    """What a check found; the chain holds when there are no faults."""

    count: int = 0
    head: tuple[int, str] = (0, BEFORE_THE_FIRST)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Link:
    """What the next event is compared with."""

    seq: int = 0
    hash: str = BEFORE_THE_FIRST
    previous_hash: str = ""
    at: datetime | None = None


def check() -> Report:
    """Read every event once, in order and in batches, and compare it with its neighbours."""
    report, last = Report(), _Link()
    for event, concerns in _events():
        report.faults += _between(last, event) + _within(event) + _about(event, concerns)
        report.notes += _time(last, event)
        report.count += 1
        last = _Link(event.seq, event.hash, event.previous_hash, event.at)
    report.head = (last.seq, last.hash)
    report.faults += _beyond(last) + _witnessed(last) + _unguarded(last)
    return report


def find_head(text: str) -> Event | None:
    """The event whose hash this is, or begins with this; None if the chain has no such event.

    Raises ValueError for what cannot be a hash, or is too little of one.
    """
    digits = "".join(text.split()).lower()
    if not SHORTEST_HEAD <= len(digits) <= 64 or digits.strip("0123456789abcdef"):
        raise ValueError(
            _("A head has 64 digits from 0 to 9 and a to f; give at least the first %(fewest)s.")
            % {"fewest": SHORTEST_HEAD}
        )
    return Event.objects.filter(hash__gte=digits, hash__lt=f"{digits}g").order_by("seq").first()


def _events() -> Iterator[tuple[Event, set[tuple[str, int]]]]:
    """All events by number, each with whom the table says it concerns."""
    seen = None
    while True:
        later = Event.objects.order_by("seq")
        batch = list((later if seen is None else later.filter(seq__gt=seen))[:BATCH])
        if not batch:
            return
        tags = defaultdict(set)
        inside = Concern.objects.filter(event__gte=batch[0].seq, event__lte=batch[-1].seq)
        for seq, kind, pk in inside.order_by("pk").values_list("event", "kind", "object_id"):
            tags[seq].add((kind, pk))
        yield from ((event, tags[event.seq]) for event in batch)
        seen = batch[-1].seq


def _between(last: _Link, event: Event) -> list[Fault]:
    """How the event follows the one before it."""
    if event.seq != last.seq + 1:
        return [Fault(event.seq, "gap", _gap(last.seq + 1, event.seq - 1))]
    if event.previous_hash == last.hash:
        return []
    if event.previous_hash == last.previous_hash:
        return [Fault(event.seq, "fork", _("It follows the same event as the one before it."))]
    return [Fault(event.seq, "link", _("It does not follow the event before it."))]


def _gap(first: int, last: int) -> str:
    if first >= last:
        return _("Event %(seq)s before it is missing.") % {"seq": first}
    return _("Events %(first)s to %(last)s before it are missing.") % {"first": first, "last": last}


def _within(event: Event) -> list[Fault]:
    """Whether the event is what it was when it was written."""
    if link(event.previous_hash, event.body) != event.hash:
        return [Fault(event.seq, "hash", _("It was changed after it was written."))]
    try:
        differing = [name for name, value in _columns(event) if getattr(event, name) != value]
    except (ValueError, KeyError, TypeError):
        return [Fault(event.seq, "body", _("Its text cannot be read."))]
    return [
        Fault(
            event.seq,
            "column",
            _("The column %(name)s differs from the text that the hash covers.") % {"name": name},
        )
        for name in differing
    ]


def _columns(event: Event) -> Iterator[tuple[str, object]]:
    """What the columns must be according to the body."""
    body = json.loads(event.body)
    yield "seq", body["seq"]
    yield "at", datetime.fromisoformat(body["at"])
    yield "act", body["act"]
    yield "actor_id", body["actor"]["id"]
    yield "subject_type", body["subject"]["type"]
    yield "subject_id", body["subject"]["id"]


def _about(event: Event, concerns: set[tuple[str, int]]) -> list[Fault]:
    """Whether the event shows in the histories it was written for, and in no other."""
    try:
        told = {(kind, pk) for kind, pk in json.loads(event.body)["concerns"]}
    except (ValueError, KeyError, TypeError):
        return []  # `_within` tells of it
    missing = _("It no longer shows in the history of %(whose)s.")
    added = _("It shows in the history of %(whose)s without being written for it.")
    return [
        Fault(event.seq, "concern", sentence % {"whose": f"{kind} {pk}"})
        for sentence, tags in ((missing, told - concerns), (added, concerns - told))
        for kind, pk in sorted(tags)
    ]


def _time(last: _Link, event: Event) -> list[str]:
    """A clock set back, or an action that waited for its turn: worth knowing, not a fault."""
    if last.at is None or event.at >= last.at:
        return []
    return [_("Event %(seq)s bears an earlier time than the one before it.") % {"seq": event.seq}]


def _beyond(last: _Link) -> list[Fault]:
    """Traces of events that no longer stand at the end."""
    left = Concern.objects.filter(event__gt=last.seq).order_by("event").values_list("event")
    return [Fault(seq, "gap", _("It is missing at the end.")) for (seq,) in left.distinct()]


def _witnessed(last: _Link) -> list[Fault]:
    """Heads kept elsewhere of which the chain knows nothing: its end was cut or all was redone."""
    pairs = (pair for witness in WITNESSES for pair in witness())
    faults = []
    while batch := list(islice(pairs, BATCH)):
        heads = {head for _who, head in batch}
        known = {BEFORE_THE_FIRST, *_known(heads)}
        faults += [
            Fault(
                last.seq,
                "head",
                _("The head that %(who)s bears is not in the chain.") % {"who": who},
            )
            for who, head in batch
            if head not in known
        ]
    return faults


def _known(heads: set[str]) -> Iterable[str]:
    return Event.objects.filter(hash__in=heads).order_by("seq").values_list("hash", flat=True)


def _unguarded(last: _Link) -> list[Fault]:
    """Triggers that somebody lifted: without them, the database lets everything through."""
    return [
        Fault(last.seq, "guard", _("The guard %(name)s of the database is down.") % {"name": name})
        for name in guards.missing(connection)
    ]
