"""What the acts on the registry refuse, and what the log says of them."""

import json
from datetime import UTC, date, datetime

import pytest

from audit.models import Event
from audit.sentences import tell
from documents.models import PaperSource
from documents.papers import source_key
from office.refusals import Refused
from tests.factories.documents import PaperFactory

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning in Việt Trì
TODAY = date(2026, 3, 10)


def refusal(act, *arguments, **values) -> list[str]:
    with pytest.raises(Refused) as refused:
        act(*arguments, **values)
    return refused.value.sentences


def told() -> list[str]:
    """Everything the log says, oldest first, without who did it."""
    return [
        tell(event).sentence.removeprefix(json.loads(event.body)["actor"]["name"]).strip()
        for event in Event.objects.order_by("seq")
    ]


def concerned() -> list[str]:
    """In whose histories the newest event shows."""
    event = Event.objects.order_by("seq").last()
    return sorted(f"{one.kind}:{one.object_id}" for one in event.concerns.all())


def names(*records) -> list[str]:
    return sorted(f"{record._meta.label_lower}:{record.pk}" for record in records)


def print_on_paper(record, *, dated: date = date(2026, 1, 12)):
    """An issued paper that prints this record."""
    paper = PaperFactory(dated=dated)
    record_type, record_id = source_key(record)
    PaperSource.objects.create(paper=paper, record_type=record_type, record_id=record_id)
    return paper
