"""From a workbook to rows. Every fault of every cell is found in one go."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries

from members.workbooks.cells import Unfit, read
from members.workbooks.columns import HEADER_ROW, MOST_COLUMNS, MOST_ROWS, SHEETS, Column, Sheet
from members.workbooks.container import Book
from members.workbooks.faults import Fault, Row
from vietnamese.text import fold, normalise


@dataclass
class Reading:
    """What the file says, row by row, and all that is wrong with its cells."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_book(book: Book) -> Reading:
    found = Reading()
    sheets = {fold(sheet.title): sheet for sheet in book.workbook.worksheets}
    for sheet in SHEETS:
        worksheet = sheets.get(fold(sheet.name))
        found.rows[sheet.name] = []
        if worksheet is None:
            found.faults.append(
                Fault(sheet.name, _("The file has no sheet “%(name)s”.") % {"name": sheet.name})
            )
            continue
        found.faults += _merges(sheet, book.merged.get(worksheet.title, []))
        _read_sheet(sheet, worksheet, found)
    return found


def _merges(sheet: Sheet, ranges: list[str]) -> Iterator[Fault]:
    for merged in ranges:
        try:
            left, *_rest = range_boundaries(merged)
        except (ValueError, TypeError):
            left = 1
        if left is None or left <= MOST_COLUMNS:
            yield Fault(
                f"{sheet.name}!{merged}",
                _("These cells are merged. Separate them and fill in each row."),
            )


def _read_sheet(sheet: Sheet, worksheet, found: Reading) -> None:
    worksheet.reset_dimensions()
    rows = worksheet.iter_rows(max_col=MOST_COLUMNS)
    try:
        header = next(rows, ())
        places = _places(sheet, header, found)
        for number, cells in enumerate(rows, start=HEADER_ROW + 1):
            if all(_is_empty(cells[index]) for index in places if index < len(cells)):
                continue
            if number > MOST_ROWS + HEADER_ROW:
                found.faults.append(_too_many(sheet, number))
                return
            found.rows[sheet.name].append(_row(sheet, number, cells, places, found))
    except Exception:  # a broken sheet breaks openpyxl in any way there is
        found.faults.append(Fault(sheet.name, _("This sheet is damaged. Save the file anew.")))


def _places(sheet: Sheet, header, found: Reading) -> dict[int, Column]:
    """Where each column stands, by its heading; the order does not matter."""
    known = {fold(column.heading): column for column in sheet.columns}
    places: dict[int, Column] = {}
    strangers = {}
    for index, cell in enumerate(header):
        words = normalise(str(cell.value)) if cell.value is not None else ""
        column = known.get(fold(words.rstrip(" *")))
        place = f"{sheet.name}!{get_column_letter(index + 1)}{HEADER_ROW}"
        if column in places.values():
            found.faults.append(Fault(place, _twice(column)))
        elif column:
            places[index] = column
        elif words:
            strangers[place] = words
    missing = [column for column in sheet.columns if column not in places.values()]
    found.faults += _strangers(strangers, missing)
    found.faults += [
        Fault(f"{sheet.name}!{HEADER_ROW}:{HEADER_ROW}", _lost(column))
        for column in missing
        if column.required
    ]
    return places


def _strangers(strangers: dict[str, str], missing: list[Column]) -> Iterator[Fault]:
    """A renamed column would lose its data without a word, so an unknown heading is a fault."""
    headings = {fold(column.heading): column.heading for column in missing}
    for place, words in strangers.items():
        near = get_close_matches(fold(words), headings, n=1)
        if near:
            sentence = _("No column is called “%(words)s”. Is it “%(near)s”?")
            yield Fault(place, sentence % {"words": words, "near": headings[near[0]]})
        else:
            sentence = _("No column is called “%(words)s”. Remove it, or use the template's name.")
            yield Fault(place, sentence % {"words": words})


def _row(sheet: Sheet, number: int, cells, places: dict[int, Column], found: Reading) -> Row:
    letters = {column.key: get_column_letter(index + 1) for index, column in places.items()}
    row = Row(sheet, number, {}, letters)
    for index, column in places.items():
        try:
            value = read(cells[index], column) if index < len(cells) else None
        except Unfit as wrong:
            found.faults.append(row.fault(column.key, str(wrong)))
            continue
        if value is None and column.required:
            found.faults.append(
                row.fault(column.key, _("“%(heading)s” is needed.") % {"heading": column.heading})
            )
        row.values[column.key] = value
    return row


def _is_empty(cell) -> bool:
    return cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())


def _too_many(sheet: Sheet, number: int) -> Fault:
    return Fault(
        f"{sheet.name}!A{number}",
        _("A sheet takes at most %(most)s rows. Divide the file.") % {"most": MOST_ROWS},
    )


def _twice(column: Column) -> str:
    return _("The column “%(heading)s” is there twice.") % {"heading": column.heading}


def _lost(column: Column) -> str:
    return _("The column “%(heading)s” is missing.") % {"heading": column.heading}
