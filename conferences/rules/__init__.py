from conferences.rules.contents import (
    may_belong_to,
    may_count,
    may_leave_years,
    may_lose_from_roll,
    may_note,
    may_remove_guest,
    may_speak,
    may_treat,
)
from conferences.rules.minutes import lacks, left_open, missing_for_minutes, quorum
from conferences.rules.rights import (
    has_open_year,
    is_on_paper,
    may_change,
    may_issue_minutes,
    may_prepare,
    may_read_draft,
    may_remove,
)

__all__ = [
    "has_open_year",
    "is_on_paper",
    "lacks",
    "left_open",
    "may_belong_to",
    "may_change",
    "may_count",
    "may_issue_minutes",
    "may_leave_years",
    "may_lose_from_roll",
    "may_note",
    "may_prepare",
    "may_read_draft",
    "may_remove",
    "may_remove_guest",
    "may_speak",
    "may_treat",
    "missing_for_minutes",
    "quorum",
]
