from datetime import date, datetime, time

from django import forms
from django.utils.timezone import get_default_timezone, make_aware
from django.utils.translation import gettext_lazy as _

from members.models import Agency, ChairTerm
from office.forms import ClockField, DayField, Form, ReasonForm, model_formfield
from office.periods import closing


def _term_field(name: str, **kwargs) -> forms.Field:
    return model_formfield(ChairTerm._meta.get_field(name), **kwargs)


class AppointForm(Form):
    """Who takes the office when: from an hour of a day, or from its first minute."""

    agency = forms.ModelChoiceField(
        label=_("Agency"), queryset=Agency.objects.none(), empty_label=_("Choose an agency")
    )
    year = _term_field("year", min_value=1990, max_value=2100)
    day = DayField(label=_("From day"))
    hour = ClockField(
        label=_("At the hour"),
        required=False,
        help_text=_("Such as the hour of the conference; empty means from the start of the day."),
    )
    last_day = DayField(
        label=_("Last day"),
        required=False,
        help_text=_("Only for a turn that is over: the next one ends it by itself."),
    )
    basis = _term_field("basis")

    def __init__(self, *args, agencies, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = agencies
        self.fields["year"].initial = today.year

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day lies before the first day."))
        return cleaned

    @property
    def values(self) -> dict[str, object]:
        values = super().values
        last = values.pop("last_day")
        starts_at = _instant(values.pop("day"), values.pop("hour"))
        return {**values, "starts_at": starts_at, "ends_at": closing(last) if last else None}


class EndTermForm(Form):
    last_day = DayField(
        label=_("Last day"), help_text=_("The rights of the secretariat end with this day.")
    )
    basis = _term_field("basis")

    @property
    def values(self) -> dict[str, object]:
        values = super().values
        last = values.pop("last_day")
        return {**values, "ends_at": closing(last)}


class CorrectTermForm(ReasonForm):
    year = _term_field("year", min_value=1990, max_value=2100)
    basis = _term_field("basis")

    field_order = ["year", "basis", "reason"]


def _instant(day: date, hour: time | None) -> datetime:
    return make_aware(datetime.combine(day, hour or time.min), get_default_timezone())
