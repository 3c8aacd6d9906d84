"""Numbers of papers: from 1 on 1 January, without gaps or duplicates (Decree 30/2020, Art. 15)."""

from django.db import IntegrityError, transaction

from documents.models import IssuingBody, NumberSeries


def next_number(issuer: IssuingBody, type_symbol: str, year: int) -> int:
    """Take the next number; it is given back if the surrounding transaction fails.

    The row of the series stays locked until the transaction ends, so that no other paper can
    take a later number while this one may still come to nothing.
    """
    per_type = issuer.numbering == IssuingBody.Numbering.PER_TYPE
    key = {"issuer": issuer, "year": year, "type_symbol": type_symbol if per_type else ""}
    if not NumberSeries.objects.filter(**key).exists():
        _begin(key)
    series = NumberSeries.objects.select_for_update().get(**key)
    series.last_number += 1
    series.save(update_fields=["last_number"])
    return series.last_number


def _begin(key: dict) -> None:
    """Create the series; somebody else may do so at the same moment, which is as good."""
    try:
        with transaction.atomic():
            NumberSeries.objects.create(**key)
    except IntegrityError:
        pass
