"""Events for tests: appended as the product appends them, since nothing else makes a true chain."""

from datetime import UTC, datetime, timedelta

from accounts.models import User
from audit import chain
from audit.models import Event

BEGINNING = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning in Vietnam


def account(username: str = "thuky", **names) -> User:
    return User.objects.get_or_create(username=username, defaults=names)[0]


def event(*, subject=None, by=None, at=BEGINNING, act="tests.note", **details) -> Event:
    return chain.append(act=act, by=by, at=at, subject=subject or account(), **details)


def events(count: int, **details) -> list[Event]:
    """So many events, a minute apart."""
    return [event(at=BEGINNING + timedelta(minutes=n), **details) for n in range(count)]
