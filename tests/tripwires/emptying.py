"""Emptying the database after a test that committed.

Django's own way meets two of our habits: triggers refuse to delete what only grows, and the
migrations bring records (statutes, kinds of award) that every test may count on. So the triggers
step aside for the moment, and the records come back as the migrations left them.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import TransactionTestCase

_migrated: dict[str, tuple[list[str], list[tuple]]] = {}


def remember_migrated_records() -> None:
    """Note all rows of the database as the migrations left it."""
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"SELECT * FROM {_quoted(table)}")
            if rows := cursor.fetchall():
                _migrated[table] = ([column[0] for column in cursor.description], rows)


def empty_database(_test_case: TransactionTestCase) -> None:
    with _triggers_aside():
        call_command(
            "flush",
            verbosity=0,
            interactive=False,
            inhibit_post_migrate=True,
            reset_sequences=False,  # the records that come back keep their numbers
        )
    with transaction.atomic(), connection.cursor() as cursor:
        for table, (columns, rows) in _migrated.items():
            names = ", ".join(map(_quoted, columns))
            values = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {_quoted(table)} ({names}) VALUES ({values})", rows)
    cache.clear()


def install() -> None:
    TransactionTestCase._fixture_teardown = empty_database


@contextmanager
def _triggers_aside() -> Iterator[None]:
    asides = _sqlite_asides if connection.vendor == "sqlite" else _postgresql_asides
    pairs = asides()
    _execute(aside for aside, _back in pairs)
    try:
        yield
    finally:
        _execute(back for _aside, back in pairs)


def _sqlite_asides() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return [(f"DROP TRIGGER {_quoted(name)}", sql) for name, sql in cursor.fetchall()]


def _postgresql_asides() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE NOT tgisinternal"
        )
        tables = [_quoted(table) for (table,) in cursor.fetchall()]
    return [
        (f"ALTER TABLE {table} DISABLE TRIGGER USER", f"ALTER TABLE {table} ENABLE TRIGGER USER")
        for table in tables
    ]


def _execute(statements: Iterator[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
