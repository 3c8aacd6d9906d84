"""From records to a sheet: the same path for a draft on screen and for the issued paper."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db import models

from documents import rules
from documents.models import IssuingBody
from documents.models import Paper as IssuedPaper
from documents.papers import Content, PaperKind
from documents.rendering.docx import render_docx
from documents.rendering.letterhead import Letterhead, PaperHead
from documents.rendering.paper import Paper, render_html
from documents.rendering.pdf import render_pdf
from vietnamese.dates import paper_date


@dataclass(frozen=True)
class Sheet:
    """One paper as HTML, and its two files made from that HTML when asked for."""

    html: str
    title: str
    is_draft: bool
    is_example: bool
    made_at: datetime

    @cached_property
    def pdf(self) -> bytes:
        return render_pdf(
            self.html,
            title=self.title,
            draft=self.is_draft,
            example=self.is_example,
            created=self.made_at,
            identifier=hashlib.sha256(self.html.encode()).digest()[:16],
        )

    @cached_property
    def docx(self) -> bytes:
        return render_docx(
            self.html,
            title=self.title,
            draft=self.is_draft,
            example=self.is_example,
            created=self.made_at,
        )


def make(
    kind: PaperKind,
    issuer: IssuingBody,
    content: Content,
    *,
    at: datetime,
    number: int | None = None,
    chain_head: str = "",
    replaces: IssuedPaper | None = None,
) -> Sheet:
    """The sheet for this content; a draft as long as it has no number.

    The same arguments give the same bytes, today and in ten years.
    """
    paper = Paper(
        head=PaperHead(
            letterhead=Letterhead(issuer.parent_name, issuer.name, issuer.place),
            number=number,
            symbol=f"{kind.type_symbol}-{issuer.symbol}",
            date=content.dated,
            shows_place_and_date=kind.shows_place_and_date,
        ),
        kind=kind.type_name,
        subject=content.subject,
        legal_bases=content.legal_bases,
        addressees=content.addressees,
        signatures=content.signatures,
        recipients=content.recipients,
    )
    context = {
        **content.context,
        "replaces": f"{replaces} {paper_date(replaces.dated)}" if replaces else "",
        "chain_head": grouped(chain_head),
    }
    return Sheet(
        html=render_html(kind.template, paper, context),
        title=paper.title,
        is_draft=number is None,
        is_example=content.is_example,
        made_at=at,
    )


def grouped(digits: str) -> str:
    """A hash in groups of eight, to be read out or compared."""
    return " ".join(digits[start : start + 8] for start in range(0, len(digits), 8))


def draft(kind: PaperKind, record: models.Model, *, at: datetime) -> Sheet:
    """The paper as it would be issued now, under a watermark."""
    standing = rules.standing_paper(kind, record)
    return make(
        kind,
        kind.issuer(record),
        kind.content(record),
        at=at,
        replaces=standing if standing and rules.is_open(standing) else None,
    )
