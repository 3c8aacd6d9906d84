"""What of the conferences waits for the secretariat."""

from datetime import date

import pytest

from conferences.models import RollEntry
from conferences.papers import MINUTES
from conferences.tasks import tasks
from cycle.states import YearState
from documents import actions as papers
from members.standing import standing_of
from office.tasks import Task, Urgency
from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    ReportedPointFactory,
)

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def written(desk):
    """The conference of the desk with all that its minutes need."""
    ReportedPointFactory(item=AgendaItemFactory(conference=desk.conference, year=desk.years[0]))
    return desk.conference


def mine(desk, user=None) -> list[Task]:
    return tasks(standing_of(user or desk.secretary, desk.at), desk.at)


def test_tasks_minutes_that_can_be_issued(desk, written):
    assert mine(desk) == [
        Task(
            "Issue the minutes of the conference of 12/01/2026.",
            f"/conferences/{written.pk}/",
            urgency=Urgency.SOON,
        )
    ]


def test_tasks_are_the_secretariats(desk, written):
    assert mine(desk, desk.clerk) == []


def test_tasks_roll_that_is_not_noted_comes_first_and_is_late(desk, written):
    RollEntry.objects.filter(pk=desk.roll[0].pk).update(presence=RollEntry.Presence.UNKNOWN)
    assert mine(desk) == [
        Task(
            "Note who came to the conference of 12/01/2026.",
            f"/conferences/{written.pk}/attendance/note/",
            date(2026, 1, 12),
            urgency=Urgency.LATE,
        )
    ]


@pytest.mark.parametrize(
    ("held_on", "urgency"),
    [
        (date(2026, 3, 9), Urgency.LATE),
        (date(2026, 3, 10), Urgency.SOON),
        (date(2026, 3, 17), Urgency.SOON),
        (date(2026, 3, 18), Urgency.LATER),
        (date(2026, 3, 24), Urgency.LATER),
        (date(2026, 3, 25), None),  # still more than two weeks ahead
    ],
)
def test_tasks_empty_agenda_before_the_day(desk, held_on, urgency):
    desk.conference.delete()
    conference = ConferenceFactory(bloc=desk.bloc, years=desk.years, held_on=held_on)
    said = f"Write the agenda of the conference of {held_on:%d/%m/%Y}."
    page = f"/conferences/{conference.pk}/agenda/"
    assert mine(desk) == ([] if urgency is None else [Task(said, page, held_on, urgency=urgency)])


def test_tasks_conference_with_an_agenda_waits_for_its_day(desk, written):
    written.held_on = date(2026, 3, 11)
    written.save()
    assert mine(desk) == []


def test_tasks_end_when_the_minutes_are_issued_and_return_while_they_are_replaced(desk, written):
    standing = standing_of(desk.secretary, desk.at)
    paper = papers.issue_paper(written, kind=MINUTES, standing=standing, **desk.stamp)
    assert mine(desk) == []
    papers.open_replacement(paper, standing=standing, reason="Sai tên", **desk.stamp)
    assert mine(desk) == [
        Task(
            f"Issue the minutes that replace {paper}.",
            f"/conferences/{written.pk}/",
            urgency=Urgency.SOON,
        )
    ]


def test_tasks_of_sealed_years_and_of_other_blocs_are_nobodys(desk, written):
    ConferenceFactory()
    desk.years[0].state, desk.years[0].sealed_at = YearState.SEALED, desk.at
    desk.years[0].save()
    assert mine(desk) == []


@pytest.mark.parametrize("count", [1, 3])
def test_tasks_take_two_queries_whatever_their_number(desk, count, django_assert_num_queries):
    for _ in range(count - 1):
        ConferenceFactory(bloc=desk.bloc, years=desk.years, members=1)
    standing = standing_of(desk.secretary, desk.at)
    with django_assert_num_queries(2):
        found = tasks(standing, desk.at)
    assert len(found) == count
