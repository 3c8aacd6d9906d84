"""The vocabulary of the access table: who asks for what, and what each must get.

Each app lists its addresses in `tests/<app>/access_rows.py` as ROWS and puts the records they
need into the world in `tests/<app>/world.py`. `tests/test_access.py` crosses every row with every
role, and fails for an address without a row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace

# Whoever works for bloc A of province A is "own"; the same posts in bloc B of province B "other".
ROLES = (
    "anonymous",
    "postless",  # an account whose person holds no post today
    "secretary",
    "leader",
    "clerk",
    "council",
    "administrator",
    "other_secretary",
    "other_leader",
    "other_clerk",
    "other_council",
    "other_administrator",
)

READERS = ("secretary", "leader", "clerk", "council", "administrator")

World = SimpleNamespace


@dataclass(frozen=True)
class Row:
    """One address: the status of GET for each role that is not turned away.

    Everybody not named in `get` gets `otherwise`; anonymous is led to the sign-in page (302)
    unless `public`. `post` is the same for an empty POST; None where the page takes no POST (405).
    """

    name: str
    args: Callable[[World], list] = lambda world: []
    get: Mapping[str, int] = field(default_factory=dict)
    post: Mapping[str, int] | None = None
    otherwise: int = 404
    public: bool = False


def readers(status: int = 200) -> dict[str, int]:
    """Everybody whose post reaches the bloc."""
    return dict.fromkeys(READERS, status)


def only(*roles: str, others: int = 403, status: int = 200) -> dict[str, int]:
    """These roles may; the other readers see the page refuse in words."""
    return {role: status if role in roles else others for role in READERS}
