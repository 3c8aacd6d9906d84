from members.actions.accounts import close_account, open_account, renew_link, reopen_account
from members.actions.agencies import (
    Newcomer,
    change_particulars,
    found_agency,
    take_back_agency,
)
from members.actions.blocs import (
    change_settings,
    found_bloc,
    rename_bloc,
    take_back_bloc,
    take_back_settings,
)
from members.actions.chair import (
    appoint_chair,
    appoint_deputy,
    correct_term,
    end_term,
    resume_term,
    take_back_term,
)
from members.actions.closings import close_agency, reopen_agency
from members.actions.memberships import (
    correct_membership,
    join_bloc,
    leave_bloc,
    move_agency,
    reorder_members,
    restore_membership,
    take_back_membership,
)
from members.actions.names import correct_name, rename_agency, take_back_name
from members.actions.office import open_office
from members.actions.persons import correct_person, enter_person, remove_person
from members.actions.posts import appoint, correct_post, end_post, take_back_post
from members.actions.successions import merge_agencies, split_agency, take_back_succession

__all__ = [
    "Newcomer",
    "appoint",
    "appoint_chair",
    "appoint_deputy",
    "change_particulars",
    "change_settings",
    "close_account",
    "close_agency",
    "correct_membership",
    "correct_name",
    "correct_person",
    "correct_post",
    "correct_term",
    "end_post",
    "end_term",
    "enter_person",
    "found_agency",
    "found_bloc",
    "join_bloc",
    "leave_bloc",
    "merge_agencies",
    "move_agency",
    "open_account",
    "open_office",
    "remove_person",
    "rename_agency",
    "rename_bloc",
    "renew_link",
    "reopen_account",
    "reopen_agency",
    "reorder_members",
    "restore_membership",
    "resume_term",
    "split_agency",
    "take_back_agency",
    "take_back_bloc",
    "take_back_membership",
    "take_back_name",
    "take_back_post",
    "take_back_settings",
    "take_back_succession",
    "take_back_term",
]
