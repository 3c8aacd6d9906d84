from datetime import UTC, date, datetime, timedelta

import pytest

from members.models import ChairTerm, Membership
from tests.factories.members import ChairTermFactory, MembershipFactory

pytestmark = pytest.mark.django_db
FIRST, END = date(2026, 1, 1), date(2027, 1, 1)
START, STOP = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
MOMENT, DAY = timedelta(microseconds=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "holds"), [(FIRST - DAY, False), (FIRST, True), (END - DAY, True), (END, False)]
)
def test_days_hold_from_the_first_until_before_the_end(day, holds):
    one = MembershipFactory(valid_from=FIRST, valid_until=END)
    assert (one.holds_on(day), Membership.objects.on(day).exists()) == (holds, holds)


def test_days_without_an_end_hold_on():
    one = MembershipFactory(valid_from=FIRST)
    assert (one.holds_on(END), Membership.objects.on(END).exists()) == (True, True)


@pytest.mark.parametrize(
    ("begins", "ends", "overlap"),
    [
        (END, None, False),
        (END - DAY, None, True),
        (FIRST - DAY, FIRST, False),
        (FIRST - DAY, FIRST + DAY, True),
    ],
)
def test_days_overlap_when_they_share_one(begins, ends, overlap):
    MembershipFactory(valid_from=FIRST, valid_until=END)
    assert Membership.objects.overlapping(begins, ends).exists() == overlap


@pytest.mark.parametrize(
    ("moment", "holds"),
    [(START - MOMENT, False), (START, True), (STOP - MOMENT, True), (STOP, False)],
)
def test_instants_hold_from_the_first_until_before_the_end(moment, holds):
    one = ChairTermFactory(starts_at=START, ends_at=STOP)
    assert (one.holds_at(moment), ChairTerm.objects.at(moment).exists()) == (holds, holds)


@pytest.mark.parametrize(
    ("begins", "ends", "overlap"),
    [
        (STOP, None, False),
        (STOP - MOMENT, None, True),
        (START - DAY, START, False),
        (START - DAY, START + MOMENT, True),
    ],
)
def test_instants_overlap_when_they_share_one(begins, ends, overlap):
    ChairTermFactory(starts_at=START, ends_at=STOP)
    assert ChairTerm.objects.overlapping(begins, ends).exists() == overlap
