from datetime import date

import pytest

from audit.history import of as history_of
from cycle import actions
from cycle.models import Drive, Movement
from cycle.states import LaunchState
from office.refusals import Refused, Stale
from tests.factories.cycle import DriveFactory, MovementFactory, printed

DAYS = {"starts_on": date(2026, 7, 1), "ends_on": date(2026, 9, 2)}


def told(record) -> list[str]:
    return [line.sentence for line in history_of(record).told]


def test_plan_movement_is_planned_and_told(desk):
    movement = actions.plan_movement(desk.year, name="Thi đua yêu nước", **DAYS, **desk.stamp)
    assert (movement.name, movement.state, movement.starts_on) == (
        "Thi đua yêu nước",
        LaunchState.PLANNED,
        date(2026, 7, 1),
    )
    assert told(desk.year) == [f"{desk.secretary} ghi phong trào “Thi đua yêu nước”."]


def test_plan_movement_outside_the_year_is_refused(desk):
    with pytest.raises(Refused):
        actions.plan_movement(
            desk.year, name="Thi đua", starts_on=date(2027, 1, 1), ends_on=None, **desk.stamp
        )
    assert Movement.objects.count() == 0


def test_change_movement_of_an_older_version_is_stale(desk):
    movement = MovementFactory(year=desk.year)
    actions.change_movement(movement, name="Vượt khó", version=1, **desk.stamp)
    with pytest.raises(Stale):
        actions.change_movement(movement, name="Tăng tốc", version=1, **desk.stamp)
    movement.refresh_from_db()
    assert movement.name == "Vượt khó"


def test_launch_movement_is_recorded_with_its_day(desk):
    movement = MovementFactory(year=desk.year, name="Vượt khó")
    movement = actions.launch_movement(movement, launched_on=date(2026, 1, 12), **desk.stamp)
    assert (movement.state, movement.launched_on) == (LaunchState.LAUNCHED, date(2026, 1, 12))
    assert told(desk.year) == [
        f"{desk.secretary} ghi phong trào “Vượt khó” phát động ngày 12/01/2026."
    ]


def test_launch_movement_on_a_day_to_come_is_refused(desk):
    movement = MovementFactory(year=desk.year)
    with pytest.raises(Refused):
        actions.launch_movement(movement, launched_on=date(2026, 3, 11), **desk.stamp)
    movement.refresh_from_db()
    assert movement.state == LaunchState.PLANNED


def test_take_back_launch_is_planned_again(desk):
    movement = MovementFactory(year=desk.year, launched=True)
    movement = actions.take_back_launch(movement, reason="Ghi nhầm", **desk.stamp)
    assert (movement.state, movement.launched_on) == (LaunchState.PLANNED, None)


def test_take_back_launch_printed_on_a_paper_is_refused(desk):
    movement = MovementFactory(year=desk.year, launched=True)
    printed(movement, bloc=desk.bloc)
    with pytest.raises(Refused):
        actions.take_back_launch(movement, reason="Ghi nhầm", **desk.stamp)


def test_remove_movement_goes_and_is_told(desk):
    movement = MovementFactory(year=desk.year, name="Vượt khó")
    actions.remove_movement(movement, reason="Ghi nhầm", **desk.stamp)
    assert Movement.objects.count() == 0
    assert told(desk.year) == [f"{desk.secretary} xóa phong trào “Vượt khó”."]


def test_remove_movement_launched_is_refused(desk):
    movement = MovementFactory(year=desk.year, launched=True)
    with pytest.raises(Refused):
        actions.remove_movement(movement, reason="Ghi nhầm", **desk.stamp)
    assert Movement.objects.count() == 1


def test_plan_drive_is_recorded_and_told(desk):
    drive = actions.plan_drive(
        desk.year, name="Đợt 02/9", occasion="Quốc khánh", **DAYS, **desk.stamp
    )
    assert (drive.occasion, drive.ends_on) == ("Quốc khánh", date(2026, 9, 2))
    assert told(desk.year) == [
        f"{desk.secretary} ghi đợt thi đua “Đợt 02/9”, 01/07/2026 – 02/09/2026."
    ]


def test_change_drive_keeps_what_is_not_given_a_new_value(desk):
    drive = DriveFactory(year=desk.year)
    drive = actions.change_drive(
        drive, name="Đợt 19/5", occasion="Sinh nhật Bác", version=1, **DAYS, **desk.stamp
    )
    assert (drive.name, drive.occasion, drive.version) == ("Đợt 19/5", "Sinh nhật Bác", 2)


def test_remove_drive_printed_on_a_paper_is_refused(desk):
    drive = DriveFactory(year=desk.year)
    printed(drive, bloc=desk.bloc)
    with pytest.raises(Refused):
        actions.remove_drive(drive, reason="Ghi nhầm", **desk.stamp)
    assert Drive.objects.count() == 1


def test_remove_drive_goes(desk):
    actions.remove_drive(DriveFactory(year=desk.year), reason="Ghi nhầm", **desk.stamp)
    assert Drive.objects.count() == 0
