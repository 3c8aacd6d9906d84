"""How recorded values read: no codes, days as dd/mm/yyyy, instants in the office's time zone."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from vietnamese.dates import short_date
from vietnamese.numbers import decimal, money

NOTHING = "–"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")
_TIME = re.compile(r"\d\d:\d\d:\d\d(\.\d+)?")

Choices = Mapping[str, type[models.Choices]]


class Values(dict):
    """One side of an event; a value that was not recorded reads as a dash.

    What a value means follows from the field of that name of the event's subject, or from the
    choices that the app names for it.
    """

    def __init__(self, recorded: Mapping[str, object], subject_type: str, choices: Choices) -> None:
        super().__init__(recorded)
        self.subject_type = subject_type
        self.choices = choices

    def __getitem__(self, name: str) -> str:
        value = self.get(name)
        if name in self.choices:
            return _chosen(self.choices[name].choices, value)
        return shown(value, _field(self.subject_type, name))


def shown(value: object, field: models.Field | None = None) -> str:
    """The value in words. `field` is what it was recorded from, where that is known."""
    if value is None or value in ("", []):
        return NOTHING
    if isinstance(value, list):
        return ", ".join(shown(each, field) for each in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {shown(each)}" for name, each in value.items())
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field is not None and field.choices:
        return _chosen(field.flatchoices, value)
    if isinstance(field, models.BigIntegerField) and not field.primary_key:
        return money(value)
    if isinstance(field, models.DecimalField):
        return _plain_decimal(str(value))
    return _dated(value) if isinstance(value, str) else str(value)


def instant(moment: datetime) -> str:
    """“08:30 12/01/2021”, in the office's time zone."""
    local = localtime(moment)
    return f"{local:%H:%M} {short_date(local)}"


def _dated(text: str) -> str:
    if _DAY.fullmatch(text):
        return short_date(date.fromisoformat(text))
    if _INSTANT.fullmatch(text):
        return instant(datetime.fromisoformat(text))
    if _TIME.fullmatch(text):
        return text[:5]
    return text


def _plain_decimal(text: str) -> str:
    value = Decimal(text)
    places = max(0, -value.normalize().as_tuple().exponent)
    return decimal(value, places)


def _chosen(choices, value: object) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, list):
        return ", ".join(_chosen(choices, each) for each in value) or NOTHING
    labels = {str(code): label for code, label in choices}
    return str(labels.get(str(value), value)) or NOTHING


def _field(subject_type: str, name: str) -> models.Field | None:
    try:
        field = apps.get_model(subject_type)._meta.get_field(name)
    except (LookupError, ValueError, FieldDoesNotExist):
        return None
    return field if isinstance(field, models.Field) else None
