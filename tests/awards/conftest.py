"""A bloc of three members with its secretariat, the year 2026 and an award of a family."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
import time_machine

from members.models import Post
from tests.factories.awards import AwardKindFactory
from tests.factories.cycle import YearFactory
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PostFactory,
)

AT = datetime(2027, 1, 20, 2, 0, tzinfo=UTC)  # nine in the morning of 20 January in Vietnam
DAY = date(2027, 1, 20)


@pytest.fixture
def desk(db):
    """Members in the bloc's order; flag and certificate reward the same, the third does not."""
    bloc = BlocFactory()
    agencies = [MembershipFactory(bloc=bloc).agency for _ in range(3)]
    ChairTermFactory(bloc=bloc, agency=agencies[0])
    secretary = PostFactory(agency=agencies[0], role=Post.Role.SECRETARY).person.account
    clerk = PostFactory(agency=agencies[0], role=Post.Role.CLERK).person.account
    family = {"family": "same", "family_article": "điểm c khoản 2 Điều 5"}
    return SimpleNamespace(
        bloc=bloc,
        agencies=agencies,
        secretary=secretary,
        clerk=clerk,
        year=YearFactory(bloc=bloc),
        flag=AwardKindFactory(name="Cờ", order=11, **family),
        certificate=AwardKindFactory(name="Bằng khen", order=12, **family),
        other=AwardKindFactory(name="Giấy khen", order=13),
        at=AT,
        stamp={"by": secretary, "at": AT},
    )


@pytest.fixture
def browse(desk, client):
    """Pages as the secretary gets them in the morning of 20 January 2027."""
    with time_machine.travel(AT, tick=False):
        client.force_login(desk.secretary)
        yield client
