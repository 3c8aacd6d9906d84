from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "conferences.prepare_conference": _(
        "{actor} put the conference “{subject}” on the calendar for {after[held_on]}."
    ),
    "conferences.change_particulars": _("{actor} changed the particulars of “{subject}”."),
    "conferences.remove_conference": _("{actor} removed the conference “{subject}”."),
    "conferences.note_attendance": _(
        "{actor} noted the roll of “{subject}”: {after[present]} of {after[members]} agencies "
        "present."
    ),
    "conferences.refresh_roll": _(
        "{actor} brought the roll of “{subject}” up to date: {after[members]} agencies."
    ),
    "conferences.add_guest": _("{actor} added the guest {after[name]} to “{subject}”."),
    "conferences.change_guest": _("{actor} corrected the guest {after[name]} of “{subject}”."),
    "conferences.remove_guest": _("{actor} removed the guest {before[name]} from “{subject}”."),
    "conferences.add_speech": _("{actor} noted what {after[speakers]} said at “{subject}”."),
    "conferences.change_speech": _("{actor} corrected what {after[speakers]} said at “{subject}”."),
    "conferences.remove_speech": _(
        "{actor} removed the speech of {before[speakers]} from “{subject}”."
    ),
    "conferences.add_item": _("{actor} added “{after[item]}” to the agenda of “{subject}”."),
    "conferences.change_item": _("{actor} changed “{after[item]}” on the agenda of “{subject}”."),
    "conferences.move_item": _("{actor} moved “{after[item]}” on the agenda of “{subject}”."),
    "conferences.remove_item": _(
        "{actor} removed “{before[item]}” from the agenda of “{subject}”."
    ),
    "conferences.add_point": _("{actor} noted under “{after[item]}”: {after[text]}"),
    "conferences.change_point": _(
        "{actor} changed under “{after[item]}”: “{before[text]}” became “{after[text]}”."
    ),
    "conferences.remove_point": _("{actor} removed under “{before[item]}”: {before[text]}"),
    "conferences.add_resolution": _("{actor} noted a resolution of “{subject}”: {after[text]}"),
    "conferences.change_resolution": _(
        "{actor} changed a resolution of “{subject}”: {after[text]}"
    ),
    "conferences.remove_resolution": _(
        "{actor} removed a resolution of “{subject}”: {before[text]}"
    ),
}
