"""The order and the size of a bloc's list."""

import pytest

from members.actions import reorder_members
from members.models import Membership
from members.rules.blocs import size_warnings
from office.refusals import Stale
from tests.factories.members import (
    BlocFactory,
    BlocSettingsFactory,
    MembershipFactory,
    administrator_of,
)
from tests.members.told import AT, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A")


@pytest.fixture
def keeper(bloc):
    return administrator_of(bloc.province)


def test_reorder_members_gives_places_in_that_order(bloc, keeper):
    first, second, third = MembershipFactory.create_batch(3, bloc=bloc)
    reorder_members(bloc, members=[third, first, second], by=keeper, at=AT)
    assert list(bloc.memberships.order_by("position").values_list("pk", flat=True)) == [
        third.pk,
        first.pk,
        second.pk,
    ]
    assert told() == ["put the members of Khối A in a new order."]


def test_reorder_members_without_one_of_them_is_refused(bloc, keeper):
    first, second = MembershipFactory.create_batch(2, bloc=bloc)
    assert refusal(reorder_members, bloc, members=[second], by=keeper, at=AT) == [
        "The list of members has changed meanwhile; look at it again."
    ]
    assert Membership.objects.get(pk=first.pk).position == first.position


def test_reorder_members_reordered_meanwhile_is_stale(bloc, keeper):
    members = MembershipFactory.create_batch(2, bloc=bloc)
    reorder_members(bloc, members=members[::-1], version=bloc.version, by=keeper, at=AT)
    with pytest.raises(Stale):
        reorder_members(bloc, members=members, version=bloc.version, by=keeper, at=AT)


@pytest.mark.parametrize(
    ("members", "sentences"),
    [
        (1, ["The bloc has 1 member; its rules want at least 4."]),
        (3, ["The bloc has 3 members; its rules want at least 4."]),
        (4, []),
        (20, []),
        (21, ["The bloc has 21 members; its rules want at most 20."]),
    ],
)
def test_size_warnings_by_the_blocs_own_limits(members, sentences):
    assert size_warnings(BlocSettingsFactory.build(bloc=None), members) == sentences
