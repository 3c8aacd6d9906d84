from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate

from audit import chain
from members.actions.names import show, show_name_of_the_day
from members.models import SINCE_EVER, Agency, AgencyName, Province
from members.rules import agencies as rules
from members.rules.footing import what_rests_on
from members.rules.rights import may_keep_registry
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if
from vietnamese.text import fold


@dataclass(frozen=True)
class Newcomer:
    """An agency yet to be founded; without a code, one is made from the name."""

    name: str
    short_name: str = ""
    code: str = ""


@transaction.atomic
def found_agency(
    province: Province,
    *,
    name: str,
    short_name: str = "",
    code: str = "",
    founded_on: date | None = None,
    basis: str = "",
    note: str = "",
    by,
    at: datetime,
) -> Agency:
    """Enter an agency in the registry. Its first name holds from its founding on, or, where that
    day is not known, from as far back as anybody may ask."""
    refuse_if(may_keep_registry(standing_of(by, at), province))
    agency = Agency(
        province=province,
        code=code or code_from(name, province),
        founded_on=founded_on,
        note=note,
        name=name,
    )
    first = AgencyName(
        name=name, short_name=short_name, valid_from=founded_on or SINCE_EVER, basis=basis
    )
    show(agency, first)
    save(agency)
    first.agency = agency
    save(first)
    chain.append(
        act="members.found_agency",
        by=by,
        at=at,
        subject=agency,
        after={"name": name, "code": agency.code, "founded_on": founded_on},
        reason=basis,
        concerns=[agency],
    )
    return agency


@transaction.atomic
def change_particulars(
    agency: Agency,
    *,
    code: str,
    founded_on: date | None,
    note: str,
    version: int | None = None,
    by,
    at: datetime,
) -> Agency:
    """Set what is not a name: code, day of founding, note."""
    agency = lock(agency, version=version)
    refuse_if(rules.may_change(standing_of(by, at), agency))
    before, after = changes(put(agency, code=code, founded_on=founded_on, note=note))
    show_name_of_the_day(agency, localdate(at))
    chain.append(
        act="members.change_particulars",
        by=by,
        at=at,
        subject=agency,
        before=before,
        after=after,
        concerns=[agency],
    )
    return agency


@transaction.atomic
def take_back_agency(agency: Agency, *, reason: str, by, at: datetime) -> None:
    """Remove an agency entered by mistake, on which nothing rests."""
    agency = lock(agency)
    refuse_if(rules.may_change(standing_of(by, at), agency) or what_rests_on(agency))
    chain.append(
        act="members.take_back_agency",
        by=by,
        at=at,
        subject=agency,
        before={"name": agency.name, "code": agency.code},
        reason=reason,
        concerns=[agency],
    )
    agency.delete()


def code_from(name: str, province: Province) -> str:
    """A code that the province has not used: "Sở Y tế" → "so-y-te", the second "so-y-te-2"."""
    stem = slugify(fold(name))[:36].strip("-") or "don-vi"
    taken = set(province.agencies.filter(code__startswith=stem).values_list("code", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(code for code in (stem, *numbered) if code not in taken)


def lock_agencies(agencies: Iterable[Agency]) -> dict[int, Agency]:
    """Several agencies held at once, always in the same order: two acts never block each other."""
    wanted = sorted({agency.pk for agency in agencies})
    held = Agency.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
    return {agency.pk: agency for agency in held}
