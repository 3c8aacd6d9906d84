import sqlite3
import time
from threading import Thread, Timer

import pytest

from emulation_bloc.waiting_sqlite3 import base
from emulation_bloc.waiting_sqlite3.base import WaitingCursor


@pytest.fixture
def connect(tmp_path):
    opened = []

    def one() -> sqlite3.Connection:
        connection = sqlite3.connect(
            tmp_path / "a.sqlite3", timeout=0, isolation_level=None, check_same_thread=False
        )
        opened.append(connection)
        return connection

    one().execute("CREATE TABLE note (text)")
    yield one
    for connection in opened:
        connection.close()


@pytest.fixture
def writer(connect) -> sqlite3.Connection:
    """A connection in the middle of writing."""
    connection = connect()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO note VALUES ('first')")
    return connection


def test_waits_until_the_writer_is_done(connect, writer):
    cursor = connect().cursor(factory=WaitingCursor)
    Timer(0.2, writer.execute, ["COMMIT"]).start()
    cursor.execute("INSERT INTO note VALUES (%s)", ["second"])
    assert cursor.execute("SELECT text FROM note").fetchall() == [("first",), ("second",)]


def test_many_rows_wait_as_well(connect, writer):
    cursor = connect().cursor(factory=WaitingCursor)
    Timer(0.2, writer.execute, ["COMMIT"]).start()
    cursor.executemany("INSERT INTO note VALUES (%s)", ([text] for text in ("second", "third")))
    assert cursor.execute("SELECT count(*) FROM note").fetchone() == (3,)


def test_patience_ends(connect, writer, monkeypatch):
    monkeypatch.setattr(base, "PATIENCE", 0.2)
    begun = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        connect().cursor(factory=WaitingCursor).execute("BEGIN IMMEDIATE")
    assert time.monotonic() - begun < 1


def test_right_to_write_asked_for_too_late_is_refused_at_once(connect, writer):
    connection = connect()
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM note").fetchall()
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        connection.cursor(factory=WaitingCursor).execute("INSERT INTO note VALUES ('late')")


def test_other_faults_are_told_at_once(connect):
    with pytest.raises(sqlite3.OperationalError, match="no such table: absent"):
        connect().cursor(factory=WaitingCursor).execute("SELECT * FROM absent")


def test_leftover_of_the_one_who_waits_can_be_tidied_up(connect, writer):
    """What Python's collector does in the writer's thread; see the package's docstring."""
    waiting = connect()
    leftover = waiting.cursor(factory=WaitingCursor).execute("SELECT 1 UNION SELECT 2")
    cursor = waiting.cursor(factory=WaitingCursor)
    thread = Thread(target=cursor.execute, args=["BEGIN IMMEDIATE"])
    thread.start()
    time.sleep(0.1)
    begun = time.monotonic()
    del leftover
    assert time.monotonic() - begun < 1
    writer.execute("COMMIT")
    thread.join()
