"""Whose history an agency carries: tables of mergers and splits, and who is whose heir when."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.models import Agency, lineage
from office.records import save
from tests.factories.members import AgencyFactory, ProvinceFactory, SuccessionFactory

pytestmark = pytest.mark.django_db

# predecessor → successor, year in which it takes effect, whether history goes on there
MERGED = [("a", "c", 2020, True), ("b", "c", 2020, True)]
MERGED_TWICE = [*MERGED, ("c", "e", 2023, True), ("d", "e", 2023, True)]
SPLIT = [("a", "b", 2020, True), ("a", "c", 2020, False)]
SPLIT_THEN_MERGED = [*SPLIT, ("b", "d", 2024, True), ("c", "d", 2024, True)]
PARTED_AND_BACK = [("a", "b", 2020, False), ("b", "a", 2024, True)]
CHAIN = [("a", "b", 2010, True), ("b", "c", 2015, True), ("c", "d", 2020, True)]


def agencies(table) -> dict[str, Agency]:
    province = ProvinceFactory()
    made = {
        name: AgencyFactory(province=province, code=name)
        for name in sorted({name for row in table for name in row[:2]})
    }
    for predecessor, successor, year, carries_history in table:
        SuccessionFactory(
            predecessor=made[predecessor],
            successor=made[successor],
            takes_effect_on=date(year, 7, 1),
            carries_history=carries_history,
        )
    return made


@pytest.mark.parametrize(
    ("table", "agency", "year", "line"),
    [
        (MERGED, "c", 2019, "c"),
        (MERGED, "c", 2021, "abc"),
        (MERGED, "a", 2021, "a"),
        (MERGED_TWICE, "e", 2022, "e"),
        (MERGED_TWICE, "c", 2022, "abc"),
        (MERGED_TWICE, "e", 2024, "abcde"),
        (SPLIT, "b", 2021, "ab"),
        (SPLIT, "c", 2021, "c"),
        (SPLIT_THEN_MERGED, "d", 2025, "abcd"),
        (SPLIT_THEN_MERGED, "c", 2025, "c"),
        (PARTED_AND_BACK, "a", 2021, "a"),
        (PARTED_AND_BACK, "a", 2025, "ab"),
        (PARTED_AND_BACK, "b", 2021, "b"),
        (CHAIN, "d", 2021, "abcd"),
        (CHAIN, "d", 2019, "d"),
        (CHAIN, "c", 2019, "abc"),
    ],
)
def test_lineage_on_day_holds_all_whose_history_the_agency_carries(table, agency, year, line):
    found = agencies(table)[agency].lineage(date(year, 1, 1))
    assert sorted(one.code for one in found) == list(line)


@pytest.mark.parametrize(
    ("table", "agency", "year", "heir"),
    [
        (MERGED, "a", 2019, "a"),
        (MERGED, "a", 2021, "c"),
        (MERGED_TWICE, "a", 2022, "c"),
        (MERGED_TWICE, "a", 2024, "e"),
        (SPLIT, "a", 2021, "b"),
        (SPLIT, "c", 2021, "c"),
        (SPLIT_THEN_MERGED, "a", 2025, "d"),
        (PARTED_AND_BACK, "a", 2025, "a"),
        (PARTED_AND_BACK, "b", 2025, "a"),
        (CHAIN, "a", 2012, "b"),
        (CHAIN, "a", 2017, "c"),
        (CHAIN, "a", 2021, "d"),
    ],
)
def test_legal_successor_on_day_is_who_carries_the_history(table, agency, year, heir):
    assert agencies(table)[agency].legal_successor(date(year, 1, 1)).code == heir


def test_succession_on_its_first_day_has_taken_effect():
    succession = SuccessionFactory(takes_effect_on=date(2025, 7, 1))
    agency = succession.predecessor
    assert agency.legal_successor(date(2025, 6, 30)) == agency
    assert agency.legal_successor(date(2025, 7, 1)) == succession.successor


def test_heirs_of_many_agencies_cost_one_query(django_assert_num_queries):
    made = agencies(MERGED_TWICE)
    with django_assert_num_queries(1):
        found = lineage.heirs([one.pk for one in made.values()], date(2024, 1, 1))
    assert found == {one.pk: made["e"].pk for one in made.values()}


def test_heirs_of_nobody_is_empty(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert lineage.heirs([], date(2024, 1, 1)) == {}


@pytest.mark.usefixtures("english")
def test_succession_second_heir_is_refused():
    first = SuccessionFactory()
    second = SuccessionFactory.build(
        predecessor=first.predecessor, successor=AgencyFactory(province=first.successor.province)
    )
    with pytest.raises(ValidationError, match="already has a legal successor"):
        save(second)
