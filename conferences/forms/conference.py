from django import forms
from django.utils.translation import gettext_lazy as _

from conferences.models import Conference
from members.models import Bloc
from office.forms import ClockField, ModelForm, model_formfield


class ConferenceForm(ModelForm):
    """The particulars of a conference; what is not known yet may stay empty."""

    starts_at = ClockField(label=_("Begins at"), required=False)
    ends_at = ClockField(label=_("Ends at"), required=False)
    years = forms.ModelMultipleChoiceField(
        label=_("Emulation years"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Two years if the conference reviews one and opens the next."),
    )

    class Meta:
        model = Conference
        formfield_callback = model_formfield
        fields = [
            "title",
            "held_on",
            "starts_at",
            "ends_at",
            "place",
            "chair_name",
            "chair_post",
            "secretary_name",
            "secretary_post",
            "attendance_note",
            "recorded_from",
        ]

    def __init__(self, *args, bloc: Bloc, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["years"].queryset = bloc.years.all()
        if self.instance.pk:
            self.fields["years"].initial = self.instance.years.all()
        self.order_fields(["title", "years"])
