"""What each kind of event says to people.

An app registers one template per act when it starts. Templates are translatable and filled with
`{actor}`, `{subject}`, `{reason}`, `{before[field]}` and `{after[field]}`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from audit.models import Event
from audit.values import Choices, Values, instant

SENTENCES: dict[str, object] = {}
CHOICES: dict[str, Choices] = {}

# For an act of which nobody says any more what it was.
FORGOTTEN = gettext_lazy("{actor} changed {subject}.")


@dataclass(frozen=True)
class Told:
    """An event as people read it; `reason` is empty where the sentence tells it already."""

    seq: int
    at: datetime
    when: str
    sentence: str
    reason: str

    @property
    def iso(self) -> str:
        """The instant as a page's markup wants it."""
        return self.at.isoformat(timespec="seconds")


def register(sentences: Mapping[str, object], choices: Choices | None = None) -> None:
    """Teach the log an app's acts: {"members.rename_agency": _("{actor} …")}.

    `choices` names the lists that codes among the values are from, as {"role": Post.Role}; a value
    recorded under the name of a field of its subject is known without it.
    """
    SENTENCES.update(sentences)
    for act in sentences:
        CHOICES[act] = choices or {}


def tell(event: Event) -> Told:
    body = json.loads(event.body)
    subject = body["subject"]
    choices = CHOICES.get(event.act, {})
    template = str(SENTENCES.get(event.act, FORGOTTEN))
    sentence = template.format(
        actor=body["actor"]["name"] or _("The system"),
        subject=subject["name"],
        reason=body["reason"],
        before=Values(body["before"], subject["type"], choices),
        after=Values(body["after"], subject["type"], choices),
    )
    reason = "" if "{reason}" in template else body["reason"]
    return Told(event.seq, event.at, instant(event.at), sentence, reason)
