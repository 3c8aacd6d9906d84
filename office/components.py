"""The parts that pages are put together from, each a plain record; `/gallery/` shows them all.

Views prepare these in Python, with texts and addresses ready, and templates only lay them out:
a list of 160 rows then costs little more than its words.
"""

from collections.abc import Sequence
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

    def __post_init__(self):
        for row in (*self.rows, *([self.total] if self.total else [])):
            if len(row) != len(self.columns):
                raise ValueError(f"{len(row)} cells for {len(self.columns)} columns: {row}")

    @cached_property
    def body(self) -> str:
        return format_html_join("", self._row, (map(_inside, row) for row in self.rows))

    @cached_property
    def foot(self) -> str:
        return format_html(self._row, *map(_inside, self.total))

    @cached_property
    def _row(self) -> str:
        """The markup of one row with a gap for each cell: made once, filled for every row."""
        first, *others = self.columns
        cells = [
            _gap('<th scope="row" data-label="{}" class="{}">[]</th>', first),
            *(_gap('<td data-label="{}" class="{}">[]</td>', column) for column in others),
        ]
        return f"<tr>{''.join(cells)}</tr>"


def _gap(markup: str, column: Column) -> str:
    label = "" if column.hide_label else column.label
    before, _, after = format_html(markup, label, column.kind).rpartition("[]")
    return "{}".join(part.replace("{", "{{").replace("}", "}}") for part in (before, after))


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
