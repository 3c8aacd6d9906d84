from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from documents.models import IssuingBody
from members.models import Agency, Bloc, BlocSettings, Membership
from office.forms import DayField, Form, ModelForm, ReasonForm, dress, model_formfield


class DayForm(forms.Form):
    """Which day a page is to show; sent by address, so without a key."""

    on = DayField(label=_("Members on the day"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        dress(self)


class FoundBlocForm(Form):
    name = model_formfield(Bloc._meta.get_field("name"))
    parent_name = model_formfield(
        IssuingBody._meta.get_field("parent_name"),
        help_text=_("The line above the bloc's name at the head of its papers."),
    )
    symbol = model_formfield(IssuingBody._meta.get_field("symbol"))
    place = model_formfield(
        IssuingBody._meta.get_field("place"),
        help_text=_("Stands before the date of papers: Phú Thọ, ngày …"),
    )
    rules_from = DayField(
        label=_("The bloc's rules hold from"),
        help_text=_("They begin as the usual ones and are then changed on their own page."),
    )
    basis = model_formfield(BlocSettings._meta.get_field("basis"), label=_("Decision"))


class RenameBlocForm(ModelForm):
    basis = forms.CharField(label=_("Decision"), max_length=300, required=False)

    class Meta:
        model = Bloc
        fields = ["name"]


def _figure(name: str, help_text: str) -> forms.Field:
    return model_formfield(BlocSettings._meta.get_field(name), help_text=help_text)


class SettingsForm(Form):
    """The next version of a bloc's rules; remembers which version it was made from."""

    quorum = _figure("quorum", _("How many members must be there before anything is decided."))
    fewest_members = _figure("fewest_members", _("With fewer, the bloc's page says so."))
    most_members = _figure(
        "most_members", _("With more, the bloc's page says so. No bloc takes more than 40.")
    )
    dossier_days = _figure("dossier_days", "")
    valid_from = DayField(
        label=_("Holds from"),
        help_text=_("Days before it, and years already opened, keep the rules they have."),
    )
    basis = model_formfield(BlocSettings._meta.get_field("basis"))
    reason = model_formfield(
        BlocSettings._meta.get_field("reason"), label=_("Reason"), required=True
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, newest: BlocSettings, **kwargs):
        figures = {name: getattr(newest, name) for name in BlocSettings.FIGURES}
        super().__init__(*args, initial={**figures, "version": newest.number}, **kwargs)


class JoinForm(Form):
    agency = forms.ModelChoiceField(
        label=_("Agency"), queryset=Agency.objects.none(), empty_label=_("Choose an agency")
    )
    valid_from = DayField(label=_("Member from"))
    basis = model_formfield(Membership._meta.get_field("basis"))
    note = model_formfield(Membership._meta.get_field("note"))

    def __init__(self, *args, agencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = agencies


class LeaveForm(Form):
    valid_until = DayField(
        label=_("No longer a member from"),
        help_text=_("The day before it is the last day of the membership."),
    )
    basis = model_formfield(Membership._meta.get_field("basis"))


class MoveForm(Form):
    bloc = forms.ModelChoiceField(
        label=_("New bloc"), queryset=Bloc.objects.none(), empty_label=_("Choose a bloc")
    )
    valid_from = DayField(label=_("In the new bloc from"))
    basis = model_formfield(Membership._meta.get_field("basis"))

    def __init__(self, *args, blocs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bloc"].queryset = blocs


class CorrectMembershipForm(ReasonForm):
    valid_from = DayField(label=_("Member from"))
    basis = model_formfield(Membership._meta.get_field("basis"))
    note = model_formfield(Membership._meta.get_field("note"))

    field_order = ["valid_from", "basis", "note", "reason"]


class TakeBackForm(ReasonForm):
    """Taking back what ended something else: whether that goes on again."""

    resume = forms.BooleanField(required=False)

    field_order = ["resume", "reason"]

    def __init__(self, *args, resume_label: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        if resume_label:
            self.fields["resume"].label = resume_label
            self.fields["resume"].initial = True
        else:
            del self.fields["resume"]


@dataclass(frozen=True)
class Place:
    """One line of the table: a member and the box for its number."""

    agency: str
    box: BoundField


class OrderForm(Form):
    """A number for each member; whoever is given another's number takes that place."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, bloc: Bloc, members: list[Membership], **kwargs):
        super().__init__(*args, initial={"version": bloc.version}, **kwargs)
        self.members = members
        for place, membership in enumerate(members, start=1):
            self.fields[self._name(membership)] = forms.IntegerField(
                label=str(membership.agency),
                initial=place,
                min_value=1,
                max_value=999,
                widget=forms.TextInput(
                    {"inputmode": "numeric", "class": "form-control number", "size": 4}
                ),
            )
        dress(self)

    def places(self) -> Iterator[Place]:
        for membership in self.members:
            yield Place(str(membership.agency), self[self._name(membership)])

    @property
    def values(self) -> dict[str, object]:
        ordered = sorted(enumerate(self.members, start=1), key=self._wanted)
        return {
            "members": [membership for _place, membership in ordered],
            "version": self.cleaned_data["version"],
        }

    def _wanted(self, placed: tuple[int, Membership]) -> tuple[int, int]:
        """The number given; who moves up comes before who has it now, who moves down after."""
        place, membership = placed
        wanted = self.cleaned_data[self._name(membership)]
        return wanted, (wanted > place) - (wanted < place)

    @staticmethod
    def _name(membership: Membership) -> str:
        return f"place_{membership.pk}"
