"""Whoever reaches the bloc reads its conferences; the secretariat alone writes them down."""

from tests.access import Row, only, readers

WRITES, MISTAKEN = only("secretary"), only("secretary", status=422)


def of(name: str):
    return lambda world: [getattr(world, name).pk]


def page(name: str, args) -> Row:
    """Everybody of the bloc may read it."""
    return Row(f"conferences:{name}", args, get=readers())


def form(name: str, args) -> Row:
    """The secretariat alone may fill it in; an empty one is sent back."""
    return Row(f"conferences:{name}", args, get=WRITES, post=MISTAKEN)


ROWS = [
    page("conferences", of("bloc")),
    form("prepare_conference", of("bloc")),
    page("conference", of("conference")),
    form("change_particulars", of("conference")),
    form("remove_conference", of("conference")),
    page("history", of("conference")),
    page("attendance", of("conference")),
    form("note_attendance", of("conference")),
    form("refresh_roll", of("conference")),
    form("add_guest", of("conference")),
    form("change_guest", of("guest")),
    form("remove_guest", of("guest")),
    page("agenda", of("conference")),
    form("add_item", of("conference")),
    page("item", of("item")),
    form("change_item", of("item")),
    form("move_item_up", of("item")),
    form("move_item_down", of("item")),
    form("remove_item", of("item")),
    form("add_point", of("item")),
    form("change_point", of("point")),
    form("remove_point", of("point")),
    page("speeches", of("conference")),
    form("add_speech", of("conference")),
    form("change_speech", of("speech")),
    form("remove_speech", of("speech")),
    page("resolutions", of("conference")),
    form("add_resolution", of("conference")),
    form("add_resolution_to_item", of("item")),
    form("change_resolution", of("resolution")),
    form("remove_resolution", of("resolution")),
]
