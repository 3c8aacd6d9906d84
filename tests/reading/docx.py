"""Reads a DOCX back: what it says, in which styles, on what page."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.section import Section
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


@dataclass(frozen=True)
class DocxReading:
    document: object

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Of body and tables, in reading order."""
        return list(_paragraphs(self.document))

    @property
    def text(self) -> str:
        return " ".join(" ".join(p.text for p in self.paragraphs).split())

    @property
    def sections(self) -> list[Section]:
        return list(self.document.sections)

    def find(self, text: str) -> Paragraph:
        """The one paragraph that is exactly this text."""
        found = [paragraph for paragraph in self.paragraphs if paragraph.text == text]
        if len(found) != 1:
            raise LookupError(f"{len(found)} × {text!r}")
        return found[0]

    def column(self, paragraph: Paragraph) -> int:
        """From 0: the column of the table cell in which the paragraph stands."""
        cell = paragraph._p.getparent()
        return cell.getparent().tc_lst.index(cell)


def read_docx(data: bytes) -> DocxReading:
    return DocxReading(Document(BytesIO(data)))


def _paragraphs(container: object) -> Iterator[Paragraph]:
    for item in container.iter_inner_content():
        if isinstance(item, Table):
            for cell in _cells(item):
                yield from _paragraphs(cell)
        else:
            yield item


def _cells(table: Table) -> Iterator[_Cell]:
    """Merged ones once."""
    seen = []
    for row in table.rows:
        for cell in row.cells:
            if cell._tc not in seen:
                seen.append(cell._tc)
                yield cell
