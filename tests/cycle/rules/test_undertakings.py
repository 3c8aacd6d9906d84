from datetime import UTC, date, datetime, timedelta

import pytest

from cycle.rules import undertakings as rules
from cycle.rules.undertakings import why_held
from members.standing import standing_of
from tests.factories.cycle import (
    DriveFactory,
    MovementFactory,
    PhaseExtensionFactory,
    PhaseFactory,
    YearFactory,
    printed,
)

MIDNIGHT = datetime(2026, 3, 9, 17, 0, tzinfo=UTC)  # as 10 March begins in Vietnam


@pytest.fixture
def standing(desk):
    return standing_of(desk.secretary, desk.at)


def test_may_remove_movement_planned_is_allowed_and_launched_is_not(desk, standing):
    planned = MovementFactory(year=desk.year)
    launched = MovementFactory(year=desk.year, launched=True)
    assert rules.may_remove_movement(standing, planned) == []
    assert rules.may_remove_movement(standing, launched) == [
        "Phong trào đã phát động. Cần rút lại lễ phát động trước."
    ]


def test_may_change_movement_on_a_paper_is_refused_for_it_alone(desk, standing):
    on_paper, free = MovementFactory(year=desk.year), MovementFactory(year=desk.year)
    printed(on_paper, bloc=desk.bloc)
    assert rules.may_change_movement(standing, free) == []
    fixed = rules.may_change_movement(standing, on_paper)
    assert len(fixed) == 1
    assert rules.may_remove_movement(standing, on_paper) == fixed
    assert rules.may_launch(standing, on_paper) == fixed


def test_may_change_drive_on_a_paper_is_refused(desk, standing):
    drive = DriveFactory(year=desk.year)
    assert rules.may_remove_drive(standing, drive) == []
    printed(drive, bloc=desk.bloc)
    assert len(rules.may_change_drive(standing, drive)) == 1
    assert len(rules.may_remove_drive(standing, drive)) == 1


def test_why_held_record_with_others_on_it_stays(desk):
    bare = PhaseFactory(year=desk.year)
    held = PhaseExtensionFactory(phase=PhaseFactory(year=YearFactory())).phase
    assert why_held(bare) == []
    assert why_held(held) == [f"Đã có nội dung khác gắn với “{held}” nên không bỏ được."]


def test_may_launch_year_without_theme_is_a_yes(desk, standing):
    movement = MovementFactory(year=YearFactory(bloc=desk.bloc, year=2027))
    assert rules.may_launch(standing, movement) == []


def test_may_launch_twice_is_refused(desk, standing):
    movement = MovementFactory(year=desk.year, launched=True)
    assert rules.may_launch(standing, movement) == ["Phong trào đã phát động ngày 10/02/2026."]


@pytest.mark.parametrize(
    ("at", "reasons"),
    [
        (
            MIDNIGHT - timedelta(seconds=1),
            ["Chưa đến ngày 10/03/2026. Ghi lễ phát động sau khi đã diễn ra."],
        ),
        (MIDNIGHT, []),
        (MIDNIGHT + timedelta(seconds=1), []),
    ],
)
def test_may_launch_on_day_counts_by_the_clock_of_vietnam(desk, at, reasons):
    movement = MovementFactory(year=desk.year)
    assert rules.may_launch_on(movement, date(2026, 3, 10), at) == reasons


@pytest.mark.parametrize(
    ("day", "reasons"),
    [
        (date(2024, 12, 31), ["Ngày 31/12/2024 cách năm 2026 quá xa."]),
        (date(2025, 12, 20), []),
        (date(2026, 1, 12), []),
    ],
)
def test_may_launch_on_day_of_this_year_or_the_one_before(desk, day, reasons):
    movement = MovementFactory(year=desk.year)
    assert rules.may_launch_on(movement, day, desk.at) == reasons


def test_may_take_back_launch_planned_movement_is_refused(desk, standing):
    assert rules.may_take_back_launch(standing, MovementFactory(year=desk.year)) == [
        "Phong trào chưa phát động."
    ]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "fits"),
    [
        (None, None, True),
        (date(2025, 12, 15), date(2026, 2, 10), True),
        (date(2026, 12, 31), date(2027, 1, 31), True),
        (date(2027, 1, 1), date(2027, 1, 31), False),
        (date(2025, 11, 1), date(2025, 12, 31), False),
        (None, date(2025, 12, 31), False),
        (date(2027, 1, 1), None, False),
    ],
)
def test_may_last_days_touch_the_year(desk, starts_on, ends_on, fits):
    reasons = [] if fits else ["Thời gian này nằm ngoài năm 2026."]
    assert rules.may_last(desk.year, starts_on, ends_on) == reasons
