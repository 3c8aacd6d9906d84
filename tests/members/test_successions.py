"""Mergers and splits: seats, turns of the chair and history pass on, and come back."""

from datetime import date

import pytest

from members.actions import (
    Newcomer,
    rename_agency,
)
from members.models import Agency
from office.periods import opening
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    administrator_of,
    secretary_of,
)
from tests.members.heirs import DAY, SINCE, closed, line, merge, seats, split, turns
from tests.members.told import AT, concerned, names, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A")


@pytest.fixture
def keeper(bloc):
    return administrator_of(bloc.province)


@pytest.fixture
def a(bloc):
    return MembershipFactory(bloc=bloc, position=3, agency__name="Sở A", agency__code="a").agency


@pytest.fixture
def b(bloc):
    return MembershipFactory(bloc=bloc, position=2, agency__name="Sở B", agency__code="b").agency


@pytest.fixture
def c(bloc):
    return MembershipFactory(bloc=bloc, position=5, agency__name="Sở C", agency__code="c").agency


def test_merge_agencies_into_a_new_one_gives_it_the_first_place(bloc, a, b, keeper):
    heir = merge([a, b], Newcomer("Sở Mới", "SM"), keeper, bloc=bloc)
    assert (heir.name, heir.code, heir.founded_on) == ("Sở Mới", "so-moi", DAY)
    assert seats(bloc) == [
        ("Sở B", 2, SINCE, DAY),
        ("Sở Mới", 2, DAY, None),
        ("Sở A", 3, SINCE, DAY),
    ]
    assert closed(a, b) == [DAY, DAY]
    assert line(heir) == ["Sở A", "Sở B", "Sở Mới"]
    assert told() == [
        "entered Sở Mới in the registry.",
        "merged Sở A, Sở B into Sở Mới from 01/07/2025.",
    ]
    assert concerned() == names(heir, a, b, bloc)


def test_merge_agencies_into_a_member_leaves_it_its_place(bloc, a, c, keeper):
    merge([a], c, keeper)
    assert seats(bloc) == [("Sở A", 3, SINCE, DAY), ("Sở C", 5, SINCE, None)]
    assert (closed(a, c), line(c)) == ([DAY, None], ["Sở A", "Sở C"])


def test_merge_agencies_into_one_outside_leaves_the_bloc_smaller(bloc, a, keeper):
    office = AgencyFactory(province=bloc.province, name="Sở Nội vụ")
    merge([a], office, keeper)
    assert seats(bloc) == [("Sở A", 3, SINCE, DAY)]


def test_merge_agencies_into_one_of_another_bloc_leaves_it_there(bloc, a, keeper):
    other = BlocFactory(province=bloc.province, name="Khối B")
    heir = MembershipFactory(bloc=other, agency__name="Sở D").agency
    assert refusal(merge, [a], heir, keeper, bloc=bloc) == [
        "Sở D belongs to Khối B; move it to another bloc in a step of its own."
    ]
    merge([a], heir, keeper)
    assert seats(other) == [("Sở D", 1, SINCE, None)]


def test_merge_agencies_of_merged_ones_carries_the_whole_history(bloc, a, b, c, keeper):
    first = merge([a, b], Newcomer("Sở AB"), keeper, bloc=bloc)
    second = merge([first, c], Newcomer("Sở ABC"), keeper, date(2026, 1, 1), bloc=bloc)
    assert line(second) == ["Sở A", "Sở AB", "Sở ABC", "Sở B", "Sở C"]
    assert line(second, date(2025, 12, 31)) == ["Sở ABC"]
    assert a.legal_successor(date(2025, 8, 1)) == first
    assert a.legal_successor(date(2026, 1, 1)) == second


def test_merge_agencies_passes_the_turn_of_the_chair_on(bloc, a, b, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE), year=2025)
    heir = merge([a, b], Newcomer("Sở Mới"), keeper, bloc=bloc)
    passed = heir.chair_terms.get()
    assert (passed.office, passed.year, passed.basis) == ("chair", 2025, "QĐ 7")
    assert turns(bloc) == [
        ("chair", "Sở A", opening(SINCE), opening(DAY)),
        ("chair", "Sở Mới", opening(DAY), None),
    ]
    assert told()[1] == (
        "Sở Mới takes over from Sở A as chair of the bloc, Khối A, from 00:00 01/07/2025."
    )


def test_merge_agencies_of_chair_and_deputy_leaves_one_chair(bloc, a, b, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE))
    ChairTermFactory(bloc=bloc, agency=b, starts_at=opening(SINCE), office="deputy")
    merge([b, a], Newcomer("Sở Mới"), keeper, bloc=bloc)
    assert turns(bloc) == [
        ("chair", "Sở A", opening(SINCE), opening(DAY)),
        ("deputy", "Sở B", opening(SINCE), opening(DAY)),
        ("chair", "Sở Mới", opening(DAY), None),
    ]


def test_merge_agencies_of_the_chair_into_the_deputy_makes_it_the_chair(bloc, a, c, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE))
    ChairTermFactory(bloc=bloc, agency=c, starts_at=opening(SINCE), office="deputy")
    merge([a], c, keeper)
    assert turns(bloc) == [
        ("chair", "Sở A", opening(SINCE), opening(DAY)),
        ("deputy", "Sở C", opening(SINCE), opening(DAY)),
        ("chair", "Sở C", opening(DAY), None),
    ]


