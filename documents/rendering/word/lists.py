"""Dashes, numbers and letters before the points of a list, typed out as offices do."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from documents.rendering.word.inline import UnknownElement, classes

LETTERS = "abcdđeghiklmnopqrstuvxy"  # of the Vietnamese alphabet, without marks


def points(listing: HtmlElement, depth: int = 0) -> Iterator[tuple[str, HtmlElement, int]]:
    """Label, item and depth, with the points of inner lists after the item that holds them."""
    start = int(listing.get("start", "1"))
    for number, item in enumerate(listing, start=start):
        if item.tag != "li":
            raise UnknownElement(item)
        yield _label(listing, number), item, depth
        for inner in item:
            if inner.tag in ("ul", "ol"):
                yield from points(inner, depth + 1)


def _label(listing: HtmlElement, number: int) -> str:
    if listing.tag == "ul":
        return "- "
    return f"{_letters(number)}) " if "letters" in classes(listing) else f"{number}. "


def _letters(number: int) -> str:
    """a, b, …, y, aa, ab, …, as the stylesheet counts."""
    before, last = divmod(number - 1, len(LETTERS))
    return (_letters(before) if before else "") + LETTERS[last]
