"""Walks the HTML of a paper and writes it down in Word.

Each class of the Decree 30 templates has its method; what has none is refused, so that the DOCX
never says less than the PDF.
"""

from docx.document import Document
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from lxml.html import HtmlElement

from documents.rendering.word import lists, page, styles, tables
from documents.rendering.word.inline import UnknownElement, add_words, classes
from documents.rendering.word.places import Place

ISSUING_WIDTH = Mm(74)
ADDRESSEES_AT = Mm(30)
DASH_AT = Pt(52.5)  # under the colon of "Kính gửi:"
DASH = Pt(7)
ROOM = Pt(12)
HEAD = {
    "parent": styles.PARENT,
    "issuer": styles.ISSUER,
    "country": styles.COUNTRY,
    "motto": styles.MOTTO,
    "number": styles.NUMBER,
    "dated": styles.DATED,
}
BLOCK = {"post": styles.POST, "name": styles.NAME}
PARAGRAPHS = {
    "plain": styles.PLAIN,
    "centred": styles.CENTRED,
    "note": styles.NOTE,
    "trace": styles.TRACE,
}
HEADINGS = {"h2": "Heading 2", "h3": "Heading 3", "h4": "Heading 4"}


def write(document: Document, body: HtmlElement) -> None:
    writer = _Writer(document)
    for part in body:
        writer.write_part(part)


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = Place(document, page.text_width(document.sections[0]))
        self.parts = {
            "head": self.write_head,
            "title": self.write_title,
            "addressees": self.write_addressees,
            "bases": self.write_bases,
            "content": self.write_blocks,
            "signatures": self.write_signatures,
            "recipients": self.write_recipients_below,
            "annex": self.write_annex,
            "annex-head": self.write_annex_head,
        }

    def write_part(self, element: HtmlElement) -> None:
        for name in classes(element) & self.parts.keys():
            self.parts[name](element)
            return
        self.write_block(element)

    # --- Parts of the paper -----------------------------------------------------------------------

    def write_head(self, head: HtmlElement) -> None:
        widths = (ISSUING_WIDTH, self.body.width - ISSUING_WIDTH)
        rows = head.findall("div")
        table = tables.side_by_side(self.document, len(rows), widths)
        for row, line in zip(rows, table.rows, strict=True):
            for column, cell, width in zip(row, line.cells, widths, strict=True):
                place = Place(cell, width)
                for part in column:
                    kind = part.get("class") or column.get("class")
                    place.add(part, HEAD[kind], as_written=kind in ("number", "dated"))

    def write_title(self, title: HtmlElement) -> None:
        for line in title:
            self.body.add(line, "Heading 1" if line.tag == "h1" else styles.SUBJECT)
        self.body.leave_room(ROOM)

    def write_addressees(self, part: HtmlElement) -> None:
        for line in part.iterchildren("p"):
            paragraph = self.body.add(line, styles.ADDRESSEE)
            if "several" in classes(part):
                _stand_left(paragraph, ADDRESSEES_AT)
        for listing in part.iterchildren("ul"):
            for paragraph in write_points(self.body, listing, styles.ADDRESSEE):
                _stand_left(paragraph, ADDRESSEES_AT + DASH_AT + DASH, hanging=DASH)
        self.body.leave_room(ROOM)

    def write_bases(self, part: HtmlElement) -> None:
        for basis in part:
            self.body.add(basis, styles.BASIS)

    def write_signatures(self, part: HtmlElement) -> None:
        self.body.keep_with_next()
        self.body.leave_room(ROOM)
        rows = part.findall("div")
        widths = (self.body.width // 2,) * 2
        table = tables.side_by_side(self.document, len(rows), widths)
        for row, line in zip(rows, table.rows, strict=True):
            for column, cell, width in zip(row, line.cells, widths, strict=True):
                place = Place(cell, width)
                if "recipients" in classes(column):
                    write_recipients(place, column)
                else:
                    write_signature(place, column)

    def write_recipients_below(self, part: HtmlElement) -> None:
        self.body.leave_room(ROOM)
        write_recipients(self.body, part)

    def write_annex(self, annex: HtmlElement) -> None:
        section = page.start_annex(self.document, landscape="landscape" in classes(annex))
        self.body = Place(self.document, page.text_width(section))
        self.write_blocks(annex)

    def write_annex_head(self, head: HtmlElement) -> None:
        for line in head:
            reference = "reference" in classes(line)
            self.body.add(line, styles.ANNEX_REFERENCE if reference else styles.ANNEX)
        self.body.leave_room(ROOM)

    # --- Text -------------------------------------------------------------------------------------

    def write_blocks(self, element: HtmlElement) -> None:
        for block in element:
            self.write_part(block)

    def write_block(self, element: HtmlElement) -> None:
        if element.tag == "p":
            looks = [PARAGRAPHS[name] for name in classes(element) if name in PARAGRAPHS]
            self.body.add(element, looks[0] if looks else styles.BODY)
        elif element.tag in HEADINGS:
            self.body.add(element, HEADINGS[element.tag])
        elif element.tag in ("ul", "ol"):
            write_points(self.body, element, styles.BODY)
        elif element.tag == "table":
            tables.write_grid(self.body, element)
        elif element.tag == "div":
            self.write_blocks(element)
        else:
            raise UnknownElement(element)


def write_points(place: Place, listing: HtmlElement, style: str) -> list[Paragraph]:
    written = []
    for label, item, depth in lists.points(listing):
        paragraph = place.paragraph(style)
        paragraph.add_run(label)
        add_words(paragraph, item)
        if depth:
            paragraph.paragraph_format.left_indent = styles.INDENT * depth
        written.append(paragraph)
    return written


def write_recipients(place: Place, part: HtmlElement) -> None:
    for line in part.iterchildren("p"):
        place.add(line, styles.RECIPIENTS)
    for listing in part.iterchildren("ul"):
        write_points(place, listing, styles.RECIPIENT)


def write_signature(place: Place, block: HtmlElement) -> None:
    lacking = 0
    for part in block:
        if part.tag == "p":
            line = place.add(part, BLOCK[part.get("class")])
            if lacking:
                line.paragraph_format.space_before = styles.SIGNATURE_SPACE + lacking
        else:
            lacking = styles.BODY_LINE * int(part.get("class").rpartition("-")[2])


def _stand_left(paragraph: Paragraph, indent: int, hanging: int = 0) -> None:
    layout = paragraph.paragraph_format
    layout.alignment = styles.ALIGN.LEFT
    layout.left_indent, layout.first_line_indent = indent, -hanging
