from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.models import IssuingBody, LegalBasis
from documents.register import Choices
from office.forms import DayField, Form, ModelForm, model_formfield


class PaperFilter(Form):
    """Which papers of the register to show. It changes nothing, so it is sent with GET."""

    q = forms.CharField(label=_("Number or words of the title"), max_length=100, required=False)
    issuer = forms.TypedChoiceField(
        label=_("Issuing body"), coerce=int, empty_value=None, required=False
    )
    year = forms.TypedChoiceField(
        label=_("Emulation year"), coerce=int, empty_value=None, required=False
    )
    kind = forms.ChoiceField(label=_("Kind of paper"), required=False)

    def __init__(self, data, choices: Choices):
        super().__init__(data)
        del self.fields["submission_key"]
        every = [("", _("All"))]
        self.fields["issuer"].choices = every + list(choices.issuers)
        self.fields["year"].choices = every + [(year, str(year)) for year in choices.years]
        self.fields["kind"].choices = every + list(choices.kinds)
        if len(choices.issuers) < 2:
            del self.fields["issuer"]


class LetterheadForm(ModelForm):
    class Meta:
        model = IssuingBody
        fields = ["parent_name", "name", "place", "symbol", "filing_note", "numbering"]
        formfield_callback = model_formfield
        help_texts = {
            "parent_name": _("Stands above the issuing body; empty where there is none."),
            "place": _("As it stands before the date: Phú Thọ, ngày 12 tháng 01 năm 2021."),
            "filing_note": _("Ends the list “Nơi nhận”, without the dash before it."),
            "numbering": _("A change holds from the first year in which no paper is numbered yet."),
        }


class StatuteForm(ModelForm):
    last_day = DayField(
        label=_("Last day in force"),
        required=False,
        help_text=_("Empty while it has no end."),
    )

    class Meta:
        model = LegalBasis
        fields = ["short_title", "title", "topic", "rank", "valid_from", "note"]
        formfield_callback = model_formfield
        labels = {"valid_from": _("First day in force")}
        widgets = {"title": forms.Textarea({"rows": 3}), "note": forms.Textarea({"rows": 2})}

    def __init__(self, data=None, *args, instance=None, **kwargs):
        super().__init__(data, *args, instance=instance, **kwargs)
        self.initial["last_day"] = self.instance.last_day if self.instance.valid_until else None
        self.order_fields(["short_title", "title", "topic", "rank", "valid_from", "last_day"])

    @property
    def values(self) -> dict[str, object]:
        return _with_end(super().values)

    def _get_validation_exclusions(self):
        # The end is compared with the beginning by the action, which knows both.
        return super()._get_validation_exclusions() | {"valid_until"}


class EndStatuteForm(ModelForm):
    last_day = DayField(label=_("Last day in force"))

    class Meta:
        model = LegalBasis
        fields = ["note"]
        widgets = {"note": forms.Textarea({"rows": 2})}
        help_texts = {"note": _("For example, what takes its place.")}

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.order_fields(["last_day", "note"])

    @property
    def values(self) -> dict[str, object]:
        return _with_end(super().values)


def _with_end(values: dict[str, object]) -> dict[str, object]:
    """People say the last day; records keep the first day after it."""
    last_day = values.pop("last_day")
    return {**values, "valid_until": last_day and last_day + timedelta(days=1)}
