from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "documents.issue_paper": _("{actor} issued {subject}: {after[title]}."),
    "documents.replace_paper": _("{actor} issued {subject}, which replaces {before[paper]}."),
    "documents.open_replacement": _("{actor} opened {subject} for replacement."),
    "documents.cancel_replacement": _(
        "{actor} closed the replacement of {subject}; the paper stands as it was issued."
    ),
    "documents.change_letterhead": _("{actor} changed the letterhead of {subject}."),
    "documents.add_statute": _(
        "{actor} added {subject} to the legal bases, in force from {after[valid_from]}."
    ),
    "documents.change_statute": _("{actor} corrected {subject} in the list of legal bases."),
    "documents.end_statute": _(
        "{actor} noted that {subject} was last in force on {after[last_day]}."
    ),
}
