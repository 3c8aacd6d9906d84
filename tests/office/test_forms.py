import uuid
from datetime import date, time

import pytest
from django import forms

from members.models import Bloc
from office.forms import (
    ClockField,
    DayField,
    Form,
    LinesField,
    ModelForm,
    MoneyField,
    model_formfield,
)
from tests.factories.members import BlocFactory


class SampleForm(Form):
    name = forms.CharField(required=False)
    day = DayField(required=False)
    clock = ClockField(required=False)
    money = MoneyField(required=False)
    points = LinesField(required=False)


def filled(**fields) -> SampleForm:
    return SampleForm({"submission_key": uuid.uuid4(), **fields})


def read(name: str, text: str):
    form = filled(**{name: text})
    return form.values[name] if form.is_valid() else form.errors[name]


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("name", "  Phu\u0301  Tho\u0323\u0302 ", "Phú Thộ"),
        ("day", "12/1/2026", date(2026, 1, 12)),
        ("day", "2026-01-12", date(2026, 1, 12)),
        ("day", "", None),
        ("day", "30/02/2026", ["“30/02/2026” không phải là ngày. Xin ghi như 12/01/2026."]),
        ("clock", "8:30", time(8, 30)),
        ("clock", "8h30", time(8, 30)),
        ("clock", "8 giờ 30 phút", time(8, 30)),
        ("clock", "14 giờ", time(14)),
        ("clock", "25:00", ["“25:00” không phải là giờ. Xin ghi như 08:30."]),
        ("clock", "sáng", ["“sáng” không phải là giờ. Xin ghi như 08:30."]),
        ("money", "1.250.000.000 đồng", 1250000000),
        ("money", "0", 0),
        ("money", "-5", ["Ít nhất là 0."]),
        ("money", "nhiều", ["Cần ghi một số nguyên."]),
        ("points", "- Một\n\n• Hai \n– Ba", ["Một", "Hai", "Ba"]),
        ("points", "", []),
    ],
)
def test_field_reads_what_people_type(name, text, value):
    assert read(name, text) == value


def test_field_shows_what_it_holds_as_people_write_it():
    form = SampleForm(
        initial={
            "day": date(2026, 1, 2),
            "money": 1250000,
            "points": ["Một", "Hai"],
            "clock": time(8),
        }
    )
    shown = {name: form[name].value() for name in ("money", "points")}
    assert shown == {"money": "1.250.000", "points": "Một\nHai"}
    assert ('value="02/01/2026"' in str(form["day"]), 'value="08:00"' in str(form["clock"])) == (
        True,
        True,
    )


def test_form_each_time_has_a_key_of_its_own():
    keys = {SampleForm()["submission_key"].value() for _ in range(3)}
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("field", "why"),
    [
        (forms.CharField(), "Cần ghi mục này."),
        (forms.ChoiceField(choices=[("a", "A")]), "Chưa chọn mục này."),
        (forms.FileField(), "Chưa chọn mục này."),
        (forms.BooleanField(), "Cần đánh dấu mục này."),
        (forms.CharField(error_messages={"required": "Ghi tên."}), "Ghi tên."),
    ],
)
def test_form_says_what_is_needed_by_the_kind_of_field(field, why):
    form = type("OneForm", (Form,), {"it": field})({"submission_key": uuid.uuid4()})
    assert form.errors == {"it": [why]}


class BlocForm(ModelForm):
    class Meta:
        model = Bloc
        fields = ["name"]
        formfield_callback = model_formfield


@pytest.mark.django_db
def test_model_form_carries_the_version_and_leaves_the_record_alone():
    bloc = BlocFactory(name="Cũ", version=7)
    form = BlocForm({"submission_key": uuid.uuid4(), "name": "Mới", "version": 7}, instance=bloc)
    assert form.is_valid()
    assert (form.values, bloc.name) == ({"name": "Mới", "version": 7}, "Cũ")
