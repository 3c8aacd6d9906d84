"""Triggers by which the database itself refuses to change or remove what has been written."""

GUARDED = ["audit_event", "audit_concern"]
ACTS = ["UPDATE", "DELETE"]
MESSAGE = "the event chain only grows"


def put_up(connection, tables=None) -> None:
    """Create the triggers; a no-op where they already stand."""
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor, tables or GUARDED):
            cursor.execute(statement)


def lift(connection, tables=None) -> None:
    """Remove the triggers: only for emptying a test database, or to plant a forgery in a test."""
    with connection.cursor() as cursor:
        for table in tables or GUARDED:
            for act in _acts(connection.vendor):
                target = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act.lower()}{target}")


def _acts(vendor: str) -> list[str]:
    return [*ACTS, "TRUNCATE"] if vendor == "postgresql" else ACTS


def _statements(vendor: str, tables):
    if vendor == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$"
        )
        for table in tables:
            for act in _acts(vendor):
                yield (
                    f"CREATE OR REPLACE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
                )
        return
    for table in tables:
        for act in ACTS:
            yield (
                f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            )
