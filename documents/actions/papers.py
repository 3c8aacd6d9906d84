"""Issuing papers and replacing them."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction

from audit import chain
from documents import drafting, rules
from documents.models import Paper, PaperSource, Replacement
from documents.numbering import next_number
from documents.papers import Content, PaperKind, Part, kind_of, source_key
from documents.standing import Standing
from documents.storing import store
from office.records import lock, save
from office.refusals import refuse_if
from vietnamese.text import fold


@transaction.atomic
def issue_paper(
    record: models.Model, *, kind: PaperKind, standing: Standing, by, at: datetime
) -> Paper:
    """Number the paper, render it once, store it, and fix the records it rests on.

    Raises `Refused` with what is missing. A replacement that was opened is completed by this.
    """
    record = lock(record)
    refuse_if(kind.may_issue(standing, record))
    _hold(kind.content(record).sources)
    refuse_if(rules.missing_for_issue(kind, record, at))
    content = kind.content(record)
    refuse_if(rules.may_be_dated(content.dated, at))
    paper = _written(kind, record, content, by=by, at=at)
    save(paper)
    PaperSource.objects.bulk_create(
        PaperSource(paper=paper, record_type=record_type, record_id=record_id)
        for record_type, record_id in dict.fromkeys(map(source_key, content.sources))
    )
    chain.append(
        act="documents.replace_paper" if paper.replaces else "documents.issue_paper",
        by=by,
        at=at,
        subject=paper,
        before={"paper": paper.replaces} if paper.replaces else None,
        after={
            "title": paper.title,
            "pdf_sha256": paper.pdf_sha256,
            "docx_sha256": paper.docx_sha256,
        },
        concerns=[record, *kind.concerns(record), *filter(None, [paper.replaces])],
    )
    return paper


@transaction.atomic
def open_replacement(
    paper: Paper, *, standing: Standing, reason: str, by, at: datetime
) -> Replacement:
    """Let the records of an issued paper change, so that a new paper can replace it."""
    kind = kind_of(paper)
    record = lock(kind.record_of(paper))
    paper = _as_it_stands(paper)
    refuse_if(kind.may_issue(standing, record))
    refuse_if(rules.may_open_replacement(paper))
    replacement = Replacement(paper=paper, reason=reason, opened_at=at, opened_by=by)
    save(replacement)
    chain.append(
        act="documents.open_replacement",
        by=by,
        at=at,
        subject=paper,
        reason=reason,
        concerns=[record, *kind.concerns(record)],
    )
    return replacement


@transaction.atomic
def cancel_replacement(paper: Paper, *, standing: Standing, by, at: datetime) -> Paper:
    """Close a replacement that nobody used: the issued paper stands as it did."""
    kind = kind_of(paper)
    record = lock(kind.record_of(paper))
    paper = _as_it_stands(paper)
    refuse_if(kind.may_issue(standing, record))
    content = kind.content(record)
    _hold(content.sources)
    refuse_if(rules.may_cancel_replacement(paper, kind.content(record).sha256))
    reason = paper.replacement.reason
    paper.replacement.delete()
    chain.append(
        act="documents.cancel_replacement",
        by=by,
        at=at,
        subject=paper,
        before={"reason": reason},
        concerns=[record, *kind.concerns(record)],
    )
    return _as_it_stands(paper)


def _as_it_stands(paper: Paper) -> Paper:
    """The paper with what was done about it until now; its record's lock keeps that still."""
    return Paper.objects.select_related("replacement", "replaced_by", "issuer").get(pk=paper.pk)


def _hold(sources: Iterable[models.Model | Part]) -> None:
    """Keep the records a paper prints from changing under it until the transaction ends.

    Whoever changes such a record locks its row and then asks `why_fixed`; with the rows held here,
    one of the two sees what the other did.
    """
    by_model: dict[type[models.Model], set[int]] = {}
    for source in sources:
        record = source.record if isinstance(source, Part) else source
        by_model.setdefault(type(record), set()).add(record.pk)
    for model, pks in sorted(by_model.items(), key=lambda item: item[0]._meta.label):
        rows = model._default_manager.filter(pk__in=pks).order_by("pk")
        list(rows.select_for_update(no_key=True).values_list("pk"))


def _written(kind: PaperKind, record: models.Model, content: Content, *, by, at) -> Paper:
    """The paper with its number and its files; the row is not there yet."""
    issuer = lock(kind.issuer(record))
    replaces = rules.standing_paper(kind, record)
    number = next_number(issuer, kind.type_symbol, content.dated.year)
    head = chain.head()[1]
    sheet = drafting.make(
        kind, issuer, content, at=at, number=number, chain_head=head, replaces=replaces
    )
    pdf, pdf_sha256 = store(sheet.pdf, "pdf")
    docx, docx_sha256 = store(sheet.docx, "docx")
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
        pdf=pdf,
        pdf_sha256=pdf_sha256,
        pdf_size=len(sheet.pdf),
        docx=docx,
        docx_sha256=docx_sha256,
        content_sha256=content.sha256,
        chain_head=head,
        replaces=replaces,
        issued_at=at,
        issued_by=by,
    )
    paper.search_text = fold(f"{paper} {paper.title}")
    return paper
