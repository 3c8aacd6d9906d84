from django import forms
from django.utils.translation import gettext_lazy as _

from conferences.models import AgendaItem, Conference, ReportedPoint, Resolution
from office.forms import ModelForm, MoneyField, model_formfield


class ItemForm(ModelForm):
    class Meta:
        model = AgendaItem
        formfield_callback = model_formfield
        fields = ["kind", "year", "title", "presented_by", "decided"]

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["year"].queryset = conference.years.all()
        self.fields["year"].empty_label = None
        if not self.instance.pk:
            self.fields["year"].initial = conference.years.first()


class PointForm(ModelForm):
    """A point with at most one figure: an amount of money or a share."""

    amount = MoneyField(
        label=_("Amount (đồng)"), required=False, help_text=_("For example 900.000.000.")
    )

    class Meta:
        model = ReportedPoint
        formfield_callback = model_formfield
        fields = ["sense", "text", "precision", "amount", "share", "text_after"]
        widgets = {"sense": forms.RadioSelect}

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("amount") is not None and cleaned.get("share") is not None:
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
