from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from audit import chain
from members.models import Agency, AgencyName
from members.rules import agencies as rules
from members.standing import standing_of
from office.records import lock, save
from office.refusals import refuse_if
from vietnamese.text import fold, sort_key


@transaction.atomic
def rename_agency(
    agency: Agency,
    *,
    name: str,
    short_name: str = "",
    valid_from: date,
    basis: str = "",
    version: int | None = None,
    by,
    at: datetime,
) -> Agency:
    """Give the agency a new name from a day on; papers of earlier days keep the earlier name."""
    agency = lock(agency, version=version)
    refuse_if(rules.may_rename(standing_of(by, at), agency))
    refuse_if(rules.may_take_name_from(agency, valid_from))
    before = agency.name
    agency.names.filter(valid_until=None).update(valid_until=valid_from)
    save(
        AgencyName(
            agency=agency, name=name, short_name=short_name, valid_from=valid_from, basis=basis
        )
    )
    _show_name_of_the_day(agency, localdate(at))
    save(agency)
    chain.append(
        act="members.rename_agency",
        by=by,
        at=at,
        subject=agency,
        before={"name": before},
        after={"name": name, "valid_from": valid_from},
        reason=basis,
        concerns=[agency],
    )
    return agency


def _show_name_of_the_day(agency: Agency, day: date) -> None:
    """Keep the stored name, search text and sorting key in step with the dated names."""
    current = agency.names.on(day).first() or agency.names.first()
    agency.name = current.name
    agency.search_text = fold(f"{current.name} {current.short_name} {agency.code}")
    agency.sort_key = sort_key(current.name)
