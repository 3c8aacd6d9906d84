"""What the steps of a year still need of its conferences."""

from datetime import date

import pytest

from conferences.checks import half_year_is_reviewed, year_is_reviewed
from conferences.models import AgendaItem
from conferences.papers import MINUTES
from cycle import checks
from cycle.checks import Finding, Lack
from cycle.models import PhaseKind
from documents import actions as papers
from members.standing import standing_of
from tests.factories.conferences import AgendaItemFactory, ConferenceFactory, ReportedPointFactory

pytestmark = pytest.mark.usefixtures("english")

Kind = AgendaItem.Kind


def test_checks_are_asked_in_their_steps():
    assert year_is_reviewed in checks.CHECKS[PhaseKind.CONFERENCE]
    assert half_year_is_reviewed in checks.CHECKS[PhaseKind.MID_YEAR]


def test_year_is_reviewed_no_conference_has_it_on_its_agenda(desk):
    AgendaItemFactory(conference=desk.conference, year=desk.years[1])  # of the year after
    AgendaItemFactory(conference=desk.conference, kind=Kind.LAUNCH, year=desk.years[0])
    assert year_is_reviewed(desk.years[0], desk.at) == Finding(
        [
            Lack(
                "No conference has the review of 2025 on its agenda yet.",
                f"/blocs/{desk.bloc.pk}/conferences/",
            )
        ]
    )


@pytest.mark.parametrize(
    ("held_on", "sentence"),
    [
        (date(2026, 3, 10), "The minutes of the conference of 10/03/2026 are not issued yet."),
        (date(2026, 3, 11), "The conference of 11/03/2026 has not been held yet."),
    ],
)
def test_year_is_reviewed_waits_for_the_day_and_for_the_minutes(desk, held_on, sentence):
    desk.conference.held_on = held_on
    desk.conference.save()
    AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    assert year_is_reviewed(desk.years[0], desk.at) == Finding(
        [Lack(sentence, f"/conferences/{desk.conference.pk}/")]
    )


def test_year_is_reviewed_once_the_minutes_are_issued(desk):
    ReportedPointFactory(item=AgendaItemFactory(conference=desk.conference, year=desk.years[0]))
    later = ConferenceFactory(bloc=desk.bloc, years=desk.years, held_on=date(2026, 2, 1))
    AgendaItemFactory(conference=later, year=desk.years[0])
    standing = standing_of(desk.secretary, desk.at)
    papers.issue_paper(desk.conference, kind=MINUTES, standing=standing, **desk.stamp)
    assert year_is_reviewed(desk.years[0], desk.at) == Finding()


def test_half_year_is_reviewed_by_its_own_kind_of_item(desk):
    AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    assert half_year_is_reviewed(desk.years[0], desk.at).sentences == [
        "No conference has the mid-year review of 2025 on its agenda yet."
    ]
    AgendaItemFactory(conference=desk.conference, kind=Kind.MID_YEAR, year=desk.years[0])
    assert half_year_is_reviewed(desk.years[0], desk.at).sentences == [
        "The minutes of the conference of 12/01/2026 are not issued yet."
    ]


def test_checks_take_one_query_each(desk, django_assert_num_queries):
    for _ in range(3):
        AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    with django_assert_num_queries(1):
        year_is_reviewed(desk.years[0], desk.at)
