"""The words of a page, for tests that ask what somebody reads there."""

from html.parser import HTMLParser

SILENT = ("script", "style", "head")


class _Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.silent = [], 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in SILENT

    def handle_endtag(self, tag):
        self.silent -= tag in SILENT

    def handle_data(self, data):
        if not self.silent and data.strip():
            self.words.append(" ".join(data.split()))


def lines_of(html: str) -> list[str]:
    """Each piece of text between two tags, in the order of the page."""
    reader = _Words()
    reader.feed(html)
    return reader.words


def text_of(html: str) -> str:
    return "\n".join(lines_of(html))
