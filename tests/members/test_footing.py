"""What keeps a membership from being taken back as a mistake."""

from datetime import date

import pytest

from members.rules.footing import what_rests_on_membership
from tests.factories.awards import ProposalFactory
from tests.factories.conferences import ConferenceFactory, RollEntryFactory
from tests.factories.cycle import YearFactory
from tests.factories.members import BlocFactory, MembershipFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def member():
    return MembershipFactory(
        agency__name="Sở Y tế", valid_from=date(2026, 1, 10), valid_until=date(2027, 1, 10)
    )


def attend(member, day: date, *, bloc=None, presence="present") -> None:
    bloc = bloc or member.bloc
    years = bloc.years.all() or [YearFactory(bloc=bloc)]
    conference = ConferenceFactory(bloc=bloc, held_on=day, years=years)
    RollEntryFactory(conference=conference, agency=member.agency, presence=presence)


def test_rests_on_membership_nothing_of_other_days_or_blocs(member):
    attend(member, date(2026, 1, 9))
    attend(member, date(2027, 1, 10))
    attend(member, date(2026, 6, 1), bloc=BlocFactory(province=member.bloc.province))
    attend(member, date(2026, 6, 2), presence="unknown")
    ProposalFactory(year=member.bloc.years.get())
    ProposalFactory(year=YearFactory(bloc=member.bloc, year=2025), agency=member.agency)
    ProposalFactory(year=YearFactory(year=2026), agency=member.agency)
    assert what_rests_on_membership(member) == []


def test_rests_on_membership_what_a_conference_noted(member):
    attend(member, date(2026, 1, 10))
    attend(member, date(2027, 1, 9), presence="absent")
    assert what_rests_on_membership(member) == [
        "Sở Y tế stands on the roll of the conference of 10/01/2026.",
        "Sở Y tế stands on the roll of the conference of 09/01/2027.",
    ]


def test_rests_on_membership_what_the_bloc_proposed(member):
    year = YearFactory(bloc=member.bloc, year=2026)
    ProposalFactory.create_batch(2, year=year, agency=member.agency)
    assert what_rests_on_membership(member) == ["Sở Y tế is proposed for an award of 2026."]
