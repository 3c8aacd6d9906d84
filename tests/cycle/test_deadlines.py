from datetime import UTC, date, datetime, timedelta

import pytest

from cycle import deadlines

SECOND = timedelta(seconds=1)
CLOSES = datetime(2026, 12, 15, 17, 0, tzinfo=UTC)  # midnight as 16 December begins in Vietnam


def test_opening_is_midnight_in_vietnam():
    assert deadlines.opening(date(2026, 12, 15)) == datetime(2026, 12, 14, 17, 0, tzinfo=UTC)


def test_closing_is_midnight_after_the_last_day():
    assert deadlines.closing(date(2026, 12, 15)) == CLOSES


@pytest.mark.parametrize(
    ("closes_at", "day"),
    [
        (CLOSES - SECOND, date(2026, 12, 15)),
        (CLOSES, date(2026, 12, 15)),
        (CLOSES + SECOND, date(2026, 12, 16)),
    ],
)
def test_last_day_has_a_moment_before_closing(closes_at, day):
    assert deadlines.last_day(closes_at) == day


@pytest.mark.parametrize(
    ("closes_at", "said"),
    [
        (CLOSES, "đến hết ngày 15/12/2026"),
        (CLOSES - timedelta(hours=7), "đến trước 17:00 ngày 15/12/2026"),
        (CLOSES + timedelta(hours=7, minutes=30), "đến trước 07:30 ngày 16/12/2026"),
    ],
)
def test_until_says_the_deadline_as_people_do(closes_at, said):
    assert deadlines.until(closes_at) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (CLOSES - timedelta(days=5) - SECOND, "còn 5 ngày"),
        (CLOSES - timedelta(days=5), "còn 4 ngày"),
        (CLOSES - timedelta(days=1) - SECOND, "còn 1 ngày"),
        (CLOSES - timedelta(days=1), "hôm nay là ngày cuối"),
        (CLOSES - SECOND, "hôm nay là ngày cuối"),
        (CLOSES, "quá hạn 1 ngày"),
        (CLOSES + SECOND, "quá hạn 1 ngày"),
        (CLOSES + timedelta(days=2), "quá hạn 3 ngày"),
        (CLOSES + timedelta(days=90) - SECOND, "quá hạn 90 ngày"),
        (CLOSES + timedelta(days=90), "hết hạn ngày 15/12/2026"),
    ],
)
def test_left_counts_days_of_the_calendar(at, said):
    assert deadlines.left(CLOSES, at) == said


def test_left_closing_within_the_day_says_so():
    noon = datetime(2026, 12, 15, 5, 0, tzinfo=UTC)
    assert deadlines.left(noon, noon + SECOND) == "đã hết hạn trong hôm nay"
