import pytest
from django.utils import translation


@pytest.fixture
def english():
    """Sentences as the code has them: what a rule says does not hang on the catalogue."""
    with translation.override("en"):
        yield
