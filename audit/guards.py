"""Triggers by which the database itself refuses to change or remove what has been written.

They stop a slip and a quick hand at the database's own prompt. Whoever owns the database can lift
them; `check_chain` then finds what was done.
"""

from collections.abc import Iterable, Iterator

CHAIN_TABLES = ("audit_event", "audit_concern")
MESSAGE = "what is written here stays as it is"
NOT_NEXT = "an event is added only after the newest one"

BEFORE_THE_FIRST = "0" * 64
_IS_NEXT_EVENT = (
    "NEW.seq = COALESCE((SELECT MAX(seq) FROM audit_event), 0) + 1 AND NEW.previous_hash = "
    "COALESCE((SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), "
    f"'{BEFORE_THE_FIRST}')"
)
_IS_OF_NEWEST_EVENT = "NEW.event_id = (SELECT MAX(seq) FROM audit_event)"
CONDITIONS = {"audit_event": _IS_NEXT_EVENT, "audit_concern": _IS_OF_NEWEST_EVENT}

_guarded: list[str] = list(CHAIN_TABLES)


def guard(*tables: str) -> None:
    """Have `missing` look after these tables too; an app says so when it starts."""
    _guarded.extend(table for table in tables if table not in _guarded)


def put_up(connection, tables: Iterable[str] = CHAIN_TABLES) -> None:
    """Create the triggers; those that already stand are made anew."""
    lift(connection, tables)
    with connection.cursor() as cursor:
        for statement in _statements(connection, cursor, tables):
            cursor.execute(statement)


def lift(connection, tables: Iterable[str] = CHAIN_TABLES) -> None:
    """Remove the triggers: only to undo a migration, or to plant a forgery in a test."""
    with connection.cursor() as cursor:
        for table in tables:
            target = f" ON {table}" if connection.vendor == "postgresql" else ""
            for name in names(connection.vendor, table):
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{target}")


def missing(connection) -> list[str]:
    """Triggers that ought to stand and do not, or are switched off."""
    standing = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(standing)
        found = {name for (name,) in cursor.fetchall()}
    wanted = [name for table in _guarded for name in names(connection.vendor, table)]
    return [name for name in wanted if name not in found]


def names(vendor: str, table: str) -> list[str]:
    """The triggers of a table, by name."""
    last = "no_truncate" if vendor == "postgresql" else "no_replace"
    acts = ["no_update", "no_delete", last, *(["only_next"] if table in CONDITIONS else [])]
    return [f"{table}_{act}" for act in acts]


def _statements(connection, cursor, tables: Iterable[str]) -> Iterator[str]:
    if connection.vendor == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$"
        )
        for table in tables:
            yield from _postgresql(table)
        return
    for table in tables:
        yield from _sqlite(table, _identities(connection, cursor, table))


def _postgresql(table: str) -> Iterator[str]:
    for act in ("UPDATE", "DELETE", "TRUNCATE"):
        yield (
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
        )
    if table in CONDITIONS:
        # A trigger's own WHEN may not look into tables there, so the function does.
        yield (
            f"CREATE OR REPLACE FUNCTION {table}_only_next() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF ({CONDITIONS[table]}) IS NOT TRUE THEN RAISE EXCEPTION '{NOT_NEXT}'; "
            "END IF; RETURN NEW; END $$"
        )
        yield (
            f"CREATE TRIGGER {table}_only_next BEFORE INSERT ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_only_next()"
        )


def _sqlite(table: str, identities: list[list[str]]) -> Iterator[str]:
    def trigger(name: str, moment: str, message: str, condition: str = "") -> str:
        when = f"WHEN {condition} " if condition else ""
        return (
            f"CREATE TRIGGER {table}_{name} BEFORE {moment} ON {table} {when}"
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )

    yield trigger("no_update", "UPDATE", MESSAGE)
    yield trigger("no_delete", "DELETE", MESSAGE)
    # INSERT OR REPLACE removes the row that is in its way without asking the trigger on DELETE.
    same = [" AND ".join(f"{column} = NEW.{column}" for column in one) for one in identities]
    taken = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {one})" for one in same)
    yield trigger("no_replace", "INSERT", MESSAGE, taken)
    if table in CONDITIONS:
        yield trigger("only_next", "INSERT", NOT_NEXT, f"({CONDITIONS[table]}) IS NOT TRUE")


def _identities(connection, cursor, table: str) -> list[list[str]]:
    """The sets of columns of which no two rows may have the same values."""
    constraints = connection.introspection.get_constraints(cursor, table).values()
    unique = [one["columns"] for one in constraints if one["unique"] or one["primary_key"]]
    return sorted(columns for columns in unique if columns)
