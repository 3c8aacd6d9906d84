"""Mergers and splits for tests, and what became of seats, turns and history."""

from datetime import date

from members.actions import merge_agencies, split_agency, take_back_succession
from members.models import Agency, Succession
from tests.members.told import AT

DAY = date(2025, 7, 1)
SINCE = date(2020, 1, 1)


def merge(predecessors, successor, keeper, day=DAY, **values):
    return merge_agencies(
        predecessors,
        successor=successor,
        takes_effect_on=day,
        basis="QĐ 7",
        **values,
        by=keeper,
        at=AT,
    )


def split(agency, heir, others, keeper, day=DAY, **values):
    return split_agency(
        agency, heir=heir, others=others, takes_effect_on=day, **values, by=keeper, at=AT
    )


def take_back(keeper, **values):
    succession = Succession.objects.order_by("-pk").first()
    return take_back_succession(succession, reason="Nhầm", **values, by=keeper, at=AT)


def seats(bloc) -> list[tuple]:
    rows = bloc.memberships.order_by("position", "valid_from").select_related("agency")
    return [(str(one.agency), one.position, one.valid_from, one.valid_until) for one in rows]


def turns(bloc) -> list[tuple]:
    rows = bloc.chair_terms.order_by("starts_at", "office").select_related("agency")
    return [(one.office, str(one.agency), one.starts_at, one.ends_at) for one in rows]


def line(agency, day=date(2026, 1, 1)) -> list[str]:
    return sorted(str(one) for one in Agency.objects.get(pk=agency.pk).lineage(day))


def closed(*agencies) -> list[date | None]:
    return [Agency.objects.get(pk=agency.pk).closed_on for agency in agencies]
