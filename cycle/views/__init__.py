from cycle.views.calendar import calendar, set_calendar
from cycle.views.drives import change_drive, drive, drives, plan_drive, remove_drive
from cycle.views.movements import (
    change_movement,
    launch_movement,
    movement,
    movements,
    plan_movement,
    remove_movement,
    take_back_launch,
)
from cycle.views.opening import choose_year, open_year
from cycle.views.phases import (
    add_phase,
    begin_phase,
    change_dates,
    extend_deadline,
    finish_phase,
    leave_out_phase,
    phase,
    reopen_phase,
)
from cycle.views.years import seal_year, set_context, set_theme, year, year_history, years

__all__ = [
    "add_phase",
    "begin_phase",
    "calendar",
    "change_dates",
    "change_drive",
    "change_movement",
    "choose_year",
    "drive",
    "drives",
    "extend_deadline",
    "finish_phase",
    "launch_movement",
    "leave_out_phase",
    "movement",
    "movements",
    "open_year",
    "phase",
    "plan_drive",
    "plan_movement",
    "remove_drive",
    "remove_movement",
    "reopen_phase",
    "seal_year",
    "set_calendar",
    "set_context",
    "set_theme",
    "take_back_launch",
    "year",
    "year_history",
    "years",
]
