"""Tables of data, and the invisible ones that put parts of a paper side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.table import Table, _Cell, _Row
from lxml.html import HtmlElement

from documents.rendering.fonts import text_width
from documents.rendering.word import styles
from documents.rendering.word.inline import UnknownElement, add_words, classes, plain_text
from documents.rendering.word.places import Place

CELL_SIZE = 13
CELL_MARGINS = 16  # points, left and right together
WIDEST_WISH = 220  # points; longer texts wrap


def side_by_side(document: Document, rows: int, widths: tuple[int, ...]) -> Table:
    """Without borders or inner margins."""
    table = document.add_table(rows, len(widths))
    table.autofit = False
    _set_widths(table, widths)
    _clear_margins(table)
    for row in table.rows:
        _keep_whole(row)
    return table


@dataclass(frozen=True)
class Cell:
    row: int
    column: int
    rows: int
    columns: int
    element: HtmlElement


def write_grid(place: Place, element: HtmlElement) -> None:
    """A table.grid, its caption before it, its head repeated on each page."""
    cells = list(_cells(element))
    for caption in element.iterchildren("caption"):
        place.add(caption, styles.CAPTION)
    rows = 1 + max(cell.row for cell in cells)
    columns = max(cell.column + cell.columns for cell in cells)
    table = place.container.add_table(rows, columns, style="Table Grid")
    table.autofit = False
    _set_widths(table, _shares(cells, columns, place.width))
    places = table._cells  # found once: python-docx looks through the whole table for each
    for cell in cells:
        last = (cell.row + cell.rows - 1) * columns + cell.column + cell.columns - 1
        _fill(places[cell.row * columns + cell.column], places[last], cell.element)
    for row in table.rows:
        _keep_whole(row)
    for row in table.rows[: len(element.findall("thead/tr"))]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _cells(element: HtmlElement) -> Iterator[Cell]:
    """Places in the grid, stepping over what spanning cells take up."""
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(element.iter("tr")):
        column = 0
        for cell in line:
            if cell.tag not in ("td", "th"):
                raise UnknownElement(cell)
            while (row, column) in taken:
                column += 1
            rows, columns = int(cell.get("rowspan", "1")), int(cell.get("colspan", "1"))
            taken |= {(row + r, column + c) for r in range(rows) for c in range(columns)}
            yield Cell(row, column, rows, columns, cell)


def _fill(first: _Cell, last: _Cell, element: HtmlElement) -> None:
    place = first if first is last else first.merge(last)
    place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = place.paragraphs[0]
    styles.give(paragraph, styles.CELL)
    heads_column = element.tag == "th" and element.get("scope") != "row"
    if heads_column or "centred" in classes(element):
        paragraph.alignment = ALIGN.CENTER
    elif "number" in classes(element):
        paragraph.alignment = ALIGN.RIGHT
    add_words(paragraph, element)
    for run in paragraph.runs if heads_column else ():
        run.bold = True


def _shares(cells: list[Cell], columns: int, width: int) -> tuple[int, ...]:
    """Each column as wide as its longest word asks; the rest by how much there is to say."""
    needs, wishes = [0.0] * columns, [0.0] * columns
    for cell in cells:
        if cell.columns == 1:
            text = plain_text(cell.element)
            needs[cell.column] = max(
                needs[cell.column], *(_set_width(word) for word in text.split() or [""])
            )
            wishes[cell.column] = max(wishes[cell.column], min(_set_width(text), WIDEST_WISH))
    spare = max(0, Length(width).pt - sum(needs))
    total = sum(wishes) or 1
    return tuple(Pt(need + spare * wish / total) for need, wish in zip(needs, wishes, strict=True))


def _set_width(text: str) -> float:
    return text_width(text, CELL_SIZE, bold=True) + CELL_MARGINS


def _set_widths(table: Table, widths: tuple[int, ...]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cell, width in zip(table._cells, cycle(widths), strict=False):
        cell.width = width


def _keep_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _clear_margins(table: Table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)
