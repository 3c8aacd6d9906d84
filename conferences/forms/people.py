from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from conferences.forms.suggesting import complete_post, suggest
from conferences.models import Conference, Guest, RollEntry, Speech
from conferences.suggestions import Known
from office.forms import Form, LinesField, ModelForm, model_formfield


class GuestForm(ModelForm):
    class Meta:
        model = Guest
        formfield_callback = model_formfield
        fields = ["name", "post"]

    def __init__(self, *args, known: Sequence[Known] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.known = known
        self.fields["post"].required = False
        suggest(self, "name", [one.name for one in known])
        suggest(self, "post", [one.post for one in known])

    def clean(self):
        cleaned = super().clean()
        complete_post(cleaned, "name", "post", self.known)
        if cleaned.get("name") and not cleaned.get("post"):
            self.add_error("post", _("Write the posts as the minutes shall print them."))
        return cleaned


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
        help_text=_("Only agencies noted as present."),
    )
    points = LinesField(label=_("What was said"), help_text=_("One point a line."))

    def __init__(self, *args, conference: Conference, speech: Speech | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["guests"].queryset = conference.guests.all()
        present = conference.roll.filter(presence=RollEntry.Presence.PRESENT)
        self.fields["members"].queryset = present.select_related("agency")
        if speech:
            self._begin_with(speech)

    def _begin_with(self, speech: Speech) -> None:
        for name in ("guests", "members", "points"):
            self.fields[name].initial = list(getattr(speech, name).all())
        self.fields["points"].initial = [point.text for point in self.fields["points"].initial]
        self.fields["version"] = forms.IntegerField(
            widget=forms.HiddenInput, initial=speech.version
        )

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("guests") or cleaned.get("members")):
            self.add_error("members", _("Choose who spoke."))
        return cleaned
