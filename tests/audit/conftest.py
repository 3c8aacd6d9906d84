import pytest
from django.db import connection

from audit import guards


@pytest.fixture
def forge():
    """Run SQL as somebody would who owns the database: guards and foreign keys set aside."""

    def execute(statement: str, *values) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)

    guards.lift(connection)
    if connection.vendor == "postgresql":
        execute("SET LOCAL session_replication_role = replica")
    yield execute
    execute("DELETE FROM audit_concern WHERE event_id NOT IN (SELECT seq FROM audit_event)")
    guards.put_up(connection)
