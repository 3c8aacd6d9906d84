from decimal import Decimal
from uuid import uuid4

import pytest

from conferences.forms import ItemForm, PointForm, ResolutionForm
from conferences.models import ReportedPoint
from tests.factories.conferences import AgendaItemFactory, ReportedPointFactory
from tests.factories.cycle import YearFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def point(**values) -> PointForm:
    return PointForm({"submission_key": str(uuid4()), "sense": "result", **values})


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("93,75", Decimal("93.75")),
        ("93.75", Decimal("93.75")),
        ("100 %", Decimal(100)),
        ("0", Decimal(0)),
        ("", None),
    ],
)
def test_point_form_reads_a_share_as_people_write_it(typed, share):
    form = point(text="đạt", share=typed)
    assert form.is_valid(), form.errors
    assert form.values["share"] == share


def test_point_form_reads_an_amount_with_dots():
    form = point(text="vận động được", amount="900.000.000 đồng", precision="more_than")
    assert form.is_valid()
    assert form.values == {
        "sense": "result",
        "text": "vận động được",
        "precision": "more_than",
        "amount": 900_000_000,
        "share": None,
        "text_after": "",
    }


def test_point_form_without_precision_means_exactly():
    form = point(text="đạt", share="5")
    assert form.is_valid()
    assert form.values["precision"] == ReportedPoint.Precision.EXACT


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        (
            {"text": "đạt", "amount": "1", "share": "1"},
            {"share": ["A point has one figure: an amount or a share."]},
        ),
        ({"text": ""}, {"__all__": ["Write what the point says."]}),
        (
            {"text": "đạt", "text_after": "đơn vị"},
            {"__all__": ["There is no figure that the text could come after."]},
        ),
        (
            {"text": "đạt", "share": "100,5"},
            {"share": ["Ensure this value is less than or equal to 100."]},
        ),
    ],
)
def test_point_form_that_cannot_be_read_is_sent_back(values, errors):
    form = point(**values)
    assert form.is_valid() is False
    assert form.errors == errors


def test_point_form_shows_figures_as_they_are_written(desk):
    item = AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    kept = ReportedPointFactory(item=item, share=Decimal("93.75"))
    kept.refresh_from_db()
    form = PointForm(instance=kept)
    assert 'value="93,75"' in str(form["share"])
    kept.share, kept.amount = None, 900_000_000
    assert 'value="900.000.000"' in str(PointForm(instance=kept)["amount"])


def test_item_form_offers_the_years_of_the_conference(desk):
    YearFactory(bloc=desk.bloc, year=2024)
    form = ItemForm(conference=desk.conference)
    assert list(form.fields["year"].queryset) == desk.years
    assert form["year"].value() is None


def test_item_form_of_one_year_has_chosen_it(desk):
    desk.conference.years.remove(desk.years[1])
    assert ItemForm(conference=desk.conference)["year"].value() == desk.years[0].pk


def test_resolution_form_offers_the_items_of_the_conference(desk):
    own = AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    AgendaItemFactory()
    form = ResolutionForm(conference=desk.conference)
    assert list(form.fields["item"].queryset) == [own]
