from datetime import date, datetime

from django.db import transaction

from audit import chain
from documents.models import LegalBasis
from documents.rules import statutes as rules
from documents.standing import Standing
from office.records import changes, lock, put, save
from office.refusals import refuse_if

WORDS = ("title", "short_title", "topic", "rank", "valid_from")


@transaction.atomic
def add_statute(*, standing: Standing, by, at: datetime, **values: object) -> LegalBasis:
    """Add a statute to the list that papers choose their legal bases from, by their day."""
    refuse_if(rules.may_keep_statutes(standing))
    basis = LegalBasis(**values)
    refuse_if(_may_cite(basis))
    save(basis)
    chain.append(
        act="documents.add_statute",
        by=by,
        at=at,
        subject=basis,
        after={name: getattr(basis, name) for name in (*WORDS, "valid_until", "note")},
    )
    return basis


@transaction.atomic
def change_statute(
    basis: LegalBasis,
    *,
    standing: Standing,
    version: int | None = None,
    by,
    at: datetime,
    **values: object,
) -> LegalBasis:
    """Correct an entry; the words that an issued paper cites stay as they are."""
    basis = lock(basis, version=version)
    refuse_if(rules.may_keep_statutes(standing))
    changed = put(basis, **values)
    refuse_if(rules.may_change(basis, words_differ=not changed.keys().isdisjoint(WORDS)))
    refuse_if(rules.may_end(basis, basis.valid_until))
    refuse_if(_may_cite(basis))
    save(basis)
    before, after = changes(changed)
    chain.append(
        act="documents.change_statute", by=by, at=at, subject=basis, before=before, after=after
    )
    return basis


@transaction.atomic
def end_statute(
    basis: LegalBasis,
    *,
    valid_until: date,
    note: str = "",
    standing: Standing,
    version: int | None = None,
    by,
    at: datetime,
) -> LegalBasis:
    """Note that the statute no longer holds from a day on; papers of earlier days still cite it."""
    basis = lock(basis, version=version)
    refuse_if(rules.may_keep_statutes(standing))
    refuse_if(rules.may_end(basis, valid_until))
    before, after = changes(put(basis, valid_until=valid_until, note=note or basis.note))
    save(basis)
    chain.append(
        act="documents.end_statute",
        by=by,
        at=at,
        subject=basis,
        before=before,
        after={**after, "last_day": basis.last_day},
    )
    return basis


def _may_cite(basis: LegalBasis) -> list[str]:
    return rules.may_cite(
        basis,
        short_title=basis.short_title,
        valid_from=basis.valid_from,
        valid_until=basis.valid_until,
    )
