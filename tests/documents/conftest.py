from datetime import UTC, datetime

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils.translation import override

from members.models import ChairTerm, Post
from tests.factories.documents import noticed_bloc
from tests.factories.members import AgencyFactory, ChairTermFactory, MembershipFactory, PostFactory

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning in Việt Trì


@pytest.fixture
def now():
    with time_machine.travel(NOW, tick=False):
        yield NOW


@pytest.fixture
def bloc(db, now):
    """A bloc with a chair agency and one more member."""
    bloc = noticed_bloc(name="Khối Văn hóa", letterhead__symbol="KTĐ")
    chair = AgencyFactory(province=bloc.province)
    MembershipFactory(bloc=bloc, agency=chair)
    ChairTermFactory(bloc=bloc, agency=chair, office=ChairTerm.Office.CHAIR)
    return bloc


def signed_in(role: str, agency) -> Client:
    """Somebody in this post, who reads English: tests compare with the words of the code."""
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(PostFactory(role=role, agency=agency).person.account)
    return client


@pytest.fixture
def secretary(bloc) -> Client:
    return signed_in(Post.Role.SECRETARY, bloc.chair_terms.get().agency)


@pytest.fixture
def reader(bloc) -> Client:
    """A clerk of the other member: reads what the bloc issues, issues nothing."""
    return signed_in(Post.Role.CLERK, bloc.memberships.first().agency)


@pytest.fixture
def administrator(bloc) -> Client:
    return signed_in(Post.Role.ADMINISTRATOR, AgencyFactory(province=bloc.province))


@pytest.fixture
def english_words():
    with override("en"):
        yield
