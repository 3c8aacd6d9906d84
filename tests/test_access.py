"""Every address × every role: closed by default, and nothing of one bloc reaches another."""

from importlib import import_module

import pytest
import time_machine
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access import ROLES, Row
from tests.world import FLOORS, NOW, build

pytestmark = pytest.mark.django_db  # the database is set up for tests that say so
NOT_OURS = {"javascript-catalog"}


def rows() -> list[Row]:
    found = []
    for floor in (*FLOORS, "emulation_bloc"):
        try:
            found += import_module(f"tests.{floor}.access_rows").ROWS
        except ModuleNotFoundError as missing:
            if missing.name not in (f"tests.{floor}.access_rows", f"tests.{floor}"):
                raise
    return found


ROWS = rows()


def addresses(resolver, namespace: str = "") -> set[str]:
    """The names of all addresses the product answers; an unnamed one cannot stand in a table."""
    names = set()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            names |= addresses(entry, inner)
        elif isinstance(entry, URLPattern):
            assert entry.name, f"{entry.pattern} has no name"
            names.add(f"{namespace}{entry.name}")
    return names


def test_table_names_every_address_once():
    named = sorted(row.name for row in ROWS)
    assert named == sorted(addresses(get_resolver()) - NOT_OURS)


@pytest.fixture(scope="module")
def _world_database(django_db_setup, django_db_blocker):
    """One world for all rows; each row runs in a transaction that is rolled back."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        with time_machine.travel(NOW, tick=False):
            world = build()
        yield world
        transaction.set_rollback(True)


def expected(row: Row, statuses, role: str) -> int:
    if role == "anonymous":
        return statuses.get("anonymous", 200 if row.public else 302)
    return statuses.get(role, 200 if row.public else row.otherwise)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_answer_by_role_is_as_the_table_says(role, method, _world_database, django_db_blocker):
    from django.db import transaction

    world, wrong = _world_database, []
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False):
        for row in ROWS:
            with transaction.atomic():
                client = Client(raise_request_exception=True)
                if role != "anonymous":
                    client.force_login(world.users[role])
                answer = getattr(client, method)(reverse(row.name, args=row.args(world)))
                wrong += _differences(row, role, method, answer.status_code)
                transaction.set_rollback(True)
    assert wrong == []


def _differences(row: Row, role: str, method: str, status: int) -> list[str]:
    if method == "post" and row.post is None:
        # A page that takes no POST says so, or hides from those who may not even read it.
        allowed = {405, 403, 404} | ({302} if role == "anonymous" else set())
        return [] if status in allowed else [f"POST {row.name}: {status}, not 405"]
    wanted = expected(row, row.get if method == "get" else row.post, role)
    return [] if status == wanted else [f"{method.upper()} {row.name}: {status}, not {wanted}"]
