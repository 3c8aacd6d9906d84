"""A bloc with its secretariat and a year that has begun."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
import time_machine

from members.models import Post
from tests.factories.cycle import YearFactory
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PostFactory,
)

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning of 10 March in Vietnam


@pytest.fixture
def desk(db):
    """bloc, agency in the chair, its secretary's and its clerk's accounts, and the year 2026."""
    bloc = BlocFactory()
    membership = MembershipFactory(bloc=bloc)
    ChairTermFactory(bloc=bloc, agency=membership.agency)
    secretary = PostFactory(agency=membership.agency, role=Post.Role.SECRETARY)
    clerk = PostFactory(agency=membership.agency, role=Post.Role.CLERK)
    return SimpleNamespace(
        bloc=bloc,
        agency=membership.agency,
        secretary=secretary.person.account,
        clerk=clerk.person.account,
        year=YearFactory(bloc=bloc, theme="Đoàn kết, sáng tạo"),
        at=AT,
        stamp={"by": secretary.person.account, "at": AT},
    )


@pytest.fixture
def browse(desk, client):
    """Pages as the secretary gets them in the morning of 10 March 2026."""
    with time_machine.travel(AT, tick=False):
        client.force_login(desk.secretary)
        yield client
