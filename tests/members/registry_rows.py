"""Blocs and agencies: whoever a post reaches reads; secretariat and administrator keep them."""

from tests.access import ROLES, Row, only, readers

EVERYBODY = {role: 200 for role in ROLES if role != "anonymous"}
KEEPERS = ("secretary", "administrator")

# Agencies in no bloc, and what only those who keep or oversee the whole registry see.
OUTSIDE = {"secretary": 200, "council": 200, "administrator": 200}
KEPT_OUTSIDE = {"secretary": 200, "council": 403, "administrator": 200}
KEPT_OUTSIDE_POST = {"secretary": 422, "council": 403, "administrator": 422}


def of(name: str):
    return lambda world: [getattr(world, name).pk]


def form(name: str, record: str, *keepers: str) -> Row:
    """These may fill it in; an empty form is sent back."""
    keepers = keepers or KEEPERS
    return Row(f"members:{name}", of(record), get=only(*keepers), post=only(*keepers, status=422))


def outside(name: str, record: str) -> Row:
    return Row(f"members:{name}", of(record), get=KEPT_OUTSIDE, post=KEPT_OUTSIDE_POST)


REGISTRY = [
    Row("members:blocs", get=EVERYBODY),
    Row(
        "members:found_bloc",
        of("province"),
        get={"secretary": 403, "council": 403, "administrator": 200},
        post={"secretary": 403, "council": 403, "administrator": 422},
    ),
    Row("members:bloc", of("bloc"), get=readers()),
    Row("members:bloc_history", of("bloc"), get=only("secretary", "council", "administrator")),
    form("rename_bloc", "bloc", "administrator"),
    Row(
        "members:take_back_bloc",
        of("empty_bloc"),
        get={"council": 403, "administrator": 200},
        post={"council": 403, "administrator": 422},
    ),
    form("join_bloc", "bloc"),
    form("reorder_members", "bloc"),
    Row("members:settings", of("bloc"), get=readers()),
    form("change_settings", "bloc"),
    # A year goes by this version, so that nobody takes it back.
    Row("members:take_back_settings", of("second_rules"), get=only(), post=only()),
    Row("members:membership", of("membership"), get=readers()),
    form("leave_bloc", "membership"),
    form("move_agency", "membership", "administrator"),
    form("correct_membership", "membership"),
    form("take_back_membership", "left_membership"),
    form("restore_membership", "left_membership"),
    Row("members:chair_terms", of("bloc"), get=readers()),
    form("appoint_chair", "bloc"),
    form("appoint_deputy", "bloc"),
    Row("members:chair_term", of("chair_term"), get=readers()),
    form("end_term", "chair_term"),
    form("resume_term", "ended_term"),
    form("correct_term", "chair_term"),
    form("take_back_term", "chair_term"),
    Row("members:agencies", get=EVERYBODY),
    outside("found_agency", "province"),
    Row("members:agency", of("agency"), get=readers()),
    # The chair agency's own part: its people, the secretariat, the overseers; no other member.
    Row("members:agency_history", of("chair_agency"), get=OUTSIDE),
    form("rename_agency", "agency"),
    form("change_particulars", "agency"),
    form("close_agency", "agency"),
    outside("reopen", "closed_agency"),
    outside("take_back_agency", "fresh_agency"),
    form("merge", "agency"),
    form("split", "agency"),
    Row("members:agency_name", of("agency_name"), get=readers()),
    form("correct_name", "agency_name"),
    outside("take_back_name", "second_name"),
    Row("members:succession", of("succession"), get=OUTSIDE),
    outside("take_back_succession", "succession"),
]
