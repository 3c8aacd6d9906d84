"""Trip-wires for the whole suite; `tests/tripwires/` says what each of them catches."""

import pytest
from hypothesis import settings

from tests.tripwires import emptying, ordering
from tests.tripwires.browser import (  # noqa: F401
    base_url,
    browser_context_args,
    browser_type_launch_args,
    keep_one_connection_per_thread,
    page,
)

settings.register_profile("suite", deadline=None)
settings.load_profile("suite")
ordering.shuffle_unordered()
emptying.install()
keep_one_connection_per_thread()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        emptying.remember_migrated_records()
