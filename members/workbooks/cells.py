"""From a cell to a value, or to the sentence that says what is wrong with it."""

import unicodedata
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from members.models.persons import PHONE
from members.rules.agencies import MOST_MEMBERS
from members.workbooks.columns import Column, Kind
from vietnamese.dates import parse_date
from vietnamese.text import normalise

EARLIEST_YEAR, LATEST_YEAR = 1945, 2100
# Letters of the old fonts (TCVN3): in Unicode they are signs, and no name holds them.
OLD_FONT = set("¨©ª¬®¸µ¶¹¼½¾")


class Unfit(Exception):
    """The cell cannot be taken; the text says why."""


def read(cell, column: Column) -> object:
    """The cell's value for this column; None when it is empty. Raises `Unfit`.

    A formula is never worked out: what it gave on another machine is nobody's word.
    """
    if cell.value is None:
        return None
    if cell.data_type == "f":
        raise Unfit(_("This is a formula. Paste the value in its place."))
    if cell.data_type == "e":
        raise Unfit(_("Excel shows an error here (%(value)s).") % {"value": cell.value})
    readers = {Kind.TEXT: _text, Kind.DAY: _day, Kind.PLACE: _place}
    return readers[column.kind](cell.value, column)


def _text(value: object, column: Column) -> str | None:
    if not isinstance(value, str):
        raise Unfit(_("This is a number or a date. Format the cell as text and type it again."))
    if hidden := _hidden(value):
        raise Unfit(
            _("There is a hidden character (%(code)s) in this cell. Type the text anew.")
            % {"code": hidden}
        )
    text = normalise(value)
    if OLD_FONT & set(text):
        raise Unfit(_("This is typed in an old font (TCVN3). Type it again in Unicode."))
    if len(text) > column.longest:
        raise Unfit(
            _("Too long: %(length)s characters, at most %(longest)s.")
            % {"length": len(text), "longest": column.longest}
        )
    _check(text, column)
    return text or None


def _hidden(text: str) -> str:
    """The first character that nobody sees, as “U+200B”."""
    for char in text:
        if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs") and char not in "\n\r\t":
            return f"U+{ord(char):04X}"
    return ""


def _check(text: str, column: Column) -> None:
    if not text:
        return
    if column.key == "code" and not _is_code(text):
        raise Unfit(_("A code has only letters without marks, digits and dashes."))
    if column.key == "email":
        try:
            validate_email(text)
        except ValidationError:
            raise Unfit(_("“%(text)s” is not an e-mail address.") % {"text": text}) from None
    if column.key == "phone":
        try:
            PHONE(text)
        except ValidationError as wrong:
            raise Unfit(wrong.messages[0]) from None


def _is_code(text: str) -> bool:
    return text.isascii() and text.replace("-", "").replace("_", "").isalnum()


def _day(value: object, column: Column) -> date | None:
    if isinstance(value, str):
        return _typed_day(value)
    if isinstance(value, datetime):
        value = value.date()
    if not isinstance(value, date):
        raise Unfit(
            _("This is a number, not a date. Type it as 12/01/2026, or format the cell as a date.")
        )
    return _within_reason(value)


def _typed_day(text: str) -> date | None:
    if not normalise(text):
        return None
    try:
        day = parse_date(normalise(text))
    except ValueError:
        raise Unfit(
            _("“%(text)s” is not a day. Write it like 12/01/2026.") % {"text": normalise(text)}
        ) from None
    return _within_reason(day)


def _within_reason(day: date) -> date:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise Unfit(_("The year %(year)s cannot be right.") % {"year": day.year})
    return day


def _place(value: object, column: Column) -> int | None:
    if isinstance(value, str):
        text = normalise(value)
        if not text:
            return None
        value = int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() else None
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or not 1 <= value <= MOST_MEMBERS:
        raise Unfit(
            _("A place in the list is a whole number from 1 to %(most)s.") % {"most": MOST_MEMBERS}
        )
    return value
