import pytest
import time_machine
from django.utils import translation

from members.models import Post
from tests.factories.members import AgencyFactory, ChairTermFactory, MembershipFactory, PostFactory
from tests.members.told import AT


@pytest.fixture
def english():
    """Sentences as the code has them: what a rule says does not hang on the catalogue."""
    with translation.override("en"):
        yield


@pytest.fixture
def secretary(db):
    """The secretary of a bloc; its agency is in the chair. `.bloc` is the bloc."""
    term = ChairTermFactory()
    MembershipFactory(bloc=term.bloc, agency=term.agency)
    post = PostFactory(agency=term.agency, role=Post.Role.SECRETARY)
    post.bloc = term.bloc
    return post


@pytest.fixture
def member(secretary):
    """Another agency of the secretary's bloc."""
    return MembershipFactory(bloc=secretary.bloc, agency__code="soyte").agency


@pytest.fixture
def office(secretary):
    """The receiving office of the province, in no bloc."""
    return AgencyFactory(province=secretary.agency.province)


@pytest.fixture
def administrator(office):
    return PostFactory(role=Post.Role.ADMINISTRATOR, agency=office)


@pytest.fixture
def at_work():
    """The clock stands at nine in the morning of 10 March 2026."""
    with time_machine.travel(AT, tick=False):
        yield
