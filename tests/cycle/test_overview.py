from datetime import date

import pytest

from cycle.overview import days_between


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 8, 1), date(2026, 10, 31), "01/08 – 31/10/2026"),
        (date(2026, 12, 20), date(2027, 1, 25), "20/12/2026 – 25/01/2027"),
        (date(2021, 1, 12), date(2021, 1, 12), "12/01/2021"),
        (date(2026, 8, 1), None, "từ ngày 01/08/2026"),
        (None, date(2026, 8, 1), "đến ngày 01/08/2026"),
        (None, None, ""),
    ],
)
def test_days_between_says_the_year_once(first, last, said):
    assert days_between(first, last) == said
