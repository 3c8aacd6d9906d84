from types import SimpleNamespace

from django.utils.translation import gettext_lazy as _

from conferences.models import AgendaItem, Conference


def _fields(model) -> SimpleNamespace:
    """What was changed is recorded by the names of fields and read by their words."""
    fields = (*model._meta.concrete_fields, *model._meta.many_to_many)
    return SimpleNamespace(choices=[(field.name, field.verbose_name) for field in fields])


CHOICES = {
    "conferences.change_particulars": {"changed": _fields(Conference)},
    "conferences.change_item": {"changed": _fields(AgendaItem)},
}

SENTENCES = {
    "conferences.prepare_conference": _("{actor} put “{subject}” on the calendar: {after[title]}."),
    "conferences.change_particulars": _(
        "{actor} changed “{subject}” ({after[changed]}): {before[values]} became {after[values]}."
    ),
    "conferences.remove_conference": _("{actor} removed “{subject}”: {before[title]}."),
    "conferences.note_attendance": _(
        "{actor} noted the roll of “{subject}”: {after[present]} of {after[members]} agencies "
        "present."
    ),
    "conferences.refresh_roll": _(
        "{actor} brought the roll of “{subject}” up to date: {after[members]} agencies."
    ),
    "conferences.add_guest": _("{actor} added the guest {after[name]} to “{subject}”."),
    "conferences.change_guest": _(
        "{actor} corrected a guest of “{subject}”: {before[name]}, {before[post]} became "
        "{after[name]}, {after[post]}."
    ),
    "conferences.remove_guest": _("{actor} removed the guest {before[name]} from “{subject}”."),
    "conferences.add_speech": _("{actor} noted what {after[speakers]} said at “{subject}”."),
    "conferences.change_speech": _("{actor} corrected what {after[speakers]} said at “{subject}”."),
    "conferences.remove_speech": _(
        "{actor} removed the speech of {before[speakers]} from “{subject}”."
    ),
    "conferences.add_item": _("{actor} added “{after[item]}” to the agenda of “{subject}”."),
    "conferences.change_item": _(
        "{actor} changed “{after[item]}” on the agenda of “{subject}” ({after[changed]})."
    ),
    "conferences.move_item": _(
        "{actor} moved “{after[item]}” from place {before[place]} to place {after[place]} on the "
        "agenda of “{subject}”."
    ),
    "conferences.remove_item": _(
        "{actor} removed “{before[item]}” from the agenda of “{subject}”."
    ),
    "conferences.add_point": _("{actor} noted under “{after[item]}”: {after[point]}"),
    "conferences.change_point": _(
        "{actor} changed under “{after[item]}”: “{before[point]}” became “{after[point]}”."
    ),
    "conferences.remove_point": _("{actor} removed under “{before[item]}”: {before[point]}"),
    "conferences.add_resolution": _("{actor} noted a resolution of “{subject}”: {after[text]}"),
    "conferences.change_resolution": _(
        "{actor} changed a resolution of “{subject}”: “{before[text]}” ({before[votes]}) became "
        "“{after[text]}” ({after[votes]})."
    ),
    "conferences.remove_resolution": _(
        "{actor} removed a resolution of “{subject}”: {before[text]}"
    ),
}
