"""Issuing papers. Every write of this app is here."""

import hashlib
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models, transaction

from audit import chain
from documents import rules
from documents.drafting import Sheet, make
from documents.models import Paper, PaperSource, Replacement
from documents.numbering import next_number
from documents.papers import PaperKind, source_key
from office.records import lock
from office.refusals import refuse_if


@transaction.atomic
def issue_paper(record: models.Model, *, kind: PaperKind, by, at: datetime) -> Paper:
    """Number the paper, render it once, store it, and fix the records it rests on.

    Raises `Refused` with what is missing. A replacement that was opened is completed by this.
    """
    record = lock(record)
    refuse_if(rules.missing_for_issue(kind, record, at))
    issuer = kind.issuer(record)
    content = kind.content(record)
    number = next_number(issuer, kind.type_symbol, content.dated.year)
    sheet = make(kind, record, content, number=number, issued_at=at)
    head = chain.head()[1]
    paper = Paper(
        kind=kind.key,
        issuer=issuer,
        type_symbol=kind.type_symbol,
        number=number,
        year=content.dated.year,
        symbol=f"{kind.type_symbol}-{issuer.symbol}",
        dated=content.dated,
        title=sheet.title,
        subject_type=record._meta.label_lower,
        subject_id=record.pk,
        emulation_year=content.emulation_year,
        is_example=content.is_example,
        content_sha256=sheet.content_sha256,
        chain_head=head,
        replaces=rules.standing_paper(kind, record),
        issued_at=at,
        issued_by=by,
        **_store(sheet),
    )
    paper.full_clean()
    paper.save()
    PaperSource.objects.bulk_create(
        PaperSource(paper=paper, record_type=record_type, record_id=record_id)
        for record_type, record_id in dict.fromkeys(map(source_key, content.sources))
    )
    chain.append(
        act="documents.replace_paper" if paper.replaces else "documents.issue_paper",
        by=by,
        at=at,
        subject=paper,
        before={"paper": str(paper.replaces)} if paper.replaces else None,
        after={"title": paper.title, "pdf_sha256": paper.pdf_sha256},
        concerns=kind.concerns(record),
    )
    return paper


@transaction.atomic
def open_replacement(
    paper: Paper, *, kind: PaperKind, record: models.Model, reason: str, by, at: datetime
) -> Replacement:
    """Let the records of an issued paper change, so that a new paper can replace it."""
    lock(record)
    refuse_if(rules.may_open_replacement(paper))
    replacement = Replacement(paper=paper, reason=reason, opened_at=at, opened_by=by)
    replacement.full_clean()
    replacement.save()
    chain.append(
        act="documents.open_replacement",
        by=by,
        at=at,
        subject=paper,
        reason=reason,
        concerns=kind.concerns(record),
    )
    return replacement


@transaction.atomic
def cancel_replacement(
    paper: Paper, *, kind: PaperKind, record: models.Model, by, at: datetime
) -> Paper:
    """Close a replacement that nobody used: the issued paper stands as it did."""
    record = lock(record)
    sheet = make(kind, record, kind.content(record), number=paper.number, issued_at=paper.issued_at)
    refuse_if(rules.may_cancel_replacement(paper, sheet.content_sha256))
    paper.replacement.delete()
    chain.append(
        act="documents.cancel_replacement",
        by=by,
        at=at,
        subject=paper,
        concerns=kind.concerns(record),
    )
    return paper


def _store(sheet: Sheet) -> dict[str, object]:
    """Keep both files under the name of their own hash: the same bytes are stored once."""
    stored: dict[str, object] = {"pdf_size": len(sheet.pdf)}
    for kind, data in (("pdf", sheet.pdf), ("docx", sheet.docx)):
        sha256 = hashlib.sha256(data).hexdigest()
        name = f"papers/{sha256[:2]}/{sha256}.{kind}"
        if not default_storage.exists(name):
            name = default_storage.save(name, ContentFile(data))
        stored |= {kind: name, f"{kind}_sha256": sha256}
    return stored
