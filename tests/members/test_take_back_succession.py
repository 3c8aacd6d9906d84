"""Mergers and splits taken back: seats, turns of the chair and history come back."""

from datetime import date, datetime

import pytest

from members.actions import (
    Newcomer,
    take_back_succession,
)
from members.models import ChairTerm, Succession
from members.rules import footing
from office.periods import opening
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    administrator_of,
    secretary_of,
)
from tests.members.heirs import DAY, SINCE, closed, line, merge, seats, split, take_back, turns
from tests.members.told import AT, concerned, names, print_on_paper, refusal, told

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


def test_take_back_succession_of_a_merger_restores_seats_and_chair(bloc, a, b, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE))
    before = seats(bloc), turns(bloc)
    heir = merge([a, b], Newcomer("Sở Mới"), keeper, bloc=bloc)
    take_back(keeper)
    assert (seats(bloc), turns(bloc)) == before
    assert closed(a, b, heir) == [None, None, None]
    assert Succession.objects.count() == 0
    assert line(heir) == ["Sở Mới"]
    assert told()[-1] == "took back the merger of Sở A, Sở B into Sở Mới."
    assert concerned() == names(a, b, heir, bloc)


def test_take_back_succession_of_a_merger_into_the_deputy_restores_both_turns(bloc, a, c, keeper):
    end = datetime(2026, 1, 1, tzinfo=AT.tzinfo)
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE), ends_at=end)
    ChairTermFactory(bloc=bloc, agency=c, starts_at=opening(SINCE), office="deputy")
    before = turns(bloc)
    merge([a], c, keeper)
    assert turns(bloc)[-1] == ("chair", "Sở C", opening(DAY), end)
    take_back(keeper)
    assert turns(bloc) == before


def test_take_back_succession_of_a_split_restores_the_agency(bloc, a, keeper):
    before = seats(bloc)
    split(a, Newcomer("Sở A1"), [Newcomer("Sở A2")], keeper, bloc=bloc)
    take_back(keeper)
    assert (seats(bloc), closed(a)) == (before, [None])
    assert told()[-1] == "took back the split of Sở A into Sở A1, Sở A2."


def test_take_back_succession_of_one_that_went_on_is_refused(bloc, a, b, c, keeper):
    first = merge([a, b], Newcomer("Sở AB"), keeper, bloc=bloc)
    earlier = Succession.objects.order_by("pk").first()
    merge([first], c, keeper, date(2026, 1, 1))
    assert refusal(take_back_succession, earlier, reason="Nhầm", by=keeper, at=AT) == [
        "Sở AB went on in another agency since; take that back first."
    ]


def test_take_back_succession_whose_seat_bears_something_is_refused(bloc, a, keeper, monkeypatch):
    heir = merge([a], Newcomer("Sở Mới"), keeper, bloc=bloc)
    monkeypatch.setattr(footing, "_LOOKS", [lambda one: [f"{one.agency} was on the roll."]])
    assert refusal(take_back, keeper) == ["Sở Mới was on the roll."]
    assert closed(a, heir) == [DAY, None]


def test_take_back_succession_whose_heir_chaired_since_is_refused(bloc, a, keeper):
    heir = merge([a], Newcomer("Sở Mới"), keeper, bloc=bloc)
    ChairTermFactory(bloc=bloc, agency=heir, starts_at=opening(date(2026, 1, 1)))
    assert refusal(take_back, keeper) == [
        "Sở Mới chaired or deputised in Khối A since; take that back first."
    ]


def test_take_back_succession_whose_turn_is_printed_is_refused(bloc, a, keeper):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE))
    merge([a], Newcomer("Sở Mới"), keeper, bloc=bloc)
    print_on_paper(ChairTerm.objects.get(agency__name="Sở Mới"))
    assert len(refusal(take_back, keeper)) == 1


def test_take_back_succession_with_another_chair_since_gives_back_no_second_chair(
    bloc, a, b, c, keeper
):
    ChairTermFactory(bloc=bloc, agency=a, starts_at=opening(SINCE), ends_at=opening(DAY))
    ChairTermFactory(bloc=bloc, agency=b, starts_at=opening(DAY))
    before = turns(bloc)
    merge([a], c, keeper)
    take_back(keeper)
    assert turns(bloc) == before


def test_take_back_succession_into_a_bloc_filled_since_is_refused(bloc, a, c, keeper):
    merge([a], c, keeper)
    for position in range(39):
        MembershipFactory(bloc=bloc, position=position)
    assert refusal(take_back, keeper) == ["Khối A would have more than 40 members."]


def test_take_back_succession_by_another_blocs_secretariat_is_refused(bloc, a, c, keeper):
    merge([a], c, keeper)
    stranger = secretary_of(BlocFactory(province=bloc.province))
    assert refusal(take_back, stranger) == [
        "Only the secretariat of Khối A or the administrator may do this."
    ]
