from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.dates import clock, paper_date, parse_date, place_and_date, short_date

dates = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("day", "on_paper"),
    [
        (date(2021, 1, 12), "ngày 12 tháng 01 năm 2021"),
        (date(2021, 2, 5), "ngày 05 tháng 02 năm 2021"),
        (date(2021, 3, 9), "ngày 09 tháng 3 năm 2021"),
        (date(2020, 9, 30), "ngày 30 tháng 9 năm 2020"),
        (date(2020, 10, 10), "ngày 10 tháng 10 năm 2020"),
        (date(2020, 12, 31), "ngày 31 tháng 12 năm 2020"),
    ],
)
def test_paper_date_day_gets_the_zeros_of_decree_30(day, on_paper):
    assert paper_date(day) == on_paper


def test_place_and_date_any_place_stands_before_the_date():
    line = place_and_date("Phú Thọ", date(2021, 1, 12))
    assert line == "Phú Thọ, ngày 12 tháng 01 năm 2021"


@pytest.mark.parametrize(
    ("day", "short"), [(date(2021, 1, 2), "02/01/2021"), (date(2020, 12, 31), "31/12/2020")]
)
def test_short_date_day_stands_before_the_month(day, short):
    assert short_date(day) == short


@pytest.mark.parametrize(
    ("moment", "read"),
    [
        (time(8, 30), "08 giờ 30 phút"),
        (time(14, 0), "14 giờ 00 phút"),
        (time(0, 5, 59), "00 giờ 05 phút"),
        (datetime(2021, 1, 12, 11, 45, tzinfo=UTC), "11 giờ 45 phút"),
    ],
)
def test_clock_moment_gets_hours_and_minutes(moment, read):
    assert clock(moment) == read


@pytest.mark.parametrize(
    "typed",
    [
        *("12/1/2021", "12/01/2021", "12-1-2021", "12-01-2021", "12.1.2021", "12.01.2021"),
        *("2021-01-12", "  12/01/2021 ", "\u00a012/01/2021"),
    ],
)
def test_parse_date_each_way_of_writing_is_read(typed):
    assert parse_date(typed) == date(2021, 1, 12)


@given(dates)
def test_parse_date_what_was_shown_or_stored_is_read_back(day):
    assert parse_date(short_date(day)) == parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "typed",
    [
        *("", "hôm nay", "12/1/21", "12/1", "1/2021", "12/1.2021", "2021/01/12", "2021-1-12"),
        *("12 1 2021", "12/1/2021 8:00", "１２/01/2021", "-1/1/2021", "012/1/2021", "12/1/20210"),
    ],
)
def test_parse_date_other_text_is_refused_with_an_example(typed):
    with pytest.raises(ValueError) as refused:
        parse_date(typed)
    assert str(refused.value) == (
        f"“{typed}” is not a date. Write day/month/year, such as 12/01/2021."
    )


@pytest.mark.parametrize(
    "typed", ["31/02/2021", "29/2/2021", "1/13/2021", "0/1/2021", "2021-00-10"]
)
def test_parse_date_day_that_does_not_exist_is_refused(typed):
    with pytest.raises(ValueError) as refused:
        parse_date(typed)
    assert str(refused.value) == f"“{typed}” is not a day of the calendar."


def test_parse_date_leap_day_is_read():
    assert parse_date("29/2/2020") == date(2020, 2, 29)
