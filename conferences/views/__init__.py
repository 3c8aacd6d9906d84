from conferences.views.agenda import (
    add_item,
    agenda,
    change_item,
    item,
    move_item_down,
    move_item_up,
    remove_item,
)
from conferences.views.attendance import attendance, note_attendance, refresh_roll
from conferences.views.conferences import (
    change_particulars,
    conferences,
    history,
    prepare_conference,
    remove_conference,
)
from conferences.views.guests import add_guest, change_guest, remove_guest
from conferences.views.overview import conference
from conferences.views.points import add_point, change_point, remove_point
from conferences.views.resolutions import (
    add_resolution,
    add_resolution_to_item,
    change_resolution,
    remove_resolution,
    resolutions,
)
from conferences.views.speeches import add_speech, change_speech, remove_speech, speeches

__all__ = [
    "add_guest",
    "add_item",
    "add_point",
    "add_resolution",
    "add_resolution_to_item",
    "add_speech",
    "agenda",
    "attendance",
    "change_guest",
    "change_item",
    "change_particulars",
    "change_point",
    "change_resolution",
    "change_speech",
    "conference",
    "conferences",
    "history",
    "item",
    "move_item_down",
    "move_item_up",
    "note_attendance",
    "prepare_conference",
    "refresh_roll",
    "remove_conference",
    "remove_guest",
    "remove_item",
    "remove_point",
    "remove_resolution",
    "remove_speech",
    "resolutions",
    "speeches",
]
