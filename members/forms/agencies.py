from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from members.actions import Newcomer
from members.models import Agency, AgencyName, Bloc, Succession
from members.standing import Standing
from office.forms import (
    DayField,
    Form,
    LinesField,
    ModelForm,
    ReasonForm,
    dress,
    model_formfield,
)

ANYWHERE, NOWHERE = "", "none"
EXISTING, CLOSED, ALL = "", "closed", "all"


class FindForm(forms.Form):
    """What to look for in the list of agencies; sent by address, so without a key."""

    q = forms.CharField(label=_("Name, former name or code"), required=False)
    bloc = forms.ChoiceField(label=_("Bloc"), required=False)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            (EXISTING, _("existing today")),
            (CLOSED, _("closed")),
            (ALL, _("all")),
        ],
    )

    def __init__(self, *args, standing: Standing, **kwargs):
        super().__init__(*args, **kwargs)
        blocs = [(str(bloc.pk), bloc.name) for bloc in standing.blocs]
        self.fields["bloc"].choices = [
            (ANYWHERE, _("all blocs")),
            *blocs,
            (NOWHERE, _("in no bloc today")),
        ]
        dress(self)


def _name_field(name: str, **kwargs) -> forms.Field:
    return model_formfield(AgencyName._meta.get_field(name), **kwargs)


class FoundAgencyForm(Form):
    name = _name_field("name")
    short_name = _name_field("short_name")
    code = model_formfield(
        Agency._meta.get_field("code"),
        required=False,
        help_text=_("Short, without marks. Leave it empty and it is made from the name."),
    )
    founded_on = model_formfield(
        Agency._meta.get_field("founded_on"), help_text=_("Leave it empty if it is not known.")
    )
    basis = _name_field("basis")
    note = model_formfield(Agency._meta.get_field("note"))


class ParticularsForm(ModelForm):
    class Meta:
        model = Agency
        fields = ["code", "founded_on", "note"]
        formfield_callback = model_formfield


class RenameForm(Form):
    name = _name_field("name", label=_("New name"))
    short_name = _name_field("short_name")
    valid_from = DayField(label=_("Bears the new name from"))
    basis = _name_field("basis")
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, agency: Agency, **kwargs):
        super().__init__(*args, initial={"version": agency.version}, **kwargs)


class CorrectNameForm(ReasonForm):
    name = _name_field("name")
    short_name = _name_field("short_name")
    basis = _name_field("basis")

    field_order = ["name", "short_name", "basis", "reason"]


class CloseForm(Form):
    closed_on = DayField(
        label=_("Closed from"), help_text=_("The day before it is the agency's last day.")
    )
    basis = forms.CharField(label=_("Decision"), max_length=300, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, agency: Agency, **kwargs):
        super().__init__(*args, initial={"version": agency.version}, **kwargs)


class AgenciesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple


class MergeForm(Form):
    """Who is merged with this agency, and who goes on: one that is there already or a new one."""

    others = AgenciesField(label=_("Merged together with it"), queryset=None, required=False)
    successor = forms.ModelChoiceField(
        label=_("Goes on in an agency that is there already"),
        queryset=None,
        required=False,
        empty_label=_("No, a new agency is founded"),
    )
    name = _name_field("name", label=_("Name of the new agency"), required=False)
    short_name = _name_field("short_name")
    bloc = forms.ModelChoiceField(
        label=_("Bloc of the agency that goes on"),
        queryset=None,
        required=False,
        empty_label=_("None, or the one it is in"),
        help_text=_("It takes the place of those that are merged. One in a bloc already stays."),
    )
    takes_effect_on = DayField(label=_("Takes effect on"))
    basis = model_formfield(Succession._meta.get_field("basis"))

    def __init__(self, *args, agency: Agency, agencies, blocs, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.agency = agency
        self.fields["others"].queryset = agencies
        self.fields["successor"].queryset = agencies
        self.fields["bloc"].queryset = blocs
        self.fields["bloc"].initial = agency.bloc_on(today)

    def clean(self):
        cleaned = super().clean()
        if bool(cleaned.get("successor")) == bool(cleaned.get("name")):
            self.add_error(
                "name",
                _("Choose the agency that goes on above, or write the name of a new one here."),
            )
        return cleaned

    @property
    def values(self) -> dict[str, object]:
        values = super().values
        new = Newcomer(values.pop("name"), values.pop("short_name"))
        return {
            "predecessors": [self.agency, *values.pop("others")],
            **values,
            "successor": values["successor"] or new,
        }


class SplitForm(Form):
    """What becomes of the agency, who is its legal successor, and who else takes over a part."""

    GOES_ON, ENDS = "goes_on", "ends"

    outcome = forms.ChoiceField(
        label=_("After the split, this agency"),
        choices=[(GOES_ON, _("goes on and keeps its history")), (ENDS, _("is closed"))],
        widget=forms.RadioSelect,
    )
    heir = forms.ModelChoiceField(
        label=_("Legal successor, if it is there already"),
        queryset=None,
        required=False,
        empty_label=_("None"),
        help_text=_("Only if this agency is closed. History and turns of the chair go on with it."),
    )
    heir_name = _name_field("name", label=_("Legal successor, if it is new"), required=False)
    bloc = forms.ModelChoiceField(
        label=_("Bloc of the legal successor"),
        queryset=None,
        required=False,
        empty_label=_("None, or the one it is in"),
    )
    others = AgenciesField(
        label=_("Agencies already there that take over a part"), queryset=None, required=False
    )
    new_names = LinesField(
        label=_("New agencies that take over a part"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One name a line."),
    )
    takes_effect_on = DayField(label=_("Takes effect on"))
    basis = model_formfield(Succession._meta.get_field("basis"))

    def __init__(self, *args, agency: Agency, agencies, blocs, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["heir"].queryset = agencies
        self.fields["others"].queryset = agencies
        self.fields["bloc"].queryset = blocs
        self.fields["bloc"].initial = agency.bloc_on(today)

    def clean(self):
        cleaned = super().clean()
        heirs = bool(cleaned.get("heir")) + bool(cleaned.get("heir_name"))
        if cleaned.get("outcome") == self.ENDS and heirs != 1:
            self.add_error("heir_name", _("A closed agency has one legal successor: name it."))
        if cleaned.get("outcome") == self.GOES_ON and heirs:
            self.add_error(
                "heir_name", _("An agency that goes on has no legal successor: leave this empty.")
            )
        return cleaned

    def clean_new_names(self):
        names = self.cleaned_data["new_names"]
        if too_long := [name for name in names if len(name) > 200]:
            raise ValidationError(_("“%(name)s” is too long."), params={"name": too_long[0]})
        return names

    @property
    def values(self) -> dict[str, object]:
        values = super().values
        del values["outcome"]
        heir_name, new_names = values.pop("heir_name"), values.pop("new_names")
        return {
            **values,
            "heir": values["heir"] or (Newcomer(heir_name) if heir_name else None),
            "others": [*values["others"], *map(Newcomer, new_names)],
        }


def blocs_kept(standing: Standing):
    """The blocs whose list of members this person keeps."""
    kept = [
        bloc.pk
        for bloc in standing.blocs
        if bloc.pk in standing.secretary_of or bloc.province_id in standing.administers
    ]
    return Bloc.objects.filter(pk__in=kept)
