"""Dates and times as Vietnamese papers and screens write them."""

import re
from datetime import date, time

_DAY_FIRST = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def paper_date(day: date) -> str:
    """Return "ngày 12 tháng 01 năm 2021".

    Days under ten and the months 1 and 2 take a 0, the other months none, so that nobody can put a
    digit before them (Decree 30/2020/NĐ-CP, Annex I, part I, section II, point 4).
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def place_and_date(place: str, day: date) -> str:
    """Return the line of place and date under the motto: "Phú Thọ, ngày 12 tháng 01 năm 2021"."""
    return f"{place}, {paper_date(day)}"


def short_date(day: date) -> str:
    """Return "12/01/2021", for screens and tables."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def clock(moment: time) -> str:
    """Return "08 giờ 30 phút", as minutes open and close. Takes a time or a local datetime."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def parse_date(text: str) -> date:
    """Read 12/1/2021, 12-01-2021, 12.1.2021 or 2021-01-12; the day comes before the month.

    Raises ValueError that tells an unreadable text from a day the calendar does not have. A year
    of two digits is not guessed.
    """
    typed = text.strip()
    if found := _DAY_FIRST.fullmatch(typed):
        day, _, month, year = found.groups()
    elif found := _ISO.fullmatch(typed):
        year, month, day = found.groups()
    else:
        raise ValueError(f"“{typed}” is not a date. Write day/month/year, such as 12/01/2021.")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError(f"“{typed}” is not a day of the calendar.") from None
