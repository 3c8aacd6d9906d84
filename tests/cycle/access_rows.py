"""Whoever reaches the bloc reads its years; the secretariat alone writes."""

from tests.access import Row, only, readers

WRITES = only("secretary")
REFUSED_OR_MISTAKEN = only("secretary", status=422)


def bloc(world) -> list:
    return [world.bloc.pk]


def year(world) -> list:
    return [world.year.pk]


def of(name: str):
    return lambda world: [getattr(world, name).pk]


def page(name: str, args) -> Row:
    """Everybody of the bloc may read it."""
    return Row(f"cycle:{name}", args, get=readers())


def form(name: str, args) -> Row:
    """The secretariat alone may fill it in; an empty one is sent back."""
    return Row(f"cycle:{name}", args, get=WRITES, post=REFUSED_OR_MISTAKEN)


ROWS = [
    page("years", bloc),
    Row("cycle:choose_year", bloc, get=WRITES),
    form("open_year", lambda world: [world.bloc.pk, 2027]),
    page("calendar", bloc),
    form("set_calendar", bloc),
    page("year", year),
    form("set_theme", year),
    form("set_context", year),
    Row("cycle:seal_year", year, get=only(), post=only()),  # steps are unfinished
    page("year_history", year),
    form("add_phase", year),
    page("movements", year),
    form("plan_movement", year),
    page("drives", year),
    form("plan_drive", year),
    page("phase", of("running_phase")),
    Row("cycle:begin_phase", of("waiting_phase"), get=only(), post=only()),  # not its time yet
    form("finish_phase", of("running_phase")),
    form("reopen_phase", of("done_phase")),
    form("extend_deadline", of("running_phase")),
    form("change_dates", of("waiting_phase")),
    form("leave_out_phase", of("waiting_phase")),
    page("movement", of("movement")),
    form("change_movement", of("movement")),
    form("launch_movement", of("movement")),
    form("take_back_launch", of("launched_movement")),
    form("remove_movement", of("movement")),
    page("drive", of("drive")),
    form("change_drive", of("drive")),
    form("remove_drive", of("drive")),
]
