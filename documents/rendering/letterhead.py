"""Head and signatures of an official paper (Decree 30/2020, Annex I, part I, II.1-II.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

from documents.rendering.lines import balanced_lines
from vietnamese.dates import place_and_date

MM = 72 / 25.4  # points in a millimetre
ISSUING_WIDTH = 72 * MM  # of the left column; the right one holds the country's name on one line
SIGNATURE_WIDTH = 80 * MM
ISSUER_SIZE = 12
SIGNATURE_SIZE = 14
BLANK = " " * 6  # room to write by hand


@dataclass(frozen=True)
class Letterhead:
    """Who issues, under whom, and where. `parent` may be empty."""

    parent: str
    issuer: str
    place: str

    @property
    def parent_lines(self) -> tuple[str, ...]:
        return balanced_lines(self.parent, ISSUING_WIDTH, ISSUER_SIZE, capitals=True)

    @property
    def issuer_lines(self) -> tuple[str, ...]:
        return balanced_lines(self.issuer, ISSUING_WIDTH, ISSUER_SIZE, capitals=True)


@dataclass(frozen=True)
class PaperHead:
    """The two columns at the top. Without number or date the paper leaves room for them.

    `symbol` is the type and the issuer's abbreviation, such as BB-KTĐ. Minutes show no place and
    date (Annex III, form 1.9). A paper outside the 29 types of Art. 7 has no symbol and so no
    number line.
    """

    letterhead: Letterhead
    number: str | int | None
    symbol: str
    date: Date | None
    shows_place_and_date: bool = True

    @property
    def number_line(self) -> str:
        return number_line(self.number, self.symbol) if self.symbol else ""

    @property
    def place_and_date(self) -> str:
        if not self.shows_place_and_date:
            return ""
        if self.date is None:
            return f"{self.letterhead.place}, ngày{BLANK}tháng{BLANK}năm{BLANK}"
        return place_and_date(self.letterhead.place, self.date)


def number_line(number: str | int | None, symbol: str) -> str:
    """'Số: 05/BB-KTĐ'. A number under 10 takes a 0 (Annex I, II.3)."""
    text = BLANK if number is None else f" {str(number).zfill(2)}"
    return f"Số:{text}/{symbol}"


@dataclass(frozen=True)
class SignatureBlock:
    """One who signs.

    `authority` is what the person signs on behalf of, such as 'TM. KHỐI THI ĐUA' or
    'KT. TRƯỞNG KHỐI'; it may be empty, and may hold several lines.
    """

    authority: str
    post: str
    name: str
    side: Literal["left", "right"] = "right"

    @property
    def post_lines(self) -> tuple[str, ...]:
        text = f"{self.authority}\n{self.post}"
        return balanced_lines(text, SIGNATURE_WIDTH, SIGNATURE_SIZE, capitals=True)


@dataclass(frozen=True)
class SignatureRow:
    left: SignatureBlock | None = None
    right: SignatureBlock | None = None

    @property
    def left_lacks(self) -> int:
        """Lines by which the left post is shorter: the names still stand on one line."""
        return max(0, _post_height(self.right) - _post_height(self.left))

    @property
    def right_lacks(self) -> int:
        return max(0, _post_height(self.left) - _post_height(self.right))


def _post_height(block: SignatureBlock | None) -> int:
    return len(block.post_lines) if block else 0


def signature_rows(blocks: Sequence[SignatureBlock]) -> tuple[SignatureRow, ...]:
    """Blocks side by side: a left one starts a row, a right one closes it."""
    rows: list[SignatureRow] = []
    for block in blocks:
        if block.side == "right" and rows and rows[-1].right is None:
            rows[-1] = SignatureRow(rows[-1].left, block)
        elif block.side == "right":
            rows.append(SignatureRow(right=block))
        else:
            rows.append(SignatureRow(left=block))
    return tuple(rows)
