"""What is wrong in a file, and exactly where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string

from members.workbooks.columns import SHEETS, Sheet

_CELL = re.compile(r"([A-Z]{0,3})([0-9]+)")


@dataclass(frozen=True)
class Fault:
    """`place` is as Excel names it: “Người!C7”, “Người!B2:B4”, or a sheet alone."""

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


@dataclass(frozen=True, eq=False)
class Row:
    """One row of a sheet: what its sound cells say, and where each column stands."""

    sheet: Sheet
    number: int
    values: dict[str, object]
    letters: dict[str, str]

    def __getitem__(self, key: str):
        """The value, or None where the cell is empty or faulty."""
        return self.values.get(key)

    def place(self, key: str) -> str:
        return f"{self.sheet.name}!{self.letters.get(key, 'A')}{self.number}"

    def fault(self, key: str, sentence: str) -> Fault:
        return Fault(self.place(key), sentence)


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """As one meets them going through the file: by sheet, row and column."""
    return sorted(faults, key=_position)


def _position(fault: Fault) -> tuple[int, int, int]:
    sheet, _mark, place = fault.place.partition("!")
    found = _CELL.match(place)
    row = int(found[2]) if found else 0
    column = column_index_from_string(found[1]) if found and found[1] else 0
    return [one.name for one in SHEETS].index(sheet), row, column
