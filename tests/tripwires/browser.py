"""Debian's Chromium for tests, and pages that may not complain while one looks at them."""

import shutil
import threading

import pytest
from django.db import connections

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
QUIET = [
    "--no-sandbox",  # the suite may run as root
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def keep_one_connection_per_thread() -> None:
    """The browser's driver runs a loop in this thread, at which Django would change to connections
    of its own for each task: those see no record of the test, and nobody closes them."""
    connections._connections = threading.local()


@pytest.fixture(scope="session")
def base_url(live_server):
    """The product itself, so that `page.goto("/")` opens its front door."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "vi-VN",
        "timezone_id": "Asia/Ho_Chi_Minh",
        "viewport": {"width": 1280, "height": 800},
    }


@pytest.fixture
def page(page):
    """A page that fails the test when its script breaks or the content policy blocks something."""
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: _note(message, complaints))
    yield page
    assert complaints == []


def _note(message, complaints: list[str]) -> None:
    # A refused form or a missing page is an answer that tests ask for, not a fault of the page.
    if message.type == "error" and not message.text.startswith("Failed to load resource"):
        complaints.append(message.text)
