"""Taking the measures."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from tests.bench import pages, papers, world

ROWS = (1, 16, 160)
ROUNDS = 30
MOST_QUERIES = 12
MOST_OF_A_PAGE = 4.0  # times the bare page
MOST_OF_A_LIST = 8.0  # times the bare page, for a list of 160 rows
BARE = "/bare/"


@dataclass(frozen=True)
class Timing:
    """Milliseconds: half of the rounds, and 19 of 20, took no longer; `cpu` is the median."""

    p50: float
    p95: float
    cpu: float


@dataclass(frozen=True)
class Measured:
    page: str
    rows: int
    is_list: bool
    queries: int
    timing: Timing
    bare: Timing
    ratio: float
    limit: float


@dataclass
class Found:
    measured: list[Measured] = field(default_factory=list)
    printed: list[papers.Printed] = field(default_factory=list)
    start_up: float = 0.0  # seconds until the application can answer
    breaches: list[str] = field(default_factory=list)


def everything() -> Found:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    found = Found(start_up=_start_up())
    worlds = {rows: world.with_rows(rows) for rows in ROWS}
    hosts = {"ALLOWED_HOSTS": [*settings.ALLOWED_HOSTS, "testserver"]}
    with override_settings(ROOT_URLCONF="tests.bench.addresses", **hosts):
        for page in pages.PAGES:
            found.measured += [_measure(page, rows, worlds[rows]) for rows in ROWS]
        found.printed = papers.measure(worlds[16])
    found.breaches = list(_breaches(found))
    return found


def _measure(page: pages.Page, rows: int, scene) -> Measured:
    client = Client()
    client.force_login(scene.user)
    address = page.address(scene)
    queries = _queries(client, address)
    timing, bare = _in_turn(lambda: client.get(address), lambda: client.get(BARE))
    limit = MOST_OF_A_LIST if page.is_list and rows == max(ROWS) else MOST_OF_A_PAGE
    ratio = timing.p50 / bare.p50
    return Measured(page.name, rows, page.is_list, queries, timing, bare, ratio, limit)


def _queries(client: Client, address: str) -> int:
    client.get(address)  # first answers fill caches that a running office has filled
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return len(captured)


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[Timing, Timing]:
    """Time both alternately, so that a slow moment of the machine falls on both."""
    takes = [(_take(one), _take(other)) for _round in range(ROUNDS)]
    return _timing([take[0] for take in takes]), _timing([take[1] for take in takes])


def _take(work: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def _timing(takes: list[tuple[float, float]]) -> Timing:
    walls = [wall for wall, _cpu in takes]
    return Timing(
        p50=statistics.median(walls),
        p95=statistics.quantiles(walls, n=20)[-1],
        cpu=statistics.median(cpu for _wall, cpu in takes),
    )


def _start_up() -> float:
    """Seconds for a new process to load the application and its addresses."""
    code = (
        "from emulation_bloc.wsgi import application; "
        "from django.urls import get_resolver; get_resolver().url_patterns"
    )
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def _breaches(found: Found):
    """What is over its limit; growing queries are named by page."""
    counts: dict[str, set[int]] = {}
    for measured in found.measured:
        counts.setdefault(measured.page, set()).add(measured.queries)
        if measured.queries > MOST_QUERIES:
            yield f"{measured.page}: {measured.queries} queries with {measured.rows} rows"
        if measured.ratio > measured.limit:
            yield (
                f"{measured.page}: {measured.ratio:.1f} × the bare page with {measured.rows} rows, "
                f"more than {measured.limit:.0f}"
            )
    for page, different in counts.items():
        if len(different) > 1:
            yield f"{page}: queries grow with rows {sorted(different)}"
