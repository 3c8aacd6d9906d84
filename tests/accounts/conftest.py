import threading

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.factories.members import PersonFactory, UserFactory

PASSWORD = "mat khau chi de thu"


@pytest.fixture(autouse=True)
def _no_tries_counted_yet(db):
    cache.clear()


@pytest.fixture
def user():
    user = UserFactory(username="chuyenvien", email="cv@example.vn")
    PersonFactory(account=user, full_name="Trần Thị Mẫu")
    return user


@pytest.fixture
def browser_of():
    """A browser in which this account is signed in, the password just typed."""

    def sign_in(user, **headers) -> Client:
        client = Client(headers=headers)
        answer = try_to_sign_in(client, user.username)
        assert answer.status_code == 302
        return client

    return sign_in


def try_to_sign_in(client, login, password=PASSWORD):
    return client.post("/accounts/login/", {"login": login, "password": password})


def confirm(client) -> None:
    """Type the password once more, as before anything that touches the account's safety."""
    answer = client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert answer.status_code == 302


def sent() -> list:
    """The messages sent by now; they go out in the background."""
    for thread in threading.enumerate():
        if thread.name == "mail":
            thread.join()
    return mail.outbox
