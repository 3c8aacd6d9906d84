import pytest
import time_machine
from django.db import transaction

from tests.browser.screen import Screen
from tests.world import NOW, build


@pytest.fixture(scope="module")
def screen(browser, django_db_setup, request):
    screen = Screen(browser, request.config.rootpath)
    yield screen
    screen.close()


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The two provinces of `tests.world`, at its moment, in a transaction that is undone."""
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), transaction.atomic():
        yield build()
        transaction.set_rollback(True)
