"""Numbers of papers: from 1 on 1 January, without gaps or duplicates (Decree 30/2020, Art. 15)."""

from documents.models import IssuingBody, NumberSeries
from office.records import lock

ONE_SERIES = ""  # the series that serves all types of paper


def next_number(issuer: IssuingBody, type_symbol: str, year: int) -> int:
    """Take the next number; it is given back if the surrounding transaction fails.

    The issuing body's row stays locked until the transaction ends, so that no other paper can take
    a later number while this one may still come to nothing.
    """
    issuer = lock(issuer)
    series, _created = NumberSeries.objects.select_for_update().get_or_create(
        issuer=issuer, year=year, type_symbol=_series(issuer, type_symbol, year)
    )
    series.last_number += 1
    series.save(update_fields=["last_number"])
    return series.last_number


def expected_number(issuer: IssuingBody, type_symbol: str, year: int) -> int:
    """The number that the next paper would bear; nothing is taken."""
    last = NumberSeries.objects.filter(
        issuer=issuer, year=year, type_symbol=_series(issuer, type_symbol, year)
    )
    return (last.values_list("last_number", flat=True).order_by("pk").first() or 0) + 1


def _series(issuer: IssuingBody, type_symbol: str, year: int) -> str:
    """Which series the paper belongs to.

    A year keeps the way of numbering it began with, so that a changed setting cannot give a number
    twice; the change holds from the first year that has no number yet.
    """
    begun = issuer.number_series.filter(year=year).values_list("type_symbol", flat=True)
    first = begun.order_by("pk").first()
    if first is None:
        per_type = issuer.numbering == IssuingBody.Numbering.PER_TYPE
    else:
        per_type = first != ONE_SERIES
    return type_symbol if per_type else ONE_SERIES
