"""Whose history an agency carries, through any chain of mergers and splits.

Each question is one query, however long the chain is: a recursive one, which both databases know.
"""

from collections.abc import Collection
from datetime import date

from django.db import connection
from django.db.models.expressions import RawSQL

_PREDECESSORS = """
WITH RECURSIVE line(id) AS (
    SELECT CAST(%s AS bigint)
    UNION
    SELECT succession.predecessor_id
    FROM members_succession succession JOIN line ON succession.successor_id = line.id
    WHERE succession.carries_history AND succession.takes_effect_on <= %s
)
SELECT id FROM line
"""

_HEIRS = """
WITH RECURSIVE line(origin, id, step) AS (
    SELECT id, id, 0 FROM members_agency WHERE id IN ({places})
    UNION ALL
    SELECT line.origin, succession.successor_id, line.step + 1
    FROM members_succession succession JOIN line ON succession.predecessor_id = line.id
    WHERE succession.carries_history AND succession.takes_effect_on <= %s AND line.step < 100
)
SELECT origin, id FROM line ORDER BY origin, step
"""


def predecessors(agency_id: int, day: date) -> RawSQL:
    """The agency and all whose legal successor it is on that day; for `pk__in`."""
    return RawSQL(_PREDECESSORS, (agency_id, day))


def heirs(agency_ids: Collection[int], day: date) -> dict[int, int]:
    """Who carries the history of each of these agencies on that day; by default the agency."""
    if not agency_ids:
        return {}
    places = ", ".join(["%s"] * len(agency_ids))
    with connection.cursor() as cursor:
        cursor.execute(_HEIRS.format(places=places), [*agency_ids, day])
        return dict(cursor.fetchall())
