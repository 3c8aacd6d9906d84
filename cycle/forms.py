from collections.abc import Iterator
from dataclasses import dataclass

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from cycle.calendars import Step, out_of_order, read_yearly_day
from cycle.models import Drive, EmulationYear, Movement, Phase, PhaseKind
from cycle.rules.years import may_plan
from office.forms import HIDDEN, DayField, DayInput, Form, ModelForm, ReasonForm, model_formfield

UNTIL_ITS_END = _("The step runs until the end of this day.")


class YearlyDayField(forms.CharField):
    """A day of any year as people say it: 15/12, or 25/1 next year."""

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return None
        try:
            return read_yearly_day(value)
        except ValueError as unreadable:
            raise ValidationError(str(unreadable)) from None

    def prepare_value(self, value):
        return str(value) if value else value


@dataclass(frozen=True)
class StepRow:
    """One line of the table of steps: its name and the boxes for its two days."""

    name: str
    first: BoundField
    last: BoundField


class StepsForm(Form):
    """A line for each kind of step with its first and last day; an empty line leaves it out."""

    def __init__(self, data=None, *, steps=(), **kwargs):
        super().__init__(data, **kwargs)
        given = {step.kind: step for step in steps}
        for kind in PhaseKind:
            step = given.get(kind)
            self.fields[f"{kind}_first"] = self._day(_first_day_of(kind), step and step.first)
            self.fields[f"{kind}_last"] = self._day(_last_day_of(kind), step and step.last)
        self.helper.layout = Layout(*self._beside_the_steps(), *HIDDEN[:1])

    def rows(self) -> Iterator[StepRow]:
        for kind in PhaseKind:
            yield StepRow(kind.label, self._box(f"{kind}_first"), self._box(f"{kind}_last"))

    def clean(self):
        values = super().clean()
        for kind in PhaseKind:
            days = [values.get(f"{kind}_{end}") for end in ("first", "last")]
            if any(days) and not all(days):
                lacking = f"{kind}_{'last' if days[0] else 'first'}"
                if lacking not in self.errors:
                    self.add_error(lacking, _("Give both days, or leave both empty."))
        if not self.errors:
            for sentence in self._wrong(self.steps):
                self.add_error(None, sentence)
        return values

    @property
    def steps(self) -> list[Step]:
        """The steps that were filled in."""
        days = self.cleaned_data
        return [
            Step(kind, days[f"{kind}_first"], days[f"{kind}_last"])
            for kind in PhaseKind
            if days[f"{kind}_first"]
        ]

    @property
    def values(self) -> dict[str, object]:
        beside = {name: self.cleaned_data[name] for name in self._beside_the_steps()}
        return {"steps": self.steps, **beside}

    def _box(self, name: str) -> BoundField:
        box = self[name]
        if box.errors:
            box.field.widget.attrs["class"] += " is-invalid"
        return box

    def _day(self, label: str, initial) -> forms.Field:
        raise NotImplementedError

    def _wrong(self, steps: list[Step]) -> list[str]:
        raise NotImplementedError

    def _beside_the_steps(self) -> list[str]:
        return []


class OpenYearForm(StepsForm):
    """The theme, if it is known already, and the days of every step of the year."""

    theme = forms.CharField(label=_("Theme of the year"), max_length=300, required=False)

    def __init__(self, data=None, *, year: int, **kwargs):
        self.year = year
        super().__init__(data, **kwargs)

    def _day(self, label, initial):
        widget = DayInput({"class": "form-control day", "aria-label": label})
        return DayField(label=label, initial=initial, required=False, widget=widget)

    def _wrong(self, steps):
        return may_plan(self.year, steps)

    def _beside_the_steps(self):
        return ["theme"]


class CalendarForm(StepsForm):
    """The bloc's usual calendar, in days of any year."""

    def __init__(self, data=None, *, version: int, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=version)
        self.helper.layout = Layout(*HIDDEN)

    @property
    def values(self):
        return {**super().values, "version": self.cleaned_data["version"]}

    def _day(self, label, initial):
        widget = forms.TextInput({"class": "form-control day", "aria-label": label})
        return YearlyDayField(label=label, initial=initial, required=False, widget=widget)

    def _wrong(self, steps):
        return out_of_order(steps) if steps else [_("The calendar needs at least one step.")]


class ChooseYearForm(forms.Form):
    """Which year to open, and which calendar to begin from; asks, changes nothing."""

    year = forms.TypedChoiceField(label=_("Year"), coerce=int, widget=forms.RadioSelect)
    source = forms.ChoiceField(label=_("Days of the steps from"), widget=forms.RadioSelect)

    def __init__(self, data=None, *, years, sources, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["year"].choices = [(year, str(year)) for year in years]
        self.fields["source"].choices = sources
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True


class ThemeForm(ModelForm):
    class Meta:
        model = EmulationYear
        fields = ["theme"]
        formfield_callback = model_formfield

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].required = True


class ContextForm(ModelForm):
    class Meta:
        model = EmulationYear
        fields = ["context"]
        formfield_callback = model_formfield


class DatesForm(Form):
    """First and last day of a step of the year, both included."""

    first_day = DayField(label=_("First day"))
    last_day = DayField(
        label=_("Last day"), help_text=_("The step runs until the end of this day.")
    )

    def __init__(self, data=None, *, phase: Phase, **kwargs):
        days = {"first_day": phase.first_day, "last_day": phase.last_day}
        super().__init__(data, initial=days, **kwargs)
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=phase.version)


class AddPhaseForm(Form):
    kind = forms.ChoiceField(label=_("Step"))
    first_day = DayField(label=_("First day"))
    last_day = DayField(
        label=_("Last day"), help_text=_("The step runs until the end of this day.")
    )

    def __init__(self, data=None, *, kinds: list[PhaseKind], **kwargs):
        super().__init__(data, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]


class ExtensionForm(ReasonForm):
    last_day = DayField(label=_("New last day"), help_text=UNTIL_ITS_END)
    field_order = ["last_day", "reason"]


class MovementForm(ModelForm):
    class Meta:
        model = Movement
        fields = ["name", "aims", "starts_on", "ends_on"]
        formfield_callback = model_formfield


class LaunchForm(Form):
    launched_on = DayField(label=_("Launched on"))


class DriveForm(ModelForm):
    class Meta:
        model = Drive
        fields = ["name", "occasion", "aims", "starts_on", "ends_on"]
        formfield_callback = model_formfield


def _first_day_of(kind: PhaseKind) -> str:
    return _("%(step)s: first day") % {"step": kind.label}


def _last_day_of(kind: PhaseKind) -> str:
    return _("%(step)s: last day") % {"step": kind.label}
