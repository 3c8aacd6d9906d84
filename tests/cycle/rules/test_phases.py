"""Deadlines are half-open: open at the first instant, closed at the last."""

from datetime import date, timedelta

import pytest

from cycle.calendars import Step
from cycle.checks import Finding, Lack
from cycle.deadlines import closing, opening
from cycle.models import PhaseKind
from cycle.rules import phases as rules
from members.rules import may_serve_as_secretary
from members.standing import standing_of
from tests.factories.cycle import PhaseFactory

SECOND = timedelta(seconds=1)
OPENS, CLOSES = opening(date(2026, 3, 1)), closing(date(2026, 3, 28))
CLOSED = (
    "“Sơ kết 6 tháng đầu năm” có thời hạn đến hết ngày 28/03/2026, nay đã hết hạn. "
    "Thư ký khối có thể gia hạn."
)
NOT_YET = (
    "“Sơ kết 6 tháng đầu năm” bắt đầu ngày 01/03/2026. Muốn bắt đầu sớm hơn, cần đổi ngày trước."
)


@pytest.fixture
def phase(desk):
    return PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR, running=True)


@pytest.mark.parametrize(
    ("at", "reasons"),
    [
        (OPENS - SECOND, [NOT_YET]),
        (OPENS, []),
        (OPENS + SECOND, []),
        (CLOSES - SECOND, []),
        (CLOSES, [CLOSED]),
        (CLOSES + SECOND, [CLOSED]),
    ],
)
def test_why_closed_running_step_follows_its_instants(phase, at, reasons):
    assert rules.why_closed(phase, at) == reasons


@pytest.mark.parametrize(
    ("trait", "reason"),
    [
        ({}, "“Sơ kết 6 tháng đầu năm” chưa bắt đầu."),
        ({"done": True}, "“Sơ kết 6 tháng đầu năm” đã kết thúc."),
    ],
)
def test_why_closed_step_not_running_says_so_within_its_days(desk, trait, reason):
    phase = PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR, **trait)
    assert rules.why_closed(phase, OPENS + SECOND) == [reason]


@pytest.mark.parametrize(
    ("at", "reasons"),
    [
        (OPENS - SECOND, [NOT_YET]),
        (OPENS, []),
        (OPENS + SECOND, []),
        (CLOSES + SECOND, []),  # late, but better late than never
    ],
)
def test_may_begin_from_the_first_instant(desk, at, reasons):
    phase = PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR)
    assert rules.may_begin(standing_of(desk.secretary, desk.at), phase, at) == reasons


def test_may_finish_something_missing_says_what(desk, phase):
    standing = standing_of(desk.secretary, desk.at)
    finding = Finding([Lack("Còn thiếu 2 báo cáo.", "/x/"), Lack("Chưa họp.")])
    assert rules.may_finish(standing, phase, Finding()) == []
    assert rules.may_finish(standing, phase, finding) == ["Còn thiếu 2 báo cáo.", "Chưa họp."]


@pytest.mark.parametrize(
    "rule", [rules.may_reopen, rules.may_extend, rules.may_change_dates, rules.may_leave_out]
)
def test_may_anything_clerk_is_told_who_may(desk, phase, rule):
    standing = standing_of(desk.clerk, desk.at)
    refused = may_serve_as_secretary(standing, desk.bloc)
    assert len(refused) == 1
    assert rule(standing, phase) == refused


@pytest.mark.parametrize(
    ("last_day", "at", "reasons"),
    [
        (date(2026, 3, 27), OPENS, ["Thời hạn mới phải sau ngày 28/03/2026."]),
        (date(2026, 3, 28), OPENS, ["Thời hạn mới phải sau ngày 28/03/2026."]),
        (date(2026, 3, 29), OPENS, []),
        (date(2026, 3, 29), closing(date(2026, 3, 29)) - SECOND, []),
        (date(2026, 3, 29), closing(date(2026, 3, 29)), ["Ngày 29/03/2026 đã qua."]),
        (date(2026, 4, 28), OPENS, []),
        (
            date(2026, 4, 29),
            OPENS,
            [
                "“Kiểm tra chéo” kết thúc ngày 28/04/2026, trước “Sơ kết 6 tháng đầu năm” kết thúc "
                "ngày 29/04/2026."
            ],
        ),
    ],
)
def test_may_extend_to_later_and_not_past_the_next_step(desk, phase, last_day, at, reasons):
    PhaseFactory(year=desk.year, kind=PhaseKind.CROSS_CHECK)
    others = desk.year.phases.all()
    assert rules.may_extend_to(phase, last_day, others, at) == reasons


def test_may_take_days_too_far_from_the_year_says_so(desk, phase):
    assert rules.may_take_days(phase, date(2028, 1, 1), date(2028, 1, 31), [phase]) == [
        "Ngày 01/01/2028 không thuộc năm 2026 hoặc năm liền sau."
    ]


def test_may_change_dates_begun_step_is_only_extended(desk, phase):
    assert rules.may_change_dates(standing_of(desk.secretary, desk.at), phase) == [
        "“Sơ kết 6 tháng đầu năm” đã bắt đầu: chỉ gia hạn được, có ghi lý do."
    ]


def test_absent_kinds_are_those_the_year_does_without(phase):
    absent = rules.absent_kinds([phase])
    assert absent == [kind for kind in PhaseKind if kind != PhaseKind.MID_YEAR]


def test_step_is_said_with_its_days():
    step = Step(PhaseKind.MID_YEAR, date(2026, 6, 1), date(2026, 7, 31))
    assert str(step) == "Sơ kết 6 tháng đầu năm: 01/06/2026 – 31/07/2026"
