from datetime import date

import pytest

from awards import rules
from awards.kinds import FLAG
from awards.models import AwardKind
from documents.papers import Part
from members.standing import standing_of
from tests.awards.conftest import DAY
from tests.factories.awards import AwardKindFactory, ProposalFactory
from tests.factories.cycle import YearFactory, printed
from tests.factories.members import MembershipFactory


def standing(desk):
    return standing_of(desk.secretary, desk.at)


def test_may_propose_secretary_may_and_clerk_may_not(desk):
    assert rules.may_propose(standing(desk), desk.year) == []
    assert len(rules.may_propose(standing_of(desk.clerk, desk.at), desk.year)) == 1


def test_may_propose_sealed_year_is_refused(desk):
    sealed = YearFactory(bloc=desk.bloc, year=2025, sealed=True)
    assert rules.may_propose(standing(desk), sealed) == ["Năm 2025 đã khóa sổ, chỉ còn xem được."]


def test_may_propose_list_on_a_paper_is_refused_for_that_year_alone(desk):
    printed(Part(desk.year, "proposals"), bloc=desk.bloc)
    other = YearFactory(bloc=desk.bloc, year=2027)
    assert len(rules.may_propose(standing(desk), desk.year)) == 1
    assert rules.may_propose(standing(desk), other) == []


def test_may_propose_theme_on_a_paper_does_not_fix_the_list(desk):
    printed(Part(desk.year, "theme"), bloc=desk.bloc)
    assert rules.may_propose(standing(desk), desk.year) == []


def test_may_withdraw_proposal_on_a_paper_is_refused(desk):
    proposal = ProposalFactory(year=desk.year, agency=desk.agencies[0])
    assert rules.may_withdraw(standing(desk), proposal) == []
    printed(proposal, bloc=desk.bloc)
    assert len(rules.may_withdraw(standing(desk), proposal)) == 1


@pytest.mark.parametrize(
    ("day", "reasons"),
    [
        (DAY, []),
        (date(2026, 1, 1), []),
        (date(2027, 1, 21), ["Chưa đến ngày 21/01/2027."]),
        (date(2025, 12, 31), ["Ngày 31/12/2025 không thuộc năm 2026 hoặc năm liền sau."]),
    ],
)
def test_may_propose_for_on_a_day_of_the_year_or_the_next(desk, day, reasons):
    agency = desk.agencies[0]
    assert rules.may_propose_for(desk.year, agency, desk.flag, day, desk.at) == reasons


def test_may_propose_for_award_of_another_time_is_refused(db, desk):
    old = AwardKind.objects.on(date(2021, 1, 12)).get(code=FLAG)
    assert rules.may_propose_for(desk.year, desk.agencies[0], old, DAY, desk.at) == [
        "Vào ngày 20/01/2027 không có hình thức “Cờ thi đua của UBND tỉnh” như vậy."
    ]


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "is_member"),
    [
        (date(2020, 1, 1), date(2026, 1, 1), False),
        (date(2020, 1, 1), date(2026, 1, 2), True),
        (date(2026, 12, 31), None, True),
        (date(2027, 1, 1), None, False),
    ],
)
def test_may_propose_for_members_on_some_day_of_the_year(desk, valid_from, valid_until, is_member):
    joined = MembershipFactory(bloc=desk.bloc, valid_from=valid_from, valid_until=valid_until)
    reasons = rules.may_propose_for(desk.year, joined.agency, desk.flag, DAY, desk.at)
    expected = f"{joined.agency} không phải là thành viên của khối trong năm 2026."
    assert reasons == ([] if is_member else [expected])


def test_may_propose_for_member_of_another_bloc_is_refused(desk):
    stranger = MembershipFactory().agency
    assert rules.may_propose_for(desk.year, stranger, desk.flag, DAY, desk.at) == [
        f"{stranger} không phải là thành viên của khối trong năm 2026."
    ]


def test_rewarded_already_same_award_twice_is_refused(desk):
    agency = desk.agencies[0]
    ProposalFactory(year=desk.year, agency=agency, kind=desk.flag)
    later = AwardKindFactory(code=desk.flag.code, name="Cờ mới", valid_from=date(2027, 1, 1))
    assert rules.rewarded_already(agency, later, desk.year.proposals.all()) == [
        f"{agency} đã được đề nghị “Cờ”."
    ]


def test_rewarded_already_flag_and_certificate_is_one_achievement_twice(desk):
    agency, other = desk.agencies[:2]
    ProposalFactory(year=desk.year, agency=agency, kind=desk.flag)
    listed = desk.year.proposals.all()
    assert rules.rewarded_already(agency, desk.certificate, listed) == [
        f"{agency} đã được đề nghị “Cờ”: một thành tích không khen thưởng hai lần "
        "(điểm c khoản 2 Điều 5)."
    ]
    assert rules.rewarded_already(other, desk.certificate, listed) == []
    assert rules.rewarded_already(agency, desk.other, listed) == []


def test_rewarded_already_without_a_known_article_names_none(desk):
    agency = desk.agencies[0]
    ProposalFactory(year=desk.year, agency=agency, kind=desk.flag)
    desk.certificate.family_article = ""
    assert rules.rewarded_already(agency, desk.certificate, desk.year.proposals.all()) == [
        f"{agency} đã được đề nghị “Cờ”: một thành tích không khen thưởng hai lần."
    ]


def test_may_propose_for_the_year_before_does_not_count(desk):
    agency = desk.agencies[0]
    ProposalFactory(year=YearFactory(bloc=desk.bloc, year=2025), agency=agency, kind=desk.flag)
    assert rules.may_propose_for(desk.year, agency, desk.certificate, DAY, desk.at) == []


def test_open_to_awards_leaves_those_for_whom_one_remains(desk):
    first, second, third = desk.agencies
    kinds = [desk.flag, desk.certificate]
    proposals = [ProposalFactory(year=desk.year, agency=first, kind=desk.flag)]
    assert rules.open_to_awards(desk.agencies, kinds, proposals) == [second, third]
    assert rules.open_to_awards(desk.agencies, [*kinds, desk.other], proposals) == desk.agencies


def test_may_take_places_each_place_of_an_award_once(desk):
    one = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag)
    two = ProposalFactory(year=desk.year, agency=desk.agencies[1], kind=desk.flag)
    three = ProposalFactory(year=desk.year, agency=desk.agencies[2], kind=desk.certificate)
    listed = [one, two, three]
    assert rules.may_take_places(listed, {one.pk: 2, two.pk: 1, three.pk: 1}) == []
    assert rules.may_take_places(listed, {one.pk: 1, two.pk: 1, three.pk: 1}) == [
        "Có hai đơn vị cùng thứ tự 1 trong “Cờ”."
    ]
    assert rules.may_take_places(listed, {one.pk: 1, two.pk: 2}) == [
        "Danh sách vừa thay đổi. Xin xem lại."
    ]
