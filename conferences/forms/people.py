from collections.abc import Sequence

from django import forms
from django.db.models import Exists, OuterRef, QuerySet
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
        self.fields["post"].required = not self._is_known()
        self.fields["post"].error_messages["required"] = _(
            "Write the posts as the minutes shall print them."
        )
        suggest(self, "name", [one.name for one in known])
        suggest(self, "post", [one.post for one in known])

    def clean(self):
        cleaned = super().clean()
        complete_post(cleaned, "name", "post", self.known)
        return cleaned

    def _is_known(self) -> bool:
        """Whether the name that was sent brings its post along."""
        return self.data.get("name") in {one.name for one in self.known}


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
        present = conference.roll.filter(presence=RollEntry.Presence.PRESENT).named()
        self._offer("guests", conference.guests.all(), speech)
        self._offer("members", present, speech)
        if speech:
            self.fields["points"].initial = [point.text for point in speech.points.all()]
            self.fields["version"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=speech.version
            )

    def _offer(self, name: str, people: QuerySet, speech: Speech | None) -> None:
        """Let these be chosen, those who spoke chosen already; one query."""
        spoke = people.model.objects.filter(pk=OuterRef("pk"), speeches=speech)
        field = self.fields[name]
        field.queryset = people
        offered = list(people.annotate(spoke=Exists(spoke)) if speech else people)
        field.choices = [(one.pk, getattr(one, "agency_name", str(one))) for one in offered]
        field.initial = [one.pk for one in offered if speech and one.spoke]

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("guests") or cleaned.get("members")):
            self.add_error("members", _("Choose who spoke."))
        return cleaned
