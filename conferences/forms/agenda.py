import re
from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from conferences.forms.suggesting import suggest
from conferences.models import AgendaItem, Conference, ReportedPoint, Resolution
from office.forms import ModelForm, MoneyField, model_formfield


class ItemForm(ModelForm):
    class Meta:
        model = AgendaItem
        formfield_callback = model_formfield
        fields = ["kind", "year", "title", "presented_by", "decided"]
        widgets = {"kind": forms.RadioSelect, "year": forms.RadioSelect}

    def __init__(self, *args, conference: Conference, people: Sequence[str] = (), **kwargs):
        super().__init__(*args, **kwargs)
        years = conference.years.order_by("year")
        self.fields["year"].queryset = years
        self.fields["year"].empty_label = None
        if len(conference.years.all()) == 1:
            self.fields["year"].initial = conference.years.all()[0]
        self.fields["kind"].choices = AgendaItem.Kind.choices
        suggest(self, "presented_by", people)


class ShareField(forms.DecimalField):
    """A share in per cent as people write it: 93,75 %."""

    def to_python(self, value):
        if isinstance(value, str):
            value = re.sub(r"[\s%]", "", value).replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value):
        return str(value.normalize()).replace(".", ",") if hasattr(value, "normalize") else value


class PointForm(ModelForm):
    """A point with at most one figure: an amount of money or a share."""

    amount = MoneyField(
        label=_("Amount (đồng)"), required=False, help_text=_("For example 900.000.000.")
    )
    share = ShareField(
        label=_("Share (%)"),
        required=False,
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        widget=forms.TextInput({"inputmode": "decimal", "class": "number"}),
        help_text=_("For example 93,75."),
    )

    class Meta:
        model = ReportedPoint
        formfield_callback = model_formfield
        fields = ["sense", "text", "precision", "amount", "share", "text_after"]
        widgets = {
            "sense": forms.RadioSelect,
            "precision": forms.RadioSelect,
            "text": forms.Textarea({"rows": 3}),
            "text_after": forms.Textarea({"rows": 2}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sense"].choices = ReportedPoint.Sense.choices
        self.fields["precision"].choices = ReportedPoint.Precision.choices
        self.fields["precision"].required = False

    def clean(self):
        cleaned = super().clean()
        amount, share = cleaned.get("amount"), cleaned.get("share")
        cleaned["precision"] = cleaned.get("precision") or ReportedPoint.Precision.EXACT
        if amount is not None and share is not None:
            self.add_error("share", _("A point has one figure: an amount or a share."))
        return cleaned


class ResolutionForm(ModelForm):
    class Meta:
        model = Resolution
        formfield_callback = model_formfield
        fields = ["text", "item", "votes_for", "votes_against", "votes_abstained"]

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = conference.agenda.select_related("year")
        self.fields["item"].empty_label = _("The conference as a whole")
        for name in ("votes_for", "votes_against", "votes_abstained"):
            self.fields[name].widget.attrs["inputmode"] = "numeric"
