from datetime import date

import pytest

from cycle.calendars import USUAL, Step, for_year
from cycle.models import PhaseKind
from cycle.rules import years as rules
from documents.papers import Part
from members.standing import standing_of
from tests.factories.cycle import PhaseFactory, YearFactory, printed
from tests.factories.members import BlocFactory, BlocSettingsFactory


def test_why_sealed_open_year_is_free(db):
    assert rules.why_sealed(YearFactory()) == []


def test_why_sealed_sealed_year_says_so(db):
    sealed = YearFactory(sealed=True)
    assert rules.why_sealed(sealed) == ["Năm 2026 đã khóa sổ, chỉ còn xem được."]


def test_may_open_year_that_is_there_is_refused(desk):
    assert rules.may_open(desk.bloc, 2027) == []
    assert rules.may_open(desk.bloc, 2026) == [f"Năm 2026 của {desk.bloc} đã mở."]


def test_may_open_bloc_without_rules_is_refused(db):
    bloc = BlocFactory(settings=None)
    BlocSettingsFactory(bloc=bloc, valid_from=date(2026, 1, 1))
    assert rules.may_open(bloc, 2025) == [
        f"{bloc} chưa có thiết lập cho năm 2025. Cần lập thiết lập của khối trước."
    ]


@pytest.mark.parametrize(("year", "number"), [(2024, 1), (2025, 1), (2026, 2), (2027, 2)])
def test_rules_for_year_are_those_it_begins_with(db, year, number):
    bloc = BlocFactory(settings=None)
    BlocSettingsFactory(
        bloc=bloc, number=1, valid_from=date(2024, 7, 1), valid_until=date(2025, 7, 1)
    )
    BlocSettingsFactory(bloc=bloc, number=2, valid_from=date(2025, 7, 1))
    assert rules.rules_for(bloc, year).number == number


def test_may_plan_usual_calendar_is_fine():
    assert rules.may_plan(2026, for_year(USUAL, 2026)) == []


def test_may_plan_nothing_is_refused():
    assert rules.may_plan(2026, []) == ["Mỗi năm cần ít nhất một giai đoạn."]


def test_may_plan_days_of_another_year_are_refused():
    step = Step(PhaseKind.MID_YEAR, date(2025, 6, 1), date(2025, 7, 31))
    assert rules.may_plan(2026, [step]) == [
        "“Sơ kết 6 tháng đầu năm” bắt đầu ngày 01/06/2025, không thuộc năm 2026 hoặc năm liền sau."
    ]


def test_may_seal_unfinished_steps_are_named(desk):
    PhaseFactory(year=desk.year, done=True)
    PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR, running=True)
    PhaseFactory(year=desk.year, kind=PhaseKind.SCORING)
    standing = standing_of(desk.secretary, desk.at)
    assert rules.may_seal(standing, desk.year, desk.year.phases.all()) == [
        "“Sơ kết 6 tháng đầu năm” chưa kết thúc.",
        "“Chấm điểm và xếp hạng” chưa kết thúc.",
    ]


def test_may_set_theme_printed_on_a_paper_is_refused(desk):
    printed(Part(desk.year, "theme"), bloc=desk.bloc)
    standing = standing_of(desk.secretary, desk.at)
    assert len(rules.may_set_theme(standing, desk.year)) == 1
    assert rules.may_set_context(standing, desk.year) == []


def test_may_set_context_printed_on_a_paper_is_refused(desk):
    printed(Part(desk.year, "context"), bloc=desk.bloc)
    standing = standing_of(desk.secretary, desk.at)
    assert len(rules.may_set_context(standing, desk.year)) == 1
    assert rules.may_set_theme(standing, desk.year) == []
