"""What can be done with a record, as its page shows it."""

from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse


@dataclass(frozen=True)
class Act:
    """Something that can be done here, with what stands against it now."""

    text: str
    href: str
    reasons: list[str]
    kind: str = "secondary"


def act(text: str, name: str, record: Model, reasons: list[str], kind: str = "secondary") -> Act:
    """The act at members:<name> of this record."""
    return Act(text, reverse(f"members:{name}", args=[record.pk]), reasons, kind)
