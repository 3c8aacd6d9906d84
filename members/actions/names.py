from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from audit import chain
from members.models import Agency, AgencyName
from members.rules import agencies as rules
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if
from vietnamese.text import fold, sort_key

LONGEST_SEARCH_TEXT = 400


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
    refuse_if(rules.may_take_name_from(agency, valid_from, localdate(at)))
    before = agency.name
    agency.names.filter(valid_until=None).update(valid_until=valid_from)
    save(
        AgencyName(
            agency=agency, name=name, short_name=short_name, valid_from=valid_from, basis=basis
        )
    )
    show_name_of_the_day(agency, localdate(at))
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


@transaction.atomic
def correct_name(
    borne: AgencyName,
    *,
    reason: str,
    version: int | None = None,
    by,
    at: datetime,
    **values: str,
) -> Agency:
    """Mend a typing error in a name, its short form or its decision; `values` are those texts.

    The agency is not renamed by this: the days on which the name holds stay.
    """
    agency = lock(borne.agency, version=version)
    borne = agency.names.get(pk=borne.pk)
    refuse_if(rules.may_correct_name(standing_of(by, at), borne))
    before, after = changes(put(borne, **values))
    save(borne)
    show_name_of_the_day(agency, localdate(at))
    chain.append(
        act="members.correct_name",
        by=by,
        at=at,
        subject=agency,
        before={"wrong": before.get("name", borne.name), **before},
        after={"right": borne.name, **after},
        reason=reason,
        concerns=[agency],
    )
    return agency


@transaction.atomic
def take_back_name(name: AgencyName, *, reason: str, by, at: datetime) -> Agency:
    """Undo the newest renaming: the name before it holds on."""
    agency = lock(name.agency)
    name = agency.names.get(pk=name.pk)
    refuse_if(rules.may_take_back_name(standing_of(by, at), name))
    name.delete()
    earlier = agency.names.filter(valid_until=name.valid_from).get()
    earlier.valid_until = None
    save(earlier)
    show_name_of_the_day(agency, localdate(at))
    chain.append(
        act="members.take_back_name",
        by=by,
        at=at,
        subject=agency,
        before={"name": name.name, "valid_from": name.valid_from},
        after={"name": earlier.name},
        reason=reason,
        concerns=[agency],
    )
    return agency


def show(agency: Agency, current: AgencyName, *others: AgencyName) -> None:
    """Keep what lists show and search finds in step with the dated names.

    An agency is also found by the names it bore before.
    """
    words = [current.name, current.short_name, agency.code]
    words += [word for other in others for word in (other.name, other.short_name)]
    agency.name = current.name
    agency.search_text = fold(" ".join(dict.fromkeys(words)))[:LONGEST_SEARCH_TEXT].strip()
    agency.sort_key = sort_key(current.name)


def show_name_of_the_day(agency: Agency, day: date) -> None:
    """Work out what is shown from the dated names, and save the agency."""
    names = list(agency.names.all())
    current = next((name for name in names if name.holds_on(day)), names[0])
    show(agency, current, *names)
    save(agency)
