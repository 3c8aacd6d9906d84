from datetime import datetime

from django.db import models, transaction

from audit import chain
from documents.models import IssuingBody
from documents.rules import may_keep_letterhead
from documents.standing import Standing
from office.records import changes, lock, put, save
from office.refusals import refuse_if


@transaction.atomic
def change_letterhead(
    issuer: IssuingBody,
    *,
    standing: Standing,
    version: int | None = None,
    by,
    at: datetime,
    **values: object,
) -> IssuingBody:
    """Change head, symbol or way of numbering; papers issued before stay as they are.

    A changed way of numbering holds from the first year that has no number yet.
    """
    issuer = lock(issuer, version=version)
    refuse_if(may_keep_letterhead(standing, issuer))
    before, after = changes(put(issuer, **values))
    save(issuer)
    chain.append(
        act="documents.change_letterhead",
        by=by,
        at=at,
        subject=issuer,
        before=before,
        after=after,
        concerns=_owners(issuer),
    )
    return issuer


def _owners(issuer: IssuingBody) -> list[models.Model]:
    """The bloc or agency whose letterhead it is, by the names of their own fields for it."""
    fields = (field for field in issuer._meta.related_objects if field.one_to_one)
    owners = (getattr(issuer, field.get_accessor_name(), None) for field in fields)
    return [owner for owner in owners if owner is not None]