def test_merge_agencies_of_the_chair_out_of_the_bloc_is_refused(bloc, a, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE))
    office = AgencyFactory(province=bloc.province, name="Sở Nội vụ")
    assert refusal(merge, [a], office, keeper) == [
        "Sở A is chair of the bloc, Khối A, where Sở Nội vụ is no member; first hand it over."
    ]
    assert closed(a) == [None]


def test_merge_agencies_before_a_turn_that_is_to_come_is_refused(bloc, a, c, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(date(2026, 1, 1)))
    assert refusal(merge, [a], c, keeper) == [
        "Sở A is to become chair of the bloc, Khối A; take that back first."
    ]


def test_merge_agencies_into_itself_or_of_nobody_is_refused(a, c, keeper):
    assert refusal(merge, [a, c], c, keeper) == ["Sở C cannot succeed itself."]
    assert refusal(merge, [], c, keeper) == ["Choose the agencies that are merged."]
    assert refusal(merge, [], Newcomer("Sở Mới"), keeper) == [
        "Choose the agencies that are merged."
    ]


def test_merge_agencies_closed_or_not_yet_founded_is_refused(bloc, a, c, keeper):
    merge([a], c, keeper)
    late = AgencyFactory(province=bloc.province, name="Sở Mới", founded_on=DAY)
    assert refusal(merge, [a], late, keeper, date(2026, 1, 1)) == ["Sở A was closed on 01/07/2025."]
    assert refusal(merge, [late], c, keeper) == ["Sở Mới was founded only on 01/07/2025."]
    assert refusal(merge, [c], late, keeper, date(2025, 6, 30)) == [
        "Sở Mới was founded only on 01/07/2025."
    ]


def test_merge_agencies_in_a_circle_is_refused(bloc, a, c, keeper):
    """Closed agencies take part in nothing; reopened by hand they still find the circle shut."""
    merge([a], c, keeper)
    Agency.objects.filter(pk=a.pk).update(closed_on=None)
    assert refusal(merge, [c], a, keeper, date(2026, 1, 1)) == [
        "Sở A already goes on in Sở C, through earlier mergers or splits."
    ]


def test_merge_agencies_of_another_bloc_needs_that_bloc_too(bloc, a, c):
    other = BlocFactory(province=bloc.province, name="Khối B")
    stranger = MembershipFactory(bloc=other).agency
    assert refusal(merge, [a, stranger], c, secretary_of(bloc)) == [
        "Only the secretariat of Khối B or the administrator may do this."
    ]
    assert merge([a], c, secretary_of(bloc)) == c


def test_merge_agencies_of_another_province_is_refused(a, c, keeper):
    assert refusal(merge, [AgencyFactory()], c, keeper) == [
        "Only a bloc's secretariat or the administrator may keep the registry."
    ]


def test_split_agency_closes_it_and_its_heir_takes_its_place(bloc, a, c, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE))
    heir = split(a, Newcomer("Sở A1"), [Newcomer("Sở A2"), c], keeper, bloc=bloc)
    assert seats(bloc) == [
        ("Sở A", 3, SINCE, DAY),
        ("Sở A1", 3, DAY, None),
        ("Sở C", 5, SINCE, None),
    ]
    assert turns(bloc)[-1] == ("chair", "Sở A1", opening(DAY), None)
    assert (line(heir), line(c)) == (["Sở A", "Sở A1"], ["Sở C"])
    assert told()[-1] == (
        "split Sở A from 01/07/2025 into Sở A1, Sở A2, Sở C; its history goes on with Sở A1."
    )
    assert str(a.legal_successor(DAY)) == "Sở A1"


def test_split_agency_that_goes_on_itself_keeps_place_and_history(bloc, a, keeper):
    assert split(a, None, [Newcomer("Sở A2")], keeper) == a
    assert seats(bloc) == [("Sở A", 3, SINCE, None)]
    part = Agency.objects.get(code="so-a2")
    assert (line(a), line(part), closed(a)) == (["Sở A"], ["Sở A2"], [None])
    assert told()[-1] == ("split Sở A from 01/07/2025 into Sở A2; its history goes on with Sở A.")


def test_split_agency_then_merged_again_is_no_circle(bloc, a, keeper):
    split(a, None, [Newcomer("Sở A2")], keeper)
    part = Agency.objects.get(code="so-a2")
    merge([part], a, keeper, date(2026, 1, 1))
    assert line(a) == ["Sở A", "Sở A2"]


def test_split_agency_into_nothing_or_itself_is_refused(a, keeper):
    assert refusal(split, a, None, [], keeper) == ["Say which agencies come out of the split."]
    assert refusal(split, a, a, [], keeper) == ["Sở A cannot succeed itself."]


def test_split_agency_twice_into_the_same_is_refused(a, c, keeper):
    split(a, None, [c], keeper)
    assert refusal(split, a, None, [c], keeper, date(2026, 1, 1)) == [
        "That Sở C came out of Sở A is already recorded."
    ]


def test_rename_agency_after_it_took_over_keeps_its_history(bloc, a, c, keeper):
    merge([a], c, keeper)
    rename_agency(c, name="Sở C và A", valid_from=date(2026, 1, 1), by=keeper, at=AT)
    assert line(c) == ["Sở A", "Sở C và A"]
