"""What the log says of blocs, agencies and the chair."""

from django.utils.translation import gettext_lazy as _

REGISTRY = {
    "members.open_office": _(
        "{actor} opened the office of {after[province]}; its first administrator is "
        "{after[administrator]}."
    ),
    "members.found_agency": _("{actor} entered {subject} in the registry."),
    "members.change_particulars": _("{actor} changed the particulars of {subject}."),
    "members.take_back_agency": _("{actor} took {subject} out of the registry again."),
    "members.rename_agency": _(
        "{actor} renamed {before[name]} to {after[name]} from {after[valid_from]}."
    ),
    "members.correct_name": _("{actor} corrected the name “{before[wrong]}” to “{after[right]}”."),
    "members.take_back_name": _(
        "{actor} took back the name “{before[name]}”; the name is “{after[name]}” again."
    ),
    "members.close_agency": _("{actor} closed {subject} from {after[closed_on]}."),
    "members.reopen_agency": _("{actor} took back the closing of {subject}."),
    "members.merge_agencies": _(
        "{actor} merged {before[agencies]} into {subject} from {after[takes_effect_on]}."
    ),
    "members.take_back_merger": _(
        "{actor} took back the merger of {before[agencies]} into {subject}."
    ),
    "members.split_agency": _(
        "{actor} split {subject} from {after[takes_effect_on]} into {after[agencies]}; its history "
        "goes on with {after[heir]}."
    ),
    "members.take_back_split": _(
        "{actor} took back the split of {subject} into {before[agencies]}."
    ),
    "members.join_bloc": _("{actor} entered {subject} in {after[bloc]} from {after[valid_from]}."),
    "members.leave_bloc": _(
        "{actor} ended the membership of {subject} in {before[bloc]} from {after[valid_until]}."
    ),
    "members.move_agency": _(
        "{actor} moved {subject} from {before[bloc]} to {after[bloc]} from {after[valid_from]}."
    ),
    "members.correct_membership": _(
        "{actor} corrected the membership of {subject} in {before[bloc]}."
    ),
    "members.take_back_membership": _(
        "{actor} took back the membership of {subject} in {before[bloc]}."
    ),
    "members.restore_membership": _(
        "{actor} let the membership of {subject} in {before[bloc]} go on."
    ),
    "members.reorder_members": _("{actor} put the members of {subject} in a new order."),
    "members.found_bloc": _("{actor} founded {subject}."),
    "members.rename_bloc": _("{actor} renamed {before[name]} to {after[name]}."),
    "members.take_back_bloc": _("{actor} took back the founding of {subject}."),
    "members.change_settings": _(
        "{actor} made version {after[number]} of the rules of {subject}, from {after[valid_from]}."
    ),
    "members.take_back_settings": _(
        "{actor} took back version {before[number]} of the rules of {subject}."
    ),
    "members.appoint_chair": _(
        "{actor} handed the chair of {after[bloc]} to {after[agency]} from {after[starts_at]}."
    ),
    "members.appoint_deputy": _(
        "{actor} named {after[agency]} deputy chair of {after[bloc]} from {after[starts_at]}."
    ),
    "members.pass_chair": _(
        "{after[agency]} takes over from {before[agency]} as {after[office]}, {after[bloc]}, from "
        "{after[starts_at]}."
    ),
    "members.end_term": _(
        "{actor} ended the turn of {after[agency]} as {after[office]}, {after[bloc]}, at "
        "{after[ends_at]}."
    ),
    "members.resume_term": _(
        "{actor} let the turn of {after[agency]} as {after[office]}, {after[bloc]}, go on."
    ),
    "members.correct_term": _(
        "{actor} corrected the turn of {after[agency]} as {after[office]}, {after[bloc]}."
    ),
    "members.take_back_term": _(
        "{actor} took back the turn of {after[agency]} as {after[office]}, {after[bloc]}."
    ),
}
