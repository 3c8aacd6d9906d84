"""Items of the agenda and what was reported under them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from audit import history
from conferences import actions
from conferences.models import AgendaItem, ReportedPoint
from office.refusals import Refused
from tests.factories.conferences import AgendaItemFactory, ReportedPointFactory, ResolutionFactory
from tests.factories.cycle import YearFactory

pytestmark = pytest.mark.usefixtures("english")

Kind = AgendaItem.Kind


def told(record) -> str:
    return history.of(record).told[0].sentence


def titles(conference) -> list[str]:
    return [item.title for item in conference.agenda.all()]


@pytest.fixture
def items(desk):
    return [
        AgendaItemFactory(conference=desk.conference, year=desk.years[0], title=title)
        for title in ("Một", "Hai", "Ba")
    ]


def test_add_item_stands_after_the_last(desk, items):
    actions.remove_item(items[0], **desk.stamp)
    actions.add_item(
        desk.conference, kind=Kind.OTHER, year=desk.years[1], title="Bốn", **desk.stamp
    )
    assert titles(desk.conference) == ["Hai", "Ba", "Bốn"]
    assert (
        told(desk.conference)
        == f"{desk.secretary} added “Bốn” to the agenda of “{desk.conference}”."
    )


def test_add_item_of_a_year_the_conference_has_nothing_to_do_with_is_refused(desk):
    with pytest.raises(Refused) as no:
        actions.add_item(
            desk.conference,
            kind=Kind.REVIEW,
            year=YearFactory(bloc=desk.bloc, year=2024),
            **desk.stamp,
        )
    assert no.value.sentences == ["The conference does not belong to the year 2024."]


@pytest.mark.parametrize(
    ("place", "up", "order"),
    [
        (0, False, ["Hai", "Một", "Ba"]),
        (1, True, ["Hai", "Một", "Ba"]),
        (1, False, ["Một", "Ba", "Hai"]),
        (2, True, ["Một", "Ba", "Hai"]),
        (0, True, ["Một", "Hai", "Ba"]),
        (2, False, ["Một", "Hai", "Ba"]),
    ],
)
def test_move_item_changes_places_with_its_neighbour(desk, items, place, up, order):
    actions.move_item(items[place], up=up, **desk.stamp)
    assert titles(desk.conference) == order


def test_move_item_where_places_have_gaps(desk, items):
    actions.remove_item(items[1], **desk.stamp)
    actions.move_item(items[2], up=True, **desk.stamp)
    assert titles(desk.conference) == ["Ba", "Một"]
    assert told(desk.conference) == (
        f"{desk.secretary} moved “Ba” from place 2 to place 1 on the agenda of “{desk.conference}”."
    )


def test_move_item_at_the_end_of_the_list_records_nothing(desk, items):
    actions.move_item(items[0], up=True, **desk.stamp)
    assert history.of(desk.conference).told == []


def test_change_item_tells_what_of_it_changed(desk, items):
    actions.change_item(items[0], kind=Kind.OTHER, year=desk.years[1], title="Mới", **desk.stamp)
    assert told(desk.conference) == (
        f"{desk.secretary} changed “Mới” on the agenda of “{desk.conference}” "
        "(kind, emulation year, title of its own)."
    )


def test_remove_item_takes_along_what_stood_under_it(desk, items):
    ReportedPointFactory(item=items[0])
    ResolutionFactory(conference=desk.conference, item=items[0])
    general = ResolutionFactory(conference=desk.conference)
    actions.remove_item(items[0], **desk.stamp)
    assert ReportedPoint.objects.count() == 0
    assert list(desk.conference.resolutions.all()) == [general]


def test_add_point_keeps_the_figure_apart_from_the_words(desk, items):
    point = actions.add_point(
        items[0],
        text="vận động được",
        amount=900_000_000,
        precision="more_than",
        text_after="mua thẻ bảo hiểm y tế",
        **desk.stamp,
    )
    said = "vận động được hơn 900 triệu đồng mua thẻ bảo hiểm y tế"
    assert (str(point), point.figure) == (said, "hơn 900 triệu đồng")
    assert told(desk.conference) == f"{desk.secretary} noted under “Một”: {said}"


def test_change_point_of_the_figure_alone_is_told(desk, items):
    point = ReportedPointFactory(item=items[0], text="đạt", share=Decimal("93.75"))
    actions.change_point(point, share=Decimal(100), **desk.stamp)
    assert told(desk.conference) == (
        f"{desk.secretary} changed under “Một”: “đạt 93,75%” became “đạt 100%”."
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"text": "A", "amount": 1, "share": Decimal(1)},
            "A point has one figure: an amount or a share.",
        ),
        ({"text": "A", "amount": -1}, "An amount cannot be negative."),
        ({"text": "A", "share": Decimal("100.01")}, "A share lies between 0 and 100 per cent."),
        ({"text": "", "amount": 1}, "Write what the point says."),
        ({"text": "A", "text_after": "B"}, "There is no figure that the text could come after."),
    ],
)
def test_add_point_that_cannot_be_read_is_refused(desk, items, values, sentence):
    with pytest.raises(ValidationError) as wrong:
        actions.add_point(items[0], **values, **desk.stamp)
    assert wrong.value.messages == [sentence]
    assert ReportedPoint.objects.count() == 0
