"""Django's SQLite backend, with another way to wait for the one who writes.

SQLite's own wait keeps the connection locked while it sleeps. Meanwhile the collector, running in
the thread that writes, may tidy up a leftover cursor of the sleeping connection: it then waits for
the sleeper, which waits for the writer, and nobody moves until the wait runs out. Sleeping in
Python leaves the connection free. It also lets those who wait draw even lots.
"""
