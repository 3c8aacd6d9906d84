"""Who may do what with a conference."""

import pytest

from conferences import actions, rules
from conferences.papers import MINUTES
from cycle.states import YearState
from documents import actions as papers
from members.models import Post
from members.standing import standing_of
from tests.factories.conferences import AgendaItemFactory, ReportedPointFactory
from tests.factories.members import ChairTermFactory, MembershipFactory, PostFactory

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def leader(desk):
    """The head of the agency in the chair."""
    return PostFactory(agency=desk.agencies[0], role=Post.Role.HEAD).person.account


@pytest.fixture
def stranger(desk):
    """The secretary of another bloc, whose agency chairs that one."""
    term = ChairTermFactory(bloc__province=desk.bloc.province)
    MembershipFactory(bloc=term.bloc, agency=term.agency)
    return PostFactory(agency=term.agency, role=Post.Role.SECRETARY).person.account


def seal(year, at) -> None:
    year.state, year.sealed_at = YearState.SEALED, at
    year.save()


def issue(desk):
    ReportedPointFactory(item=AgendaItemFactory(conference=desk.conference, year=desk.years[0]))
    standing = standing_of(desk.secretary, desk.at)
    return papers.issue_paper(desk.conference, kind=MINUTES, standing=standing, **desk.stamp)


def standing(desk, user):
    return standing_of(user, desk.at)


ONLY = ["Only the secretariat of Khối mẫu may do this."]


def test_secretary_may_all_and_others_nothing(desk, leader, stranger):
    for user, answer in (
        (desk.secretary, []),
        (desk.clerk, ONLY),
        (leader, ONLY),
        (stranger, ONLY),
    ):
        mine = standing(desk, user)
        assert rules.may_prepare(mine, desk.bloc) == answer
        assert rules.may_change(mine, desk.conference) == answer
        assert rules.may_issue_minutes(mine, desk.conference) == answer
        assert rules.may_remove(mine, desk.conference, is_on_paper=False) == answer


def test_may_read_draft_secretary_and_leader_of_the_chair(desk, leader, stranger):
    hidden = [
        "The minutes are not issued yet. Until then only the secretariat and the chair read the "
        "draft."
    ]
    for user, answer in (
        (desk.secretary, []),
        (leader, []),
        (desk.clerk, hidden),
        (stranger, hidden),
    ):
        assert rules.may_read_draft(standing(desk, user), desk.conference) == answer


def test_may_change_once_issued_says_how_to_correct(desk):
    paper = issue(desk)
    assert rules.may_change(standing(desk, desk.secretary), desk.conference) == [
        f"This is printed in {paper}, issued on 12/01/2026. To correct it, first open a "
        "replacement of that paper."
    ]


def test_may_change_while_it_is_being_replaced(desk):
    paper = issue(desk)
    mine = standing(desk, desk.secretary)
    papers.open_replacement(paper, standing=mine, reason="Sai số liệu", **desk.stamp)
    assert rules.may_change(mine, desk.conference) == []


@pytest.mark.parametrize("which", [0, 1])
def test_may_change_once_one_of_its_years_is_sealed_is_refused(desk, which):
    seal(desk.years[which], desk.at)
    mine = standing(desk, desk.secretary)
    sealed = [f"The year {desk.years[which]} is sealed: it can only be read."]
    assert rules.may_change(mine, desk.conference) == sealed
    assert rules.may_issue_minutes(mine, desk.conference) == sealed


def test_may_remove_once_anything_was_issued_is_refused(desk):
    issue(desk)
    assert rules.is_on_paper(desk.conference) is True
    mine = standing(desk, desk.secretary)
    assert rules.may_remove(mine, desk.conference, is_on_paper=True) == [
        "Minutes of this conference were issued: it stays in the records."
    ]


def test_is_on_paper_of_another_conference_says_nothing(desk):
    issue(desk)
    other = actions.prepare_conference(
        desk.bloc, years=desk.years, title="Hội nghị khác", held_on=desk.at.date(), **desk.stamp
    )
    assert rules.is_on_paper(other) is False


def test_has_open_year_without_any_leads_to_opening_one(desk):
    assert rules.has_open_year(desk.bloc, desk.years) == []
    assert rules.has_open_year(desk.bloc, []) == [
        "Khối mẫu has no emulation year in progress. Open the year first."
    ]
