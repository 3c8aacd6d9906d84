"""Contact details stay within the agency, its bloc's secretariat and those who oversee it."""

from tests.access import ROLES, Row, only, readers

KEEPERS = ("secretary", "administrator")
SIGNED_IN = dict.fromkeys(ROLES[1:], 200)
ALL_KEEPERS = (*KEEPERS, *(f"other_{role}" for role in KEEPERS))
KEPT = only(*KEEPERS)


def own_office(status: int = 200) -> dict[str, int]:
    """Whoever keeps a registry has these pages, each with what is theirs; others are refused."""
    return dict.fromkeys(ROLES[1:], 403) | dict.fromkeys(ALL_KEEPERS, status)


def of(name: str):
    return lambda world: [getattr(world, name).pk]


def page(name: str, record: str) -> Row:
    """Whoever may see the person may read it."""
    return Row(f"members:{name}", of(record), get=readers())


def form(name: str, record: str, sent: int = 422) -> Row:
    """The keepers of the person's agency may fill it in; an empty one is sent back."""
    return Row(f"members:{name}", of(record), get=KEPT, post=only(*KEEPERS, status=sent))


PEOPLE = [
    Row("members:administration", get=own_office()),
    Row("members:accounts", get=own_office()),
    Row("members:import", get=own_office(), post=own_office(422)),
    Row("members:import_template", get=own_office()),
    Row(
        "members:import_check",
        of("registry_file"),
        get={"secretary": 200},
        post={"secretary": 422},
    ),
    Row("members:persons", get=SIGNED_IN),
    Row("members:enter_person", get=own_office(), post=own_office(422)),
    page("person", "leader"),
    form("correct_person", "leader"),
    form("remove_person", "staff"),
    form("appoint", "leader"),
    page("post", "staff_post"),
    form("end_post", "staff_post"),
    form("correct_post", "staff_post"),
    form("take_back_post", "staff_post"),
    form("open_account", "staff"),
    Row("members:account_link", of("leader"), get=only(*KEEPERS, status=302)),
    form("renew_link", "leader"),
    form("close_account", "leader"),
    form("reopen_account", "former"),
]
