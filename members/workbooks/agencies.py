"""The rows of the first sheet against the registry."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from members.models import Agency
from members.rules.agencies import MOST_MEMBERS
from members.workbooks.columns import AGENCIES
from members.workbooks.faults import Fault, Row
from members.workbooks.plan import AgencyEntry
from members.workbooks.registry import Registry
from vietnamese.dates import short_date


def plan_agencies(rows: list[Row], registry: Registry) -> tuple[list[AgencyEntry], list[Fault]]:
    """What each row would do; newcomers take their places in the order of the file's places."""
    entries = [_entry(row, registry) for row in rows]
    faults = [
        *_twice(rows, "code", _("This code already stands in row %(row)s.")),
        *_twice(rows, "name", _("This name already stands in row %(row)s.")),
        *_twice(rows, "position", _("This place is already taken in row %(row)s.")),
        *(fault for entry in entries for fault in _faults(entry, registry)),
        *_too_many(entries, registry),
    ]
    return entries, faults


def joining_order(entries: list[AgencyEntry]) -> list[AgencyEntry]:
    """Those without a place come last, in the order of their rows."""
    joining = [entry for entry in entries if entry.joins]
    return sorted(joining, key=lambda entry: entry.row["position"] or MOST_MEMBERS + 1)


def _entry(row: Row, registry: Registry) -> AgencyEntry:
    agency = registry.agencies.get((row["code"] or "").casefold())
    here = agency and any(
        one.bloc_id == registry.bloc.pk for one in registry.memberships.get(agency.pk, [])
    )
    entry = AgencyEntry(row, agency, joins=not here)
    if agency is None:
        entry.details.append(_("new agency"))
    if entry.joins and row["joined_on"]:
        entry.details.append(_("joins the bloc on %(day)s") % {"day": short_date(row["joined_on"])})
    return entry


def _faults(entry: AgencyEntry, registry: Registry) -> Iterator[Fault]:
    row, agency = entry.row, entry.agency
    if agency is None:
        yield from _known_by_another_code(row, registry)
    else:
        yield from _name_differs(row, agency)
        yield from _gone(row, agency)
        yield from _membership_differs(row, agency, registry)
    if row["joined_on"] and row["founded_on"] and row["joined_on"] < row["founded_on"]:
        yield row.fault("joined_on", _("The agency joins before it is founded."))


def _known_by_another_code(row: Row, registry: Registry) -> Iterator[Fault]:
    name = (row["name"] or "").casefold()
    for agency in registry.agencies.values():
        if agency.name.casefold() == name and row["code"]:
            yield row.fault(
                "code",
                _("“%(agency)s” is already recorded with the code “%(code)s”.")
                % {"agency": agency, "code": agency.code},
            )


def _name_differs(row: Row, agency: Agency) -> Iterator[Fault]:
    if row["name"] and row["name"] != agency.name:
        yield row.fault(
            "name",
            _(
                "The code “%(code)s” belongs to “%(agency)s”. Another agency needs another code; "
                "a new name is recorded on the agency's page."
            )
            % {"code": agency.code, "agency": agency},
        )


def _gone(row: Row, agency: Agency) -> Iterator[Fault]:
    if agency.closed_on:
        yield row.fault(
            "code",
            _("“%(agency)s” was closed on %(day)s.")
            % {"agency": agency, "day": short_date(agency.closed_on)},
        )


def _membership_differs(row: Row, agency: Agency, registry: Registry) -> Iterator[Fault]:
    day: date | None = row["joined_on"]
    for one in registry.memberships.get(agency.pk, []):
        words = {"bloc": one.bloc, "day": short_date(one.valid_from)}
        if one.bloc_id != registry.bloc.pk and day and (one.valid_until or date.max) > day:
            yield row.fault(
                "joined_on",
                _("It belongs to %(bloc)s from %(day)s on. Move it on the agency's page.") % words,
            )
        if one.bloc_id == registry.bloc.pk and day and one.valid_from != day:
            yield row.fault("joined_on", _("It is in the bloc since %(day)s already.") % words)


def _twice(rows: list[Row], key: str, sentence: str) -> Iterator[Fault]:
    seen: dict[object, Row] = {}
    for row in rows:
        value = row[key]
        if value is None:
            continue
        first = seen.setdefault(value.casefold() if isinstance(value, str) else value, row)
        if first is not row:
            yield row.fault(key, sentence % {"row": first.number})


def _too_many(entries: list[AgencyEntry], registry: Registry) -> Iterator[Fault]:
    joining = sum(entry.joins for entry in entries)
    if joining and len(registry.members) + joining > MOST_MEMBERS:
        yield Fault(
            AGENCIES.name,
            _("With these the bloc would have %(n)s members; it takes no more than %(most)s.")
            % {"n": len(registry.members) + joining, "most": MOST_MEMBERS},
        )
