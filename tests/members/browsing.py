"""Pages as somebody gets them on the morning of 10 March 2026, in English."""

from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser

import time_machine
from django.conf import settings
from django.test import Client

from tests.members.told import AT


@contextmanager
def signed_in(user) -> Iterator[Client]:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    with time_machine.travel(AT, tick=False):
        client.force_login(user)
        yield client


def send(client: Client, address: str, **values):
    """Fill in the form of a page and send it, with its hidden fields as they stand."""
    page = client.get(address)
    assert page.status_code == 200, page.status_code
    form = page.context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    return client.post(address, {**hidden, **values})


def rows(page, table: str = "table") -> list[list[str]]:
    """The texts of a table of the page, row by row."""
    found = page.context[table] if isinstance(table, str) else table
    return [[_text(cell) for cell in row] for row in found.rows]


def facts(page) -> dict[str, str]:
    return {
        str(one.term): ", ".join(map(str, one.lines)) or str(one.value)
        for one in page.context["facts"]
    }


def acts(page) -> dict[str, list[str]]:
    """What is on offer, each with the reasons against it."""
    return {act.text: act.reasons for act in page.context["acts"]}


def said(page) -> list[str]:
    """The messages on top of the page."""
    return [str(message) for message in page.context["messages"]]


def links(page) -> set[str]:
    parser = _Links()
    parser.feed(page.content.decode())
    return parser.found


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.add(dict(attrs).get("href", ""))


def _text(cell) -> str:
    text = getattr(cell, "text", cell)
    note = getattr(cell, "note", "")
    return f"{text} ({note})" if note else str(text)
