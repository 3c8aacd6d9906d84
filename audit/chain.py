"""Appending to the event chain.

Each event carries the hash of the one before it, so that no past event can be changed, removed
or slipped in without breaking every hash that follows.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from django.db import connection, models, transaction

from audit.guards import BEFORE_THE_FIRST
from audit.models import Concern, Event

# One fixed number for PostgreSQL's advisory lock; any value no other lock uses.
CHAIN_LOCK = 0x61756469


def append(
    *,
    act: str,
    by,
    at: datetime,
    subject: models.Model,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
    concerns: Iterable[models.Model] = (),
) -> Event:
    """Add one event at the head of the chain, in the transaction of the change it tells of.

    `by` is the acting user, or None when the system acts by itself. `concerns` names the records
    in whose history the event shows, besides the subject's own. The head stays locked until the
    transaction ends, so call this last: two actions then wait for each other only for the final
    moment.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event belongs to the transaction of its change.")
    _hold_the_head()
    last, previous_hash = head()
    told = {
        "seq": last + 1,
        "at": at,
        "act": act,
        "actor": {"id": by.pk if by else None, "name": str(by) if by else ""},
        "subject": {"type": subject._meta.label_lower, "id": subject.pk, "name": str(subject)},
        "before": dict(before or {}),
        "after": dict(after or {}),
        "reason": reason,
        "concerns": sorted({(one._meta.label_lower, one.pk) for one in (subject, *concerns)}),
    }
    return _write(told, previous_hash)


def _write(told: Mapping, previous_hash: str) -> Event:
    """Store the event with its hash, and in whose history it shows."""
    body = canonical(told)
    event = Event.objects.create(
        seq=told["seq"],
        at=told["at"],
        act=told["act"],
        actor_id=told["actor"]["id"],
        subject_type=told["subject"]["type"],
        subject_id=told["subject"]["id"],
        body=body,
        previous_hash=previous_hash,
        hash=link(previous_hash, body),
    )
    Concern.objects.bulk_create(
        Concern(event=event, kind=kind, object_id=pk) for kind, pk in told["concerns"]
    )
    return event


def link(previous_hash: str, body: str) -> str:
    """SHA-256, in hexadecimal, over the previous hash and the body."""
    return hashlib.sha256(f"{previous_hash}\n{body}".encode()).hexdigest()


def canonical(content: Mapping[str, object]) -> str:
    """JSON with sorted keys and no optional white space: the same content, the same bytes."""
    return json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    )


def head() -> tuple[int, str]:
    """Number and hash of the newest event; (0, sixty-four zeros) before the first."""
    newest = Event.objects.order_by("-seq").values_list("seq", "hash").first()
    return newest or (0, BEFORE_THE_FIRST)


def _hold_the_head() -> None:
    # SQLite's IMMEDIATE transactions already admit one writer at a time.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    return str(value)
