import pytest
from django.db import DatabaseError, connection, transaction

from audit import guards
from tests.factories.audit import event, events

pytestmark = pytest.mark.django_db


def refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return guards.MESSAGE in str(error) or guards.NOT_NEXT in str(error)
    return False


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET body = '{}' WHERE seq = 2",
        "UPDATE audit_event SET act = act",
        "UPDATE audit_event SET hash = previous_hash WHERE seq = 3",
        "DELETE FROM audit_event WHERE seq = 2",
        "DELETE FROM audit_event",
        "UPDATE audit_concern SET object_id = 99",
        "DELETE FROM audit_concern",
    ],
)
def test_guards_change_or_removal_through_sql_is_refused(statement):
    events(3)
    assert refused(statement)


@pytest.mark.parametrize("table", guards.CHAIN_TABLES)
def test_guards_emptying_a_table_is_refused(table):
    events(3)
    connection.check_constraints()  # PostgreSQL puts foreign keys off to the end
    statement = {"postgresql": "TRUNCATE {} CASCADE"}.get(connection.vendor, "DELETE FROM {}")
    assert refused(statement.format(table))


def _event(*, seq: object, previous: str, hash_: str, verb: str = "INSERT") -> str:
    return (
        f"{verb} INTO audit_event (seq, at, act, subject_type, subject_id, body, previous_hash, "
        f"hash) VALUES ({seq}, '2026-03-10 02:00:00', 'tests.forged', 'x', 1, '{{}}', {previous}, "
        f"{hash_})"
    )


HASH_3 = "(SELECT hash FROM audit_event WHERE seq = 3)"
HASH_2 = "(SELECT hash FROM audit_event WHERE seq = 2)"


@pytest.mark.parametrize(
    "statement",
    [
        _event(seq=5, previous=HASH_3, hash_="'x'"),
        _event(seq=0, previous="'y'", hash_="'x'"),
        _event(seq=4, previous=HASH_2, hash_="'x'"),
        _event(seq=4, previous="'y'", hash_="'x'"),
        "INSERT INTO audit_concern (kind, object_id, event_id) VALUES ('members.bloc', 1, 2)",
        "INSERT INTO audit_concern (kind, object_id, event_id) VALUES ('members.bloc', 1, 9)",
    ],
    ids=["gap", "before the first", "fork", "loose", "old event", "future event"],
)
def test_guards_slipping_in_elsewhere_than_at_the_head_is_refused(statement):
    events(3)
    assert refused(statement)


def test_guards_next_event_is_let_through():
    events(3)
    assert not refused(_event(seq=4, previous=HASH_3, hash_="'x'"))


def _replacements() -> list[str]:
    if connection.vendor == "postgresql":
        conflict = " ON CONFLICT ({}) DO UPDATE SET act = 'tests.forged'"
        return [
            _event(seq=4, previous=HASH_3, hash_=HASH_2) + conflict.format("hash"),
            _event(seq=2, previous=HASH_3, hash_="'x'") + conflict.format("seq"),
        ]
    return [
        _event(seq=4, previous=HASH_3, hash_=HASH_2, verb="INSERT OR REPLACE"),
        _event(seq=2, previous="'y'", hash_="'x'", verb="INSERT OR REPLACE"),
        _event(seq=4, previous=HASH_3, hash_=HASH_2, verb="REPLACE"),
        "INSERT OR REPLACE INTO audit_concern (id, kind, object_id, event_id) "
        "SELECT MIN(id), 'members.bloc', 7, 3 FROM audit_concern",
    ]


def test_guards_insert_that_would_replace_a_row_is_refused():
    events(3)
    assert [refused(statement) for statement in _replacements()] == [True] * len(_replacements())


def test_guards_lifted_then_missing_names_them_and_put_up_restores_them():
    event()
    assert guards.missing(connection) == []
    guards.lift(connection, ["audit_concern"])
    assert guards.missing(connection) == guards.names(connection.vendor, "audit_concern")
    guards.put_up(connection, ["audit_concern"])
    assert guards.missing(connection) == []
    assert refused("DELETE FROM audit_concern")


def test_guards_switched_off_on_postgresql_are_missing():
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_event DISABLE TRIGGER audit_event_no_delete")
    assert guards.missing(connection) == ["audit_event_no_delete"]


def test_guards_put_up_twice_stand_once():
    guards.put_up(connection)
    guards.put_up(connection)
    assert guards.missing(connection) == []
