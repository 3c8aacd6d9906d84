"""Several acts at the same moment, each on its own connection."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def all_at_once(act: Callable[[int], object], times: int) -> list[Exception | None]:
    """Run `act(0)`, `act(1)` … together and give back what each raised."""
    start = Barrier(times)

    def run(number: int) -> Exception | None:
        start.wait()
        try:
            act(number)
        except Exception as raised:
            return raised
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(run, range(times)))
