from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from conferences.models import Conference, Guest, RollEntry
from office.forms import Form, LinesField, ModelForm, model_formfield

FIELDS = ("presence", "came_as", "name", "post", "note")
Presence = RollEntry.Presence


@dataclass(frozen=True)
class RollFormLine:
    """One agency's line of the roll form, for the template."""

    agency: str
    presence: forms.BoundField
    came_as: forms.BoundField
    name: forms.BoundField
    post: forms.BoundField
    note: forms.BoundField


class RollForm(Form):
    """The whole roll on one page; the button “all present” fills what is not noted yet."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = conference.version
        roll = conference.roll.select_related("agency").prefetch_related("agency__names")
        self.entries = {entry.pk: entry for entry in roll}
        self.held_on = conference.held_on
        for entry in self.entries.values():
            self._add_line(entry)

    def _add_line(self, entry: RollEntry) -> None:
        for name in FIELDS:
            field = RollEntry._meta.get_field(name).formfield(required=name == "presence")
            field.initial = getattr(entry, name)
            field.label = f"{entry.agency}: {field.label}"
            field.widget.attrs["aria-label"] = field.label
            self.fields[f"{name}_{entry.pk}"] = field

    def clean(self):
        cleaned = super().clean()
        for pk, entry in self.entries.items():
            if "all_present" in self.data and cleaned.get(f"presence_{pk}") == Presence.UNKNOWN:
                cleaned[f"presence_{pk}"] = Presence.PRESENT
            here = cleaned.get(f"presence_{pk}") == Presence.PRESENT
            if not here and (cleaned.get(f"name_{pk}") or cleaned.get(f"post_{pk}")):
                self.add_error(
                    f"presence_{pk}",
                    _("%(agency)s has somebody named who came: mark it as present.")
                    % {"agency": entry.agency},
                )
        return cleaned

    def lines(self) -> Iterator[RollFormLine]:
        for pk, entry in self.entries.items():
            fields = {name: self[f"{name}_{pk}"] for name in FIELDS}
            yield RollFormLine(agency=entry.agency.name_on(self.held_on), **fields)

    @property
    def values(self) -> dict[str, object]:
        entries = [
            {"entry": entry, **{name: self._value(name, pk) for name in FIELDS}}
            for pk, entry in self.entries.items()
        ]
        return {"version": self.cleaned_data["version"], "entries": entries}

    def _value(self, name: str, pk: int) -> str:
        return self.cleaned_data[f"{name}_{pk}"] or RollEntry._meta.get_field(name).get_default()


class GuestForm(ModelForm):
    class Meta:
        model = Guest
        formfield_callback = model_formfield
        fields = ["name", "post"]


class SpeechForm(Form):
    """Who spoke, and the points of it, one a line."""

    guests = forms.ModelMultipleChoiceField(
        label=_("Guests who spoke"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    members = forms.ModelMultipleChoiceField(
        label=_("Member agencies that spoke"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    points = LinesField(label=_("What was said"), help_text=_("One point a line."))

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["guests"].queryset = conference.guests.all()
        self.fields["members"].queryset = conference.roll.filter(
            presence=Presence.PRESENT
        ).select_related("agency")
        self.fields["members"].label_from_instance = lambda entry: str(entry.agency)
        if not conference.guests.exists():
            del self.fields["guests"]

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("guests") or cleaned.get("members")):
            self.add_error("members", _("Choose who spoke."))
        return cleaned
