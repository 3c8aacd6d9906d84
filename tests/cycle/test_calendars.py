from datetime import date

import pytest

from cycle import calendars
from cycle.calendars import USUAL, Step, YearlyDay
from cycle.models import PhaseKind
from tests.factories.cycle import PhaseFactory, PhaseTemplateFactory, YearFactory
from tests.factories.members import BlocFactory

PREPARATION, PLEDGE, REPORTS = PhaseKind.PREPARATION, PhaseKind.PLEDGE, PhaseKind.REPORTS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15/12", YearlyDay(0, 12, 15)),
        ("5/1", YearlyDay(0, 1, 5)),
        ("05.01", YearlyDay(0, 1, 5)),
        (" 25 / 1  năm sau ", YearlyDay(1, 1, 25)),
        ("25/1 nam sau", YearlyDay(1, 1, 25)),
        ("25/1 next year", YearlyDay(1, 1, 25)),
        ("25/1+1", YearlyDay(1, 1, 25)),
        ("29/2", YearlyDay(0, 2, 29)),
    ],
)
def test_read_yearly_day_understands_what_people_write(text, day):
    assert calendars.read_yearly_day(text) == day


@pytest.mark.parametrize("text", ["", "mai", "15", "15/12/2026", "15/12 năm ngoái", "1/2/3"])
def test_read_yearly_day_unreadable_says_how_to_write(text):
    with pytest.raises(ValueError) as caught:
        calendars.read_yearly_day(text)
    assert str(caught.value) == (
        f"“{text}” không phải là ngày. Xin ghi như 15/12, hoặc 25/1 năm sau."
    )


@pytest.mark.parametrize("text", ["30/2", "31/4", "0/1", "1/13", "32/1", "1/0"])
def test_read_yearly_day_not_of_the_calendar_says_so(text):
    with pytest.raises(ValueError) as caught:
        calendars.read_yearly_day(text)
    assert str(caught.value) == f"“{text}” không có trong lịch."


def test_yearly_day_reads_back_what_it_says():
    for step in USUAL:
        assert calendars.read_yearly_day(str(step.first)) == step.first
        assert calendars.read_yearly_day(str(step.last)) == step.last


@pytest.mark.parametrize(
    ("day", "year", "found"),
    [
        (YearlyDay(0, 12, 15), 2026, date(2026, 12, 15)),
        (YearlyDay(1, 1, 25), 2026, date(2027, 1, 25)),
        (YearlyDay(0, 2, 29), 2028, date(2028, 2, 29)),
        (YearlyDay(0, 2, 29), 2026, date(2026, 2, 28)),
        (YearlyDay(1, 2, 29), 2027, date(2028, 2, 29)),
    ],
)
def test_yearly_day_of_a_year(day, year, found):
    assert day.of(year) == found


def test_usual_calendar_is_in_order_and_has_all_steps():
    assert calendars.out_of_order(USUAL) == []
    assert [step.kind for step in USUAL] == list(PhaseKind)


def test_usual_of_bloc_without_its_own_is_the_common_one(db):
    bloc = BlocFactory()
    PhaseTemplateFactory()  # another bloc's
    assert calendars.usual_of(bloc) is USUAL


def test_usual_of_bloc_is_its_own(db):
    bloc = BlocFactory()
    PhaseTemplateFactory(bloc=bloc, last_day=15, last_month=1, last_year_offset=1)
    assert calendars.usual_of(bloc) == (Step(PREPARATION, YearlyDay(0, 1, 1), YearlyDay(1, 1, 15)),)


def test_for_year_turns_january_after_into_the_next_year():
    dossier = calendars.for_year(USUAL, 2026)[-1]
    assert (dossier.first, dossier.last) == (date(2027, 2, 1), date(2027, 2, 15))


def test_copied_moves_days_on_and_keeps_the_end_of_february(db):
    year = YearFactory(year=2024)
    PhaseFactory(year=year, first_day=date(2024, 1, 5), last_day=date(2024, 2, 29))
    PhaseFactory(
        year=year,
        kind=PhaseKind.CONFERENCE,
        first_day=date(2024, 12, 20),
        last_day=date(2025, 1, 25),
    )
    assert calendars.copied(year, 2026) == (
        Step(PREPARATION, date(2026, 1, 5), date(2026, 2, 28)),
        Step(PhaseKind.CONFERENCE, date(2026, 12, 20), date(2027, 1, 25)),
    )


def test_out_of_order_end_before_beginning_is_said():
    step = Step(REPORTS, date(2026, 12, 15), date(2026, 11, 1))
    assert calendars.out_of_order([step]) == [
        "“Báo cáo thành tích và tự chấm điểm” kết thúc ngày 01/11/2026, "
        "trước khi bắt đầu ngày 15/12/2026."
    ]


def test_out_of_order_beginning_before_the_step_ahead_is_said():
    steps = [
        Step(PREPARATION, YearlyDay(0, 2, 1), YearlyDay(0, 2, 15)),
        Step(PLEDGE, YearlyDay(0, 1, 1), YearlyDay(0, 5, 31)),
    ]
    assert calendars.out_of_order(steps) == [
        "“Ký giao ước và phát động thi đua” bắt đầu ngày 1/1, trước “Chuẩn bị quy chế, kế hoạch, "
        "bảng điểm và giao ước” bắt đầu ngày 1/2."
    ]


def test_out_of_order_ending_before_the_step_ahead_is_said():
    steps = [
        Step(PLEDGE, YearlyDay(0, 1, 15), YearlyDay(0, 1, 20)),
        Step(PREPARATION, YearlyDay(0, 1, 1), YearlyDay(0, 1, 31)),
    ]
    assert calendars.out_of_order(steps) == [
        "“Ký giao ước và phát động thi đua” kết thúc ngày 20/1, trước “Chuẩn bị quy chế, kế hoạch, "
        "bảng điểm và giao ước” kết thúc ngày 31/1."
    ]


def test_out_of_order_next_year_comes_after_december():
    steps = [
        Step(REPORTS, YearlyDay(0, 11, 1), YearlyDay(0, 12, 15)),
        Step(PhaseKind.CONFERENCE, YearlyDay(1, 1, 5), YearlyDay(1, 1, 25)),
    ]
    assert calendars.out_of_order(steps) == []


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (date(2026, 2, 1), []),
        (
            date(2026, 1, 31),
            [
                "“Ký giao ước và phát động thi đua” bắt đầu ngày 31/01/2026 trong khi “Chuẩn bị "
                "quy chế, kế hoạch, bảng điểm và giao ước” kéo dài đến hết ngày 31/01/2026."
            ],
        ),
    ],
)
def test_side_by_side_sharing_a_day_is_said(first, said):
    steps = [
        Step(PREPARATION, date(2026, 1, 1), date(2026, 1, 31)),
        Step(PLEDGE, first, date(2026, 5, 31)),
    ]
    assert calendars.side_by_side(steps) == said
