"""A paper as the decree sees it, and its HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from documents.rendering.letterhead import (
    MM,
    PaperHead,
    SignatureBlock,
    SignatureRow,
    signature_rows,
)
from documents.rendering.lines import balanced_lines

SUBJECT_WIDTH = 140 * MM
LANDSCAPE_WIDTH = 220 * MM
TITLE_SIZE = 14


@dataclass(frozen=True)
class Annex:
    """The head of an annex; what it holds is the template's.

    `label` is 'Phụ lục' or 'Phụ lục I' (Roman, if there are several); `reference` names the paper
    it belongs to, as in 'Kèm theo Biên bản số 05/BB-KTĐ ngày 12 tháng 01 năm 2021'.
    """

    label: str
    title: str
    reference: str = ""
    landscape: bool = False

    @property
    def title_lines(self) -> tuple[str, ...]:
        width = LANDSCAPE_WIDTH if self.landscape else SUBJECT_WIDTH
        return balanced_lines(self.title, width, TITLE_SIZE, capitals=True)


@dataclass(frozen=True)
class Paper:
    """Everything around the body. The order of these parts on the page is the template's.

    `kind` is the name of the type, such as 'Biên bản'; `subject` what the paper is about.
    Legal bases, addressees and recipients are given without closing marks: they are added.
    """

    head: PaperHead
    kind: str
    subject: str = ""
    legal_bases: Sequence[str] = ()
    addressees: Sequence[str] = ()
    signatures: Sequence[SignatureBlock] = ()
    recipients: Sequence[str] = ()

    @property
    def title(self) -> str:
        """For the file's properties and the reader's window: 'Tờ trình về việc …'."""
        return f"{self.kind} {self.subject}".strip().replace(" Về ", " về ", 1)

    @property
    def subject_lines(self) -> tuple[str, ...]:
        return balanced_lines(self.subject, SUBJECT_WIDTH, TITLE_SIZE)

    @property
    def closed_bases(self) -> list[str]:
        return closed(self.legal_bases)

    @property
    def closed_addressees(self) -> list[str]:
        return closed(self.addressees)

    @property
    def closed_recipients(self) -> list[str]:
        return closed(self.recipients)

    @property
    def signature_rows(self) -> tuple[SignatureRow, ...]:
        return signature_rows(self.signatures)

    @property
    def recipients_stand_left(self) -> bool:
        """Beside the signature, unless someone signs there (form 1.9)."""
        return len(self.signature_rows) == 1 and self.signature_rows[0].left is None


def closed(items: Sequence[str]) -> list[str]:
    """Each item ends with ';', the last with '.'."""
    bare = [item.rstrip(" ;.,") for item in items]
    return [f"{item};" for item in bare[:-1]] + [f"{item}." for item in bare[-1:]]


def render_html(template: str, paper: Paper, context: Mapping[str, object] | None = None) -> str:
    """The paper's HTML: `template` extends documents/papers/decree30.html."""
    return render_to_string(template, {**(context or {}), "paper": paper})
