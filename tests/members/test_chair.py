"""Turns of the chair: one holder of each office at any instant, and the rights go with it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from members.actions import (
    appoint_chair,
    appoint_deputy,
    correct_term,
    end_term,
    resume_term,
    take_back_term,
)
from members.models import ChairTerm, Post
from members.standing import standing_of
from office.refusals import Refused
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    MembershipFactory,
    PostFactory,
    administrator_of,
    secretary_of,
)
from tests.members.at_once import all_at_once
from tests.members.told import AT, concerned, names, print_on_paper, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

START = datetime(2026, 1, 12, 1, 0, tzinfo=UTC)  # eight in the morning of the handover
LATER = datetime(2027, 1, 15, 1, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A")


@pytest.fixture
def first(bloc):
    return MembershipFactory(bloc=bloc, agency__name="Sở Một").agency


@pytest.fixture
def second(bloc):
    return MembershipFactory(bloc=bloc, agency__name="Sở Hai").agency


@pytest.fixture
def keeper(bloc):
    return administrator_of(bloc.province)


def chair(bloc, agency, keeper, starts_at=START, **values):
    return appoint_chair(
        bloc, agency=agency, year=2026, starts_at=starts_at, **values, by=keeper, at=AT
    )


def deputy(bloc, agency, keeper, starts_at=START, **values):
    return appoint_deputy(
        bloc, agency=agency, year=2026, starts_at=starts_at, **values, by=keeper, at=AT
    )


def take_back(term, keeper, **values):
    return take_back_term(term, reason="Nhầm", **values, by=keeper, at=AT)


def turns(bloc) -> list[tuple]:
    rows = bloc.chair_terms.order_by("starts_at", "office").select_related("agency")
    return [(row.office, str(row.agency), row.starts_at, row.ends_at) for row in rows]


def test_appoint_chair_ends_the_turn_before_at_the_same_instant(bloc, first, second, keeper):
    chair(bloc, first, keeper, basis="Biên bản hội nghị")
    chair(bloc, second, keeper, LATER)
    assert turns(bloc) == [
        ("chair", "Sở Một", START, LATER),
        ("chair", "Sở Hai", LATER, None),
    ]
    holders = [[str(one.agency) for one in bloc.chair_terms.at(when)] for when in _around(LATER)]
    assert holders == [["Sở Một"], ["Sở Hai"], ["Sở Hai"]]
    assert told()[-1] == "handed the chair of Khối A to Sở Hai from 08:00 15/01/2027."


def test_appoint_chair_shows_in_the_histories_of_both_agencies(bloc, first, second, keeper):
    chair(bloc, first, keeper)
    term = chair(bloc, second, keeper, LATER)
    assert concerned() == names(term, first, second, bloc)


def test_appoint_chair_moves_the_secretariats_rights_at_that_instant(bloc, first, second, keeper):
    chair(bloc, first, keeper)
    chair(bloc, second, keeper, LATER)
    old, new = (
        PostFactory(agency=agency, role=Post.Role.SECRETARY).person.account
        for agency in (first, second)
    )
    rights = [
        (
            bloc.pk in standing_of(old, when).secretary_of,
            bloc.pk in standing_of(new, when).secretary_of,
        )
        for when in _around(LATER)
    ]
    assert rights == [(True, False), (False, True), (False, True)]


def test_appoint_chair_of_the_deputy_ends_its_turn_as_deputy(bloc, first, second, keeper):
    chair(bloc, first, keeper)
    deputy(bloc, second, keeper)
    chair(bloc, second, keeper, LATER)
    assert turns(bloc) == [
        ("chair", "Sở Một", START, LATER),
        ("deputy", "Sở Hai", START, LATER),
        ("chair", "Sở Hai", LATER, None),
    ]


def test_appoint_deputy_of_the_chair_is_refused(bloc, first, keeper):
    chair(bloc, first, keeper)
    assert refusal(deputy, bloc, first, keeper, LATER) == [
        "Sở Một is chair of the bloc at that time; chair and deputy are two agencies."
    ]


def test_appoint_deputy_leaves_the_chair(bloc, first, second, keeper):
    chair(bloc, first, keeper)
    deputy(bloc, second, keeper)
    assert turns(bloc) == [
        ("chair", "Sở Một", START, None),
        ("deputy", "Sở Hai", START, None),
    ]
    assert told()[-1] == "named Sở Hai deputy chair of Khối A from 08:00 12/01/2026."


def test_appoint_chair_of_no_member_is_refused(bloc, keeper):
    stranger = AgencyFactory(province=bloc.province, name="Sở Lạ")
    assert refusal(chair, bloc, stranger, keeper) == ["Sở Lạ is no member of Khối A on 12/01/2026."]


def test_appoint_chair_before_it_joined_or_after_it_left_is_refused(bloc, keeper):
    seat = MembershipFactory(
        bloc=bloc, agency__name="Sở Ba", valid_from=date(2026, 1, 13), valid_until=date(2027, 1, 1)
    )
    assert refusal(chair, bloc, seat.agency, keeper) == [
        "Sở Ba is no member of Khối A on 12/01/2026."
    ]
    assert refusal(chair, bloc, seat.agency, keeper, LATER) == [
        "Sở Ba is no member of Khối A on 15/01/2027."
    ]


def test_appoint_chair_over_a_later_turn_is_refused(bloc, first, second, keeper):
    chair(bloc, first, keeper, LATER)
    sentences = ["Sở Một is chair of the bloc from 15/01/2027; end or take back that turn first."]
    assert refusal(chair, bloc, second, keeper) == sentences
    assert refusal(chair, bloc, second, keeper, LATER) == sentences


def test_appoint_chair_until_a_later_turn_begins_is_done(bloc, first, second, keeper):
    chair(bloc, first, keeper, LATER)
    chair(bloc, second, keeper, ends_at=LATER)
    assert turns(bloc) == [
        ("chair", "Sở Hai", START, LATER),
        ("chair", "Sở Một", LATER, None),
    ]


def test_appoint_chair_within_a_turn_with_an_end_is_refused(bloc, first, second, keeper):
    chair(bloc, first, keeper, ends_at=LATER)
    assert refusal(chair, bloc, second, keeper, LATER - MOMENT) == [
        "Sở Một is chair of the bloc from 12/01/2026; end or take back that turn first."
    ]


def test_appoint_chair_by_the_secretariat_hands_it_over(bloc, first):
    assert chair(bloc, first, secretary_of(bloc)).agency == first


def test_appoint_chair_by_others_is_refused(bloc, first):
    sentences = ["Only the secretariat of Khối A or the administrator may do this."]
    stranger = secretary_of(BlocFactory(province=bloc.province))
    head = PostFactory(agency=first, role=Post.Role.HEAD).person.account
    assert refusal(chair, bloc, first, stranger) == sentences
    assert refusal(chair, bloc, first, head) == sentences
    assert turns(bloc) == []


def test_end_term_leaves_the_office_open_from_that_instant(bloc, first, keeper):
    term = end_term(chair(bloc, first, keeper), ends_at=LATER, by=keeper, at=AT)
    assert (term.holds_at(LATER - MOMENT), term.holds_at(LATER)) == (True, False)
    assert told()[-1] == (
        "ended the turn of Sở Một as chair of the bloc, Khối A, at 08:00 15/01/2027."
    )


def test_end_term_before_it_begins_is_refused(bloc, first, keeper):
    term = chair(bloc, first, keeper)
    assert refusal(end_term, term, ends_at=START, by=keeper, at=AT) == [
        "The end must come after the beginning."
    ]


def test_end_term_later_than_another_turn_allows_is_refused(bloc, first, second, keeper):
    term = chair(bloc, first, keeper)
    chair(bloc, second, keeper, LATER)
    assert refusal(end_term, term, ends_at=LATER + MOMENT, by=keeper, at=AT) == [
        "Sở Hai is chair of the bloc from 15/01/2027; end or take back that turn first."
    ]


def test_resume_term_undoes_an_ending(bloc, first, keeper):
    term = end_term(chair(bloc, first, keeper), ends_at=LATER, by=keeper, at=AT)
    assert resume_term(term, reason="Nhầm", by=keeper, at=AT).ends_at is None
    assert told()[-1] == "let the turn of Sở Một as chair of the bloc, Khối A, go on."


def test_resume_term_that_somebody_took_over_is_refused(bloc, first, second, keeper):
    term = chair(bloc, first, keeper)
    chair(bloc, second, keeper, LATER)
    assert refusal(resume_term, term, reason="Nhầm", by=keeper, at=AT) == [
        "Sở Hai is chair of the bloc from 15/01/2027; end or take back that turn first."
    ]


def test_correct_term_mends_year_and_basis(bloc, first, keeper):
    term = chair(bloc, first, keeper)
    corrected = correct_term(term, year=2025, basis="QĐ 1", reason="Sai năm", by=keeper, at=AT)
    assert (corrected.year, corrected.basis) == (2025, "QĐ 1")
    assert told()[-1] == "corrected the turn of Sở Một as chair of the bloc, Khối A."


def test_take_back_term_can_let_the_one_before_go_on(bloc, first, second, keeper):
    chair(bloc, first, keeper)
    take_back(chair(bloc, second, keeper, LATER), keeper, resume=True)
    assert turns(bloc) == [("chair", "Sở Một", START, None)]
    assert told()[-2:] == [
        "took back the turn of Sở Hai as chair of the bloc, Khối A.",
        "let the turn of Sở Một as chair of the bloc, Khối A, go on.",
    ]


def test_take_back_term_alone_leaves_the_one_before_ended(bloc, first, second, keeper):
    chair(bloc, first, keeper, ends_at=LATER)
    take_back(chair(bloc, second, keeper, LATER), keeper)
    assert turns(bloc) == [("chair", "Sở Một", START, LATER)]


def test_take_back_or_correct_term_printed_on_an_issued_paper_is_refused(bloc, first, keeper):
    term = chair(bloc, first, keeper)
    paper = print_on_paper(term)
    sentences = [
        f"This is printed in {paper}, issued on 12/01/2026. To correct it, first open a "
        "replacement of that paper."
    ]
    assert refusal(take_back, term, keeper) == sentences
    again = {"year": 2025, "basis": "", "reason": "Sai", "by": keeper, "at": AT}
    assert refusal(correct_term, term, **again) == sentences


def test_appoint_chair_after_a_printed_turn_is_done(bloc, first, second, keeper):
    print_on_paper(chair(bloc, first, keeper))
    assert chair(bloc, second, keeper, LATER).agency == second


@pytest.mark.django_db(transaction=True)
def test_appoint_chair_by_many_at_once_leaves_one_at_any_instant(bloc, keeper):
    agencies = [MembershipFactory(bloc=bloc).agency for _ in range(8)]

    def appoint(number: int) -> None:
        chair(bloc, agencies[number], keeper, START + timedelta(hours=number % 4))

    outcomes = all_at_once(appoint, 8)
    assert {type(outcome) for outcome in outcomes} <= {type(None), Refused}
    terms = list(ChairTerm.objects.filter(bloc=bloc).order_by("starts_at"))
    assert len(terms) == outcomes.count(None) >= 1
    assert [one.ends_at for one in terms] == [*(one.starts_at for one in terms[1:]), None]


def _around(moment: datetime) -> tuple[datetime, datetime, datetime]:
    return moment - MOMENT, moment, moment + MOMENT
