"""The home page: what waits for whom, and where the year stands."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse

from cycle.models import PhaseKind
from emulation_bloc import home
from members.models import Post
from members.standing import standing_of
from tests.factories.cycle import PhaseFactory, YearFactory
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PostFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


def secretary_of(bloc):
    agency = MembershipFactory(bloc=bloc).agency
    ChairTermFactory(bloc=bloc, agency=agency)
    return PostFactory(agency=agency, role=Post.Role.SECRETARY).person.account


def test_cards_of_reached_blocs_show_the_newest_year_so_far():
    bloc, foreign = BlocFactory(), BlocFactory()
    for year in (2025, 2026, 2027):
        YearFactory(bloc=bloc, year=year)
    YearFactory(bloc=foreign, year=2026)
    cards = home.year_cards(standing_of(secretary_of(bloc), NOW), NOW)
    assert [(card.bloc, card.title) for card in cards] == [(bloc.name, "Năm thi đua 2026")]


def test_card_of_a_year_shows_its_steps_in_order():
    year = YearFactory(bloc=BlocFactory(), year=2026)
    PhaseFactory(year=year, kind=PhaseKind.PLEDGE, first_day=date(2026, 2, 1), running=True)
    PhaseFactory(year=year, kind=PhaseKind.PREPARATION, done=True)
    (card,) = home.year_cards(standing_of(secretary_of(year.bloc), NOW), NOW)
    assert [step.state for step in card.steps] == ["done", "late"]


def test_home_of_a_person_without_post_shows_an_empty_state(client):
    post = PostFactory(ends_at=datetime(2026, 1, 1, tzinfo=UTC))
    client.force_login(post.person.account)
    with time_machine.travel(NOW, tick=False):
        page = client.get(reverse("home"))
    assert (page.context["tasks"], page.context["cards"]) == ([], [])


@pytest.mark.parametrize("years", [1, 3])
def test_home_asks_the_same_number_of_queries(client, years, django_assert_num_queries):
    bloc = BlocFactory()
    for back in range(years):
        PhaseFactory(year=YearFactory(bloc=bloc, year=2026 - back), running=True)
    client.force_login(secretary_of(bloc))
    client.get(reverse("home"))
    with django_assert_num_queries(10):
        client.get(reverse("home"))
