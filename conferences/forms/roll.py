from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from conferences.forms.suggesting import complete_post, suggest
from conferences.models import Conference, RollEntry
from conferences.suggestions import Known
from office.forms import Form

MAIN = ("presence", "name", "post")
MORE = ("came_as", "note")
FIELDS = (*MAIN, *MORE)
SHORT = {
    "presence": _("Presence"),
    "name": _("Who came"),
    "post": _("Post"),
    "came_as": _("Came as"),
    "note": _("Note"),
}
Presence = RollEntry.Presence


@dataclass(frozen=True)
class Box:
    """One box of a line under its short label; the agency is read aloud before it."""

    label: object
    box: BoundField


@dataclass(frozen=True)
class RollFormLine:
    """One agency's line of the roll form. `more` lies folded unless something stands in it."""

    number: int
    agency: str
    main: tuple[Box, ...]
    more: tuple[Box, ...]
    is_special: bool
    is_wrong: bool


class RollForm(Form):
    """The whole roll on one page; the button “all present” fills what is not noted yet.

    `roll` are its lines, `named`; `known` the leaders of each agency.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args,
        conference: Conference,
        roll: Sequence[RollEntry],
        known: Mapping[int, Sequence[Known]],
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = conference.version
        self.known = known
        self.entries = {entry.pk: entry for entry in roll}
        for entry in roll:
            self._add_line(entry)

    def _add_line(self, entry: RollEntry) -> None:
        for name in FIELDS:
            field = RollEntry._meta.get_field(name).formfield(required=False)
            field.initial = getattr(entry, name)
            field.label = f"{entry.agency_name}: {SHORT[name]}"
            is_choice = isinstance(field, forms.ChoiceField)
            field.widget.attrs["class"] = "form-select" if is_choice else "form-control"
            self.fields[f"{name}_{entry.pk}"] = field
        known = self.known.get(entry.agency_id, ())
        suggest(self, f"name_{entry.pk}", [one.name for one in known])
        suggest(self, f"post_{entry.pk}", [one.post for one in known])

    def clean(self):
        cleaned = super().clean()
        for pk, entry in self.entries.items():
            self._judge_presence(pk, cleaned)
            known = self.known.get(entry.agency_id, ())
            complete_post(cleaned, f"name_{pk}", f"post_{pk}", known)
        return cleaned

    def _judge_presence(self, pk: int, cleaned: dict) -> None:
        """Whoever is named was there; of an agency that stayed away nobody is named."""
        presence = cleaned.get(f"presence_{pk}") or Presence.UNKNOWN
        named = cleaned.get(f"name_{pk}") or cleaned.get(f"post_{pk}")
        if presence == Presence.UNKNOWN and (named or "all_present" in self.data):
            presence = Presence.PRESENT
        cleaned[f"presence_{pk}"] = presence
        if named and presence != Presence.PRESENT:
            self.add_error(f"presence_{pk}", _("Somebody is named who came: choose “present”."))

    @property
    def leaves_some_open(self) -> bool:
        """Whether there is anything for the button “all present” to fill."""
        boxes = (self[f"presence_{pk}"].value() for pk in self.entries)
        return any(value == Presence.UNKNOWN for value in boxes)

    def lines(self) -> Iterator[RollFormLine]:
        for number, (pk, entry) in enumerate(self.entries.items(), 1):
            boxes = {name: self[f"{name}_{pk}"] for name in FIELDS}
            yield RollFormLine(
                number=number,
                agency=entry.agency_name,
                main=tuple(Box(SHORT[name], boxes[name]) for name in MAIN),
                more=tuple(Box(SHORT[name], boxes[name]) for name in MORE),
                is_special=bool(boxes["note"].value())
                or boxes["came_as"].value() == RollEntry.CameAs.AUTHORISED,
                is_wrong=any(box.errors for box in boxes.values()),
            )

    def value_in(self, record: Conference, name: str) -> object:
        """What the roll says now of one box, to lay beside what was typed."""
        if not hasattr(self, "_standing"):
            self._standing = {entry.pk: entry for entry in record.roll.all()}
        field, _underscore, pk = name.rpartition("_")
        entry = self._standing.get(int(pk))
        return getattr(entry, field, "")

    @property
    def values(self) -> dict[str, object]:
        entries = [
            {"entry": entry, **{name: self._value(name, pk) for name in FIELDS}}
            for pk, entry in self.entries.items()
        ]
        return {"version": self.cleaned_data["version"], "entries": entries}

    def _value(self, name: str, pk: int) -> str:
        return self.cleaned_data[f"{name}_{pk}"] or RollEntry._meta.get_field(name).get_default()
