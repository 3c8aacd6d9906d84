"""The parts that pages are put together from, each a plain record; `/gallery/` shows them all.

Views prepare these in Python, with texts and addresses ready, and templates only lay them out:
a list of 160 rows then costs little more than its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, gettext_lazy

# What a colour may say; the words beside it always say the same.
TONES = ("", "active", "done", "waiting", "late", "example")


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    current: bool = False


@dataclass(frozen=True)
class Fact:
    """One line of a description list; several values stand in `lines`, one below the other."""

    term: str
    value: object = ""
    href: str = ""
    note: str = ""
    tone: str = ""  # shown as a pill
    lines: Sequence[object] = ()


@dataclass(frozen=True)
class Nothing:
    """An empty state: what would stand here, how it gets here, and the button that does it."""

    text: str
    hint: str = ""
    href: str = ""
    button: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a way; `state` is "done", "now", "late" or "ahead"."""

    text: str
    state: str = "ahead"
    note: str = ""
    href: str = ""

    @property
    def state_in_words(self) -> str:
        return gettext(STEP_STATES[self.state])


STEP_STATES = {
    "done": gettext_lazy("done"),
    "now": gettext_lazy("now"),
    "late": gettext_lazy("late"),
    "ahead": gettext_lazy("still to come"),
}


@dataclass(frozen=True)
class Column:
    """A column of a table; `kind` is "", "number" (right-aligned) or "day"."""

    label: str
    kind: str = ""
    hide_label: bool = False  # for a column of buttons: still read aloud


@dataclass(frozen=True)
class Cell:
    """A cell that is more than its text."""

    text: object = ""
    href: str = ""
    note: str = ""
    tone: str | None = None  # any of TONES: the text stands in a pill


@dataclass
class Table:
    """Rows are sequences of texts or `Cell`s, as many as there are columns.

    The first column names the row. A `wide` table scrolls sideways in a frame of its own on
    narrow screens; the others turn each row into a card.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]
    nothing: Nothing = field(default_factory=lambda: Nothing(gettext("Nothing here yet.")))
    note: str = ""
    hide_caption: bool = False
    wide: bool = False
    total: Sequence[object] = ()

    @cached_property
    def body(self) -> str:
        return format_html_join("", "<tr>{}</tr>", ((self._cells(row),) for row in self.rows))

    @cached_property
    def foot(self) -> str:
        return format_html("<tr>{}</tr>", self._cells(self.total))

    def _cells(self, row: Sequence[object]) -> str:
        return format_html_join("", "<{0} {1}>{2}</{3}>", self._parts(row))

    def _parts(self, row: Sequence[object]) -> Iterator[tuple[object, ...]]:
        for place, (attributes, value) in enumerate(zip(self._attributes, row, strict=True)):
            tag = "td" if place else "th"
            blank = value is None or value == ""
            yield tag, attributes[blank], _inside(value), tag

    @cached_property
    def _attributes(self) -> list[tuple[str, str]]:
        """For each column the attributes of a filled and of an empty cell."""
        return [
            tuple(
                format_html(
                    '{}data-label="{}" class="{}"',
                    "" if place else format_html('scope="{}" ', "row"),
                    column.label,
                    f"{column.kind} {blank}".strip(),
                )
                for blank in ("", "blank")
            )
            for place, column in enumerate(self.columns)
        ]


def _inside(value: object) -> object:
    if not isinstance(value, Cell):
        return "" if value is None else value
    shown = value.text
    if value.tone is not None:
        shown = format_html('<span class="pill pill-{}">{}</span>', value.tone, shown)
    if value.href:
        shown = format_html('<a href="{}">{}</a>', value.href, shown)
    if value.note:
        shown = format_html("{}<small>{}</small>", shown, value.note)
    return shown
