from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "cycle.open_year": _("{actor} opened the year {subject} with these steps: {after[steps]}."),
    "cycle.set_theme": _("{actor} set the theme of {subject}: “{after[theme]}”."),
    "cycle.set_context": _("{actor} described the circumstances of {subject}: “{after[context]}”."),
    "cycle.seal_year": _("{actor} sealed the year {subject}."),
    "cycle.set_calendar": _("{actor} set the usual calendar of {subject}: {after[steps]}."),
    "cycle.begin_phase": _("{actor} began the step “{subject}”."),
    "cycle.finish_phase": _("{actor} finished the step “{subject}”."),
    "cycle.reopen_phase": _("{actor} took up the step “{subject}” again."),
    "cycle.extend_deadline": _(
        "{actor} extended “{subject}” from the end of {before[last_day]} to the end of "
        "{after[last_day]}."
    ),
    "cycle.change_dates": _(
        "{actor} moved “{subject}” from {before[first_day]} – {before[last_day]} to "
        "{after[first_day]} – {after[last_day]}."
    ),
    "cycle.add_phase": _(
        "{actor} added the step “{subject}”, {after[first_day]} – {after[last_day]}."
    ),
    "cycle.leave_out_phase": _("{actor} left out the step “{subject}”."),
    "cycle.plan_movement": _("{actor} entered the movement “{subject}”."),
    "cycle.change_movement": _("{actor} changed the movement “{subject}”."),
    "cycle.remove_movement": _("{actor} removed the movement “{subject}”."),
    "cycle.launch_movement": _(
        "{actor} recorded that the movement “{subject}” was launched on {after[launched_on]}."
    ),
    "cycle.take_back_launch": _("{actor} took back the launch of the movement “{subject}”."),
    "cycle.plan_drive": _(
        "{actor} entered the drive “{subject}”, {after[starts_on]} – {after[ends_on]}."
    ),
    "cycle.change_drive": _("{actor} changed the drive “{subject}”."),
    "cycle.remove_drive": _("{actor} removed the drive “{subject}”."),
}
