from documents.rules.letterheads import may_keep_letterhead
from documents.rules.papers import (
    is_open,
    is_replaced,
    lacks,
    may_be_dated,
    may_cancel_replacement,
    may_open_replacement,
    missing_for_issue,
    standing_paper,
    why_fixed,
)
from documents.rules.statutes import may_cite, may_end, may_keep_statutes

__all__ = [
    "is_open",
    "is_replaced",
    "lacks",
    "may_be_dated",
    "may_cancel_replacement",
    "may_cite",
    "may_end",
    "may_keep_letterhead",
    "may_keep_statutes",
    "may_open_replacement",
    "missing_for_issue",
    "standing_paper",
    "why_fixed",
]
