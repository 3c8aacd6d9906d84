"""What each kind of event says to people.

An app registers one template per act when it starts. Templates are translatable and filled with
`{actor}`, `{subject}`, `{reason}`, `{before[field]}` and `{after[field]}`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from audit.models import Event

SENTENCES: dict[str, object] = {}


@dataclass(frozen=True)
class Told:
    """An event as people read it."""

    seq: int
    at: datetime
    sentence: str
    reason: str


class _Values(dict):
    """Values of an event; one that was not recorded reads as a dash."""

    def __missing__(self, key):
        return "–"


def register(sentences: Mapping[str, object]) -> None:
    """Teach the log an app's acts: {"members.rename_agency": _("{actor} …")}."""
    SENTENCES.update(sentences)


def tell(event: Event) -> Told:
    body = json.loads(event.body)
    sentence = str(SENTENCES[event.act]).format(
        actor=body["actor"]["name"] or _("The system"),
        subject=body["subject"]["name"],
        reason=body["reason"],
        before=_Values(body["before"]),
        after=_Values(body["after"]),
    )
    return Told(event.seq, event.at, sentence, body["reason"])
