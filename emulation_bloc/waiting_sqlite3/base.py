import random
import sqlite3
import time

from django.db.backends.sqlite3 import base

PATIENCE = 20  # seconds
NAPS = (0.001, 0.02)  # seconds, drawn anew each time


class WaitingCursor(base.SQLiteCursorWrapper):
    """A cursor that tries again while another connection writes, for up to `PATIENCE`.

    Only outside a transaction: inside, an IMMEDIATE one has the right to write already.
    """

    def execute(self, query, params=None):
        return self._when_let(super().execute, query, params)

    def executemany(self, query, param_list):
        return self._when_let(super().executemany, query, list(param_list))

    def _when_let(self, run, query, params):
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return run(query, params)
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or self.connection.in_transaction or time.monotonic() > until:
                    raise
            time.sleep(random.uniform(*NAPS))


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params):
        connection = super().get_new_connection(conn_params)
        connection.execute("PRAGMA busy_timeout = 0")
        return connection

    def create_cursor(self, name=None):
        return self.connection.cursor(factory=WaitingCursor)
