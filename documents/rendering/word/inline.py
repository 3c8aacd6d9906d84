"""Words within a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.text.paragraph import Paragraph
from lxml.html import HtmlElement

BLANKS = re.compile(r"[ \t\r\n\f]+")  # of HTML: a no-break space is none
LINE_BREAK = "\v"  # a <br>; an end of line in the HTML is a blank
BOLD, ITALIC = ("strong", "b"), ("em", "i")


class UnknownElement(Exception):
    """The DOCX has no form for this part of the HTML."""

    def __init__(self, element: HtmlElement) -> None:
        super().__init__(f'<{element.tag} class="{element.get("class", "")}"> has no form in Word')


@dataclass(frozen=True)
class Words:
    text: str
    bold: bool = False
    italic: bool = False


def classes(element: HtmlElement) -> set[str]:
    return set(element.get("class", "").split())


def plain_text(element: HtmlElement) -> str:
    return BLANKS.sub(" ", element.text_content()).strip()


def add_words(paragraph: Paragraph, element: HtmlElement, *, as_written: bool = False) -> None:
    """What the element says; `as_written` keeps its blanks, as room to write by hand."""
    parts = list(_words(element, Words("")))
    for part in parts if as_written else _collapsed(parts):
        run = paragraph.add_run(part.text.replace(LINE_BREAK, "\n"))
        run.bold, run.italic = part.bold or None, part.italic or None


def _words(element: HtmlElement, manner: Words) -> Iterator[Words]:
    if element.text:
        yield replace(manner, text=element.text)
    for child in element:
        if child.tag == "br":
            yield replace(manner, text=LINE_BREAK)
        elif child.tag in BOLD:
            yield from _words(child, replace(manner, bold=True))
        elif child.tag in ITALIC:
            yield from _words(child, replace(manner, italic=True))
        elif child.tag == "span":
            yield from _words(child, manner)
        elif child.tag not in ("ul", "ol"):  # a list within an item is written after it
            raise UnknownElement(child)
        if child.tail:
            yield replace(manner, text=child.tail)


def _collapsed(parts: list[Words]) -> list[Words]:
    """Blanks as HTML shows them: one between words, none at the ends of lines."""
    shown: list[Words] = []
    at_start = True
    for part in parts:
        text = part.text if part.text == LINE_BREAK else BLANKS.sub(" ", part.text)
        if text == LINE_BREAK:
            _strip_end(shown)
        elif at_start:
            text = text.lstrip(" ")
        if text:
            at_start = text[-1] in (" ", LINE_BREAK)
            shown.append(replace(part, text=text))
    _strip_end(shown)
    return shown


def _strip_end(shown: list[Words]) -> None:
    if shown and shown[-1].text.endswith(" "):
        shown[-1] = replace(shown[-1], text=shown[-1].text[:-1])
