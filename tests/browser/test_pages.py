"""Every page of the access table, in every state in which a role meets it, as people see it.

Each address is asked for by each role of one bloc, read and with an empty form sent; answers
built of the same parts are looked at once. What reaches the other bloc is tested in test_access.
"""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.access import READERS
from tests.browser.screen import faults
from tests.browser.shapes import shape
from tests.test_access import ROWS

ROLES = ("anonymous", "postless", *READERS)
pytestmark = pytest.mark.django_db
seen: set[tuple] = set()


def answers(world, row):
    """(role and method, path, answer, client) for every role; nothing they change is kept."""
    path = reverse(row.name, args=row.args(world))
    for role in ROLES:
        for method in ("get", "post"):
            if method == "post" and row.post is None:
                continue
            with transaction.atomic():
                client = Client(raise_request_exception=True)
                if role != "anonymous":
                    client.force_login(world.users[role])
                answer = getattr(client, method)(path)
                yield f"{method} {path} as {role}", path, answer, client
                transaction.set_rollback(True)


def pages(answered):
    """The answers that are pages of a kind not seen before."""
    for words, path, answer, client in answered:
        if not is_page(answer):
            continue
        parts = shape(answer.content.decode())
        if parts not in seen:
            seen.add(parts)
            yield words, path, answer, client


def is_page(answer) -> bool:
    """Not a file, not a way on, and not what only stands in a frame of another page."""
    return (
        answer.headers.get("Content-Type", "").startswith("text/html")
        and answer.headers.get("X-Frame-Options") != "SAMEORIGIN"
        and "Location" not in answer.headers
        and not answer.streaming
        and bool(answer.content)
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_page_has_no_fault_whoever_opens_it(row, world, screen):
    wrong = {}
    for words, path, answer, client in pages(answers(world, row)):
        screen.show(answer, path, client)
        if found := faults(screen):
            wrong[words] = found
    assert wrong == {}
