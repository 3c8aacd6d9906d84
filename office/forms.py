"""The base of every form of the product.

Text is brought to NFC and stripped before it is checked; a hidden key makes a double click one
effect; a hidden version finds out that somebody else saved meanwhile.
"""

import copy
import re
import uuid
from datetime import time

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from office.records import SharedRecord
from vietnamese.dates import parse_date, short_date
from vietnamese.text import normalise

HIDDEN = ("submission_key", "version")


class DayInput(forms.TextInput):
    """A day typed as people write it, dd/mm/yyyy: no picker to fight with."""

    def __init__(self, attrs=None):
        super().__init__(
            {"inputmode": "numeric", "placeholder": "dd/mm/yyyy", "class": "day", **(attrs or {})}
        )

    def format_value(self, value):
        return short_date(value) if hasattr(value, "year") else value


class DayField(forms.DateField):
    widget = DayInput
    default_error_messages = {
        "invalid": _("“%(value)s” is not a day. Write it like 12/01/2026."),
    }

    def to_python(self, value):
        if value in self.empty_values or hasattr(value, "year"):
            return value or None
        try:
            return parse_date(value)
        except ValueError:
            raise forms.ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            ) from None


class ClockField(forms.TimeField):
    """A time of day as people write it: 8:30, 8h30, 8 giờ 30."""

    default_error_messages = {
        "invalid": _("“%(value)s” is not a time of day. Write it like 08:30."),
    }

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.widget = forms.TimeInput(
            {"inputmode": "numeric", "placeholder": "08:30", "class": "clock"}, format="%H:%M"
        )

    def to_python(self, value):
        if value in self.empty_values or hasattr(value, "hour"):
            return value or None
        found = re.fullmatch(
            r"(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{1,2})?)?(?:\s*phút)?", value.lower()
        )
        try:
            return time(int(found[1]), int(found[2] or 0))
        except (TypeError, ValueError):
            raise forms.ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            ) from None


class LinesField(forms.CharField):
    """Several short texts, one a line; empty lines and list dashes are dropped."""

    widget = forms.Textarea({"rows": 6})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value):
        if isinstance(value, list | tuple):
            return list(value)
        lines = (line.strip().lstrip("-–•").strip() for line in (value or "").splitlines())
        return [line for line in lines if line]


class MoneyField(forms.IntegerField):
    """An amount in whole đồng; dots, spaces and the word đồng may be typed."""

    def __init__(self, **kwargs):
        kwargs.setdefault("min_value", 0)
        super().__init__(**kwargs)
        self.widget = forms.TextInput({"inputmode": "numeric", "class": "money"})

    def to_python(self, value):
        if isinstance(value, str):
            value = value.replace("đồng", "").replace(".", "").replace(" ", "")
        return super().to_python(value)

    def prepare_value(self, value):
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value


def dress(form: forms.BaseForm) -> None:
    """Give any form our look and our words; forms of other makers need it said."""
    for field in form.fields.values():
        _say_what_is_needed(field)
    form.helper = FormHelper()  # without a layout: whatever fields there are when it is drawn
    form.helper.render_hidden_fields = True  # with a layout, too
    form.helper.form_tag = False
    form.helper.disable_csrf = True  # both stand in office/form.html
    form.helper.form_show_errors = False  # general ones: on top of the page, as a summary
    form.helper.include_media = False


class _Office(forms.BaseForm):
    """What all forms share."""

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(_tidy(data), *args, **kwargs)
        self.fields["submission_key"] = forms.UUIDField(
            widget=forms.HiddenInput, initial=uuid.uuid4, required=True
        )
        dress(self)

    @property
    def values(self) -> dict[str, object]:
        """What the person filled in, ready to hand to an action."""
        return {
            name: value for name, value in self.cleaned_data.items() if name != "submission_key"
        }


class Form(_Office, forms.Form):
    pass


class ModelForm(_Office, forms.ModelForm):
    """A form over a record; the record itself is left alone until the action writes it."""

    def __init__(self, data=None, *args, instance=None, **kwargs):
        super().__init__(data, *args, instance=copy.copy(instance), **kwargs)
        if isinstance(self.instance, SharedRecord) and self.instance.pk:
            self.fields["version"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=self.instance.version
            )


class ReasonForm(Form):
    """For acts that must be explained: sending back, extending, replacing."""

    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea({"rows": 3}))


class ConfirmForm(Form):
    """For acts that need nothing but a yes."""


def model_formfield(db_field, **kwargs):
    """Form fields of the house for model fields; set as `formfield_callback` of each ModelForm."""
    if db_field.get_internal_type() == "DateField":
        kwargs["form_class"] = DayField
    if db_field.get_internal_type() == "TextField":
        kwargs["widget"] = forms.Textarea({"rows": 4})
    return db_field.formfield(**kwargs)


def _say_what_is_needed(field: forms.Field) -> None:
    """Put our words in place of "This field is required", unless the field has its own."""
    if field.error_messages["required"] != forms.Field.default_error_messages["required"]:
        return
    field.error_messages["required"] = _("This is needed.")
    if isinstance(field.widget, forms.CheckboxInput):
        field.error_messages["required"] = _("This must be ticked.")
    elif isinstance(field.widget, forms.Select | forms.RadioSelect | forms.FileInput):
        field.error_messages["required"] = _("Nothing is chosen here yet.")


def _tidy(data):
    if data is None:
        return None
    tidy = data.copy()
    for name in tidy:
        if hasattr(tidy, "setlist"):
            tidy.setlist(name, [normalise(value, multiline=True) for value in data.getlist(name)])
        elif isinstance(tidy[name], str):
            tidy[name] = normalise(tidy[name], multiline=True)
    return tidy
