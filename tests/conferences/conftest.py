"""A bloc with its secretariat, two years, and a conference of three members, all present."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
import time_machine
from django.conf import settings
from django.utils import translation

from members.models import Post
from tests.factories.conferences import ConferenceFactory, RollEntryFactory
from tests.factories.cycle import YearFactory
from tests.factories.members import BlocFactory, ChairTermFactory, MembershipFactory, PostFactory

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning of 10 March in Vietnam


@pytest.fixture
def english():
    """Sentences as the code has them: what a rule says does not hang on the catalogue."""
    with translation.override("en"):
        yield


@pytest.fixture
def desk(db):
    """bloc, agencies (the first in the chair), accounts of its secretary and of a clerk, years
    2025 and 2026, the conference of 12 January 2026, and `stamp`, as its secretary acts."""
    bloc = BlocFactory(name="Khối mẫu")
    agencies = [MembershipFactory(bloc=bloc).agency for _ in range(3)]
    ChairTermFactory(bloc=bloc, agency=agencies[0])
    secretary = PostFactory(agency=agencies[0], role=Post.Role.SECRETARY).person.account
    clerk = PostFactory(agency=agencies[1], role=Post.Role.CLERK).person.account
    years = [YearFactory(bloc=bloc, year=year) for year in (2025, 2026)]
    conference = ConferenceFactory(bloc=bloc, years=years)
    for agency in agencies:
        RollEntryFactory(conference=conference, agency=agency)
    return SimpleNamespace(
        bloc=bloc,
        agencies=agencies,
        secretary=secretary,
        clerk=clerk,
        years=years,
        conference=conference,
        roll=list(conference.roll.all()),
        at=AT,
        stamp={"by": secretary, "at": AT},
    )


@pytest.fixture
def browse(desk, client, english):
    """Pages as the secretary gets them in the morning of 10 March 2026, in English."""
    client.cookies.load({settings.LANGUAGE_COOKIE_NAME: "en"})
    with time_machine.travel(AT, tick=False):
        client.force_login(desk.secretary)
        yield client
