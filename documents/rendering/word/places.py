"""Where paragraphs go: the body of the document, or a cell of a table."""

from docx.document import Document
from docx.shared import Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml.html import HtmlElement

from documents.rendering.fonts import text_width
from documents.rendering.word import rules, styles
from documents.rendering.word.inline import add_words, plain_text

RULE_SHARE = 0.4  # of the line above; under the motto as long as the line (Annex I, II.1-II.2)
LOOKS = {look.name: look for look in styles.LOOKS}


class Place:
    def __init__(self, container: Document | _Cell, width: int) -> None:
        self.container = container
        self.width = width
        self.last: Paragraph | None = None

    def paragraph(self, style: str) -> Paragraph:
        """A new one; a cell comes with its first."""
        if self.last is None and isinstance(self.container, _Cell):
            self.last = self.container.paragraphs[0]
        else:
            self.last = self.container.add_paragraph()
        styles.give(self.last, style)
        return self.last

    def add(self, element: HtmlElement, style: str, *, as_written: bool = False) -> Paragraph:
        """The element's words, and the rule under them if it has one."""
        paragraph = self.paragraph(style)
        add_words(paragraph, element, as_written=as_written)
        for line in element.find_class("ruled"):
            paragraph.paragraph_format.keep_with_next = True
            self._draw_rule(line, LOOKS[style])
        return paragraph

    def _draw_rule(self, line: HtmlElement, look: styles.Look) -> None:
        length = text_width(plain_text(line), look.size, bold=look.bold, italic=look.italic)
        share = 1 if look.name == styles.MOTTO else RULE_SHARE
        rules.draw(self.paragraph(styles.RULE), length=Pt(length * share), width=self.width)

    def leave_room(self, room: Length) -> None:
        if self.last:
            self.last.paragraph_format.space_after = room

    def keep_with_next(self) -> None:
        if self.last:
            self.last.paragraph_format.keep_with_next = True
