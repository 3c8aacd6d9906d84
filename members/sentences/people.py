from django.utils.translation import gettext_lazy as _

PEOPLE = {
    "members.enter_person": _("{actor} entered {subject} ({after[agency]})."),
    "members.correct_person": _(
        "{actor} corrected the name {before[full_name]} to {after[full_name]}."
    ),
    "members.correct_contact": _("{actor} changed the contact details of {subject}."),
    "members.remove_person": _(
        "{actor} took back the entry of {before[full_name]} ({before[posts]})."
    ),
    "members.appoint": _(
        "{actor} recorded {after[person]} as {after[title]}, {after[agency]}, "
        "from {after[first_day]} ({after[role]})."
    ),
    "members.end_post": _(
        "{actor} recorded that {after[person]} is {after[title]}, {after[agency]}, until the end "
        "of {after[last_day]}."
    ),
    "members.correct_post": _(
        "{actor} corrected a post of {after[person]} in {after[agency]}: {before[title]} "
        "({before[role]}) from {before[first_day]} until {before[last_day]}, is now "
        "{after[title]} ({after[role]}) from {after[first_day]} until {after[last_day]}."
    ),
    "members.take_back_post": _(
        "{actor} took back the entry of {before[person]} as {before[title]}, {before[agency]}."
    ),
    "members.open_account": _("{actor} gave {subject} the account “{after[username]}”."),
    "members.renew_link": _("{actor} gave {subject} a new link to set a password."),
    "members.renew_link_without_second_factor": _(
        "{actor} gave {subject} a new link to set a password and removed the second step of "
        "signing in."
    ),
    "members.close_account": _("{actor} closed the account of {subject}."),
    "members.reopen_account": _("{actor} opened the account of {subject} again."),
    "members.import_registry": _(
        "{actor} took over the file “{after[file]}” into {subject}: {after[new]} new entries, "
        "{after[changed]} changed, {after[same]} known already."
    ),
}
