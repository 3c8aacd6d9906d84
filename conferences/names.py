"""The names agencies bore on a day, worked out by the database where a list needs many."""

from datetime import date

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from members.models import AgencyName


def name_on(day: date | OuterRef, agency: str = "agency") -> Coalesce:
    """The agency's name on that day, today's where none is recorded for it.

    The same as `Agency.name_on`, for annotating rows that refer to an agency.
    """
    held = AgencyName.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=day),
        agency=OuterRef(agency),
        valid_from__lte=day,
    )
    return Coalesce(Subquery(held.values("name")[:1]), F(f"{agency}__name"))
