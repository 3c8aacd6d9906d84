from datetime import UTC, datetime

import pytest
from django.db import models
from django.utils.translation import override

from accounts.models import User
from audit.values import Values, instant, shown


class Colour(models.TextChoices):
    RED = "red", "a warm red"


AMOUNT = models.BigIntegerField()
SHARE = models.DecimalField(max_digits=5, decimal_places=2)
CODE = models.CharField(choices=[("vi", "Tiếng Việt"), ("", "none")])


@pytest.mark.parametrize(
    ("value", "field", "words"),
    [
        (None, None, "–"),
        ("", None, "–"),
        ([], None, "–"),
        ("Sở Y tế", None, "Sở Y tế"),
        ("2026-03-10", None, "10/03/2026"),
        ("2026-03-09T17:00:00+00:00", None, "00:00 10/03/2026"),
        ("2026-03-09T16:59:59.999999+00:00", None, "23:59 09/03/2026"),
        ("08:30:00", None, "08:30"),
        ("2026-03-10 is the day", None, "2026-03-10 is the day"),
        (2026, None, "2026"),
        (0, None, "0"),
        (True, None, "yes"),
        (False, None, "no"),
        ([2025, 2026], None, "2025, 2026"),
        (["2026-03-10", "x"], None, "10/03/2026, x"),
        ({"Sở Y tế": 8}, None, "Sở Y tế: 8"),
        (900_000_000, AMOUNT, "900.000.000 đồng"),
        ("93.50", SHARE, "93,5"),
        ("100.00", SHARE, "100"),
        ("0.05", SHARE, "0,05"),
        (None, SHARE, "–"),
        ("vi", CODE, "Tiếng Việt"),
        ("gone", CODE, "gone"),
    ],
)
def test_shown_each_kind_of_value_reads_as_people_write_it(value, field, words):
    with override("en"):
        assert shown(value, field) == words


def test_values_code_of_the_subjects_field_reads_as_its_label():
    assert Values({"language": "vi"}, "accounts.user", {})["language"] == "Tiếng Việt"


def test_values_code_the_app_names_reads_as_its_label():
    values = Values({"colour": "red", "language": "red"}, "accounts.user", {"colour": Colour})
    assert values["colour"] == "a warm red"


def test_values_code_the_app_names_but_nobody_recorded_reads_as_a_dash():
    assert Values({}, "accounts.user", {"colour": Colour})["colour"] == "–"


@pytest.mark.parametrize("subject_type", ["accounts.user", "accounts.gone", "gone.gone", "gone"])
def test_values_not_recorded_reads_as_a_dash_whatever_the_subject(subject_type):
    assert Values({}, subject_type, {})["anything"] == "–"


def test_values_name_of_a_relation_is_no_field_of_it():
    relation = next(one.name for one in User._meta.related_objects)
    assert Values({relation: 3}, "accounts.user", {})[relation] == "3"


def test_instant_is_told_in_the_offices_time_zone():
    assert instant(datetime(2021, 1, 11, 17, 5, tzinfo=UTC)) == "00:05 12/01/2021"
