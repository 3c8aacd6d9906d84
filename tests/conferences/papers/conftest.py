import pytest

from conferences.models import Conference
from tests.factories.conferences import ConferenceFactory
from tests.factories.cycle import YearFactory
from tests.factories.members import BlocFactory


@pytest.fixture
def conference(db) -> Conference:
    """A conference of 2025 and 2026 with nothing on its roll or agenda."""
    bloc = BlocFactory()
    years = [
        YearFactory(bloc=bloc, year=2025, context="Năm có nhiều khó khăn"),
        YearFactory(bloc=bloc, year=2026, theme="Đoàn kết, sáng tạo"),
    ]
    return ConferenceFactory(bloc=bloc, years=years)
