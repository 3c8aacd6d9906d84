from cycle.actions.calendar import set_calendar
from cycle.actions.phases import (
    add_phase,
    begin_phase,
    change_dates,
    extend_deadline,
    finish_phase,
    leave_out_phase,
    reopen_phase,
)
from cycle.actions.undertakings import (
    change_drive,
    change_movement,
    launch_movement,
    plan_drive,
    plan_movement,
    remove_drive,
    remove_movement,
    take_back_launch,
)
from cycle.actions.years import open_year, seal_year, set_context, set_theme

__all__ = [
    "add_phase",
    "begin_phase",
    "change_dates",
    "change_drive",
    "change_movement",
    "extend_deadline",
    "finish_phase",
    "launch_movement",
    "leave_out_phase",
    "open_year",
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
]
