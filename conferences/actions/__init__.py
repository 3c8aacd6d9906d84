from conferences.actions.agenda import (
    add_item,
    add_point,
    change_item,
    change_point,
    move_item,
    remove_item,
    remove_point,
)
from conferences.actions.attendance import (
    add_guest,
    change_guest,
    note_attendance,
    refresh_roll,
    remove_guest,
)
from conferences.actions.conference import change_particulars, prepare_conference, remove_conference
from conferences.actions.resolutions import add_resolution, change_resolution, remove_resolution
from conferences.actions.speeches import add_speech, change_speech, remove_speech

__all__ = [
    "add_guest",
    "add_item",
    "add_point",
    "add_resolution",
    "add_speech",
    "change_guest",
    "change_item",
    "change_particulars",
    "change_point",
    "change_resolution",
    "change_speech",
    "move_item",
    "note_attendance",
    "prepare_conference",
    "refresh_roll",
    "remove_conference",
    "remove_guest",
    "remove_item",
    "remove_point",
    "remove_resolution",
    "remove_speech",
]
