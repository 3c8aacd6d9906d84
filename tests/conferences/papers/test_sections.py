"""What is said under each item of the agenda."""

from decimal import Decimal

import pytest

from conferences.models import AgendaItem, ReportedPoint
from conferences.papers.minutes import minutes_of
from conferences.papers.sections import Passage
from tests.conferences.papers.putting import item_of, passages
from tests.factories.awards import AwardKindFactory, ProposalFactory
from tests.factories.conferences import ReportedPointFactory, ResolutionFactory

Kind = AgendaItem.Kind
Sense = ReportedPoint.Sense


def test_minutes_of_points_stand_by_their_sense_one_alone_on_the_line(conference):
    item = item_of(conference, Kind.OTHER, 2026)
    for sense, text in (
        (Sense.DIRECTION, "đổi mới"),
        (Sense.AIM, "có 100% đơn vị hoàn thành"),
        (Sense.DIRECTION, "Sở Y tế làm mẫu"),
    ):
        ReportedPointFactory(item=item, sense=sense, text=text)
    assert passages(conference) == (
        Passage("Chỉ tiêu: có 100% đơn vị hoàn thành."),
        Passage("Phương hướng, nhiệm vụ:", ("Đổi mới.", "Sở Y tế làm mẫu.")),
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"text": "A"}, "A"),
        ({"text": "A", "share": Decimal("100")}, "A 100%"),
        ({"text": "", "share": Decimal("93.75"), "text_after": "đơn vị"}, "93,75% đơn vị"),
        ({"text": "A", "amount": 1_200_000_000, "precision": "about"}, "A khoảng 1,2 tỷ đồng"),
        ({"text": "A", "amount": 0, "text_after": "B"}, "A 0 đồng B"),
        ({"text": "A", "share": Decimal("0"), "text_after": "B"}, "A 0% B"),
    ],
)
def test_point_reads_with_its_figure_in_place(values, said):
    assert str(ReportedPointFactory.build(item=None, order=1, **values)) == said


def test_minutes_of_a_selection_list_each_award_in_order(conference):
    year = conference.years.get(year=2025)
    merit = AwardKindFactory(name="Bằng khen", order=2)
    flag = AwardKindFactory(name="Cờ thi đua", order=1)
    for order, (kind, name) in enumerate(
        ((merit, "Sở Hai"), (flag, "Sở Một"), (merit, "Sở Ba")), 1
    ):
        ProposalFactory(year=year, agency__name=name, kind=kind, order=order)
    ProposalFactory(year=conference.years.get(year=2026), agency__name="Sở Bốn", kind=flag)
    item_of(conference, Kind.SELECTION, 2025)
    assert passages(conference) == (
        Passage("Đề nghị tặng Cờ thi đua năm 2025 cho 01 (một) tập thể:", ("Sở Một",), True),
        Passage("Đề nghị tặng Bằng khen năm 2025 cho 02 (hai) tập thể:", ("Sở Hai", "Sở Ba"), True),
    )


def test_minutes_of_resolutions_stand_under_their_item(conference):
    item = item_of(conference, Kind.HANDOVER, 2026)
    for text in ("nhất trí bàn giao", "giao thư ký hoàn thiện"):
        ResolutionFactory(conference=conference, item=item, text=text)
    minutes = minutes_of(conference)
    assert minutes.resolutions == ()
    assert minutes.sections[0].passages == (
        Passage("Hội nghị quyết nghị:", ("Nhất trí bàn giao.", "Giao thư ký hoàn thiện.")),
    )
