from documents.actions.letterheads import change_letterhead
from documents.actions.papers import cancel_replacement, issue_paper, open_replacement
from documents.actions.statutes import add_statute, change_statute, end_statute

__all__ = [
    "add_statute",
    "cancel_replacement",
    "change_letterhead",
    "change_statute",
    "end_statute",
    "issue_paper",
    "open_replacement",
]
