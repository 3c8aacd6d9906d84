from datetime import UTC, datetime

import pytest

from audit.history import of as history_of
from cycle import actions
from cycle.calendars import USUAL, for_year
from cycle.models import EmulationYear, PhaseKind
from cycle.states import PhaseState, YearState
from documents.papers import Part
from office.refusals import Refused, Stale
from tests.factories.cycle import PhaseFactory, printed

STEPS_2027 = for_year(USUAL, 2027)


def told(*records) -> list[str]:
    return [line.sentence for line in history_of(*records).told]


def test_open_year_has_its_steps_with_half_open_instants(desk):
    year = actions.open_year(desk.bloc, year=2027, steps=reversed(STEPS_2027), **desk.stamp)
    assert (year.state, year.rules, year.opened_by) == (
        YearState.OPEN,
        desk.year.rules,
        desk.secretary,
    )
    phases = list(year.phases.all())
    assert [phase.kind for phase in phases] == list(PhaseKind)
    assert {phase.state for phase in phases} == {PhaseState.WAITING}
    assert phases[0].opens_at == datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    assert phases[0].closes_at == datetime(2027, 1, 31, 17, 0, tzinfo=UTC)
    assert phases[0].closes_at == phases[1].opens_at


def test_open_year_is_told_in_the_history_of_bloc_and_year(desk):
    year = actions.open_year(desk.bloc, year=2027, steps=STEPS_2027[:1], **desk.stamp)
    sentence = (
        f"{desk.secretary} mở năm thi đua 2027 với các giai đoạn: Chuẩn bị quy chế, kế hoạch, "
        "bảng điểm và giao ước: 01/01/2027 – 31/01/2027."
    )
    assert told(year) == [sentence]
    assert told(desk.bloc) == [sentence]


def test_open_year_twice_is_refused(desk):
    with pytest.raises(Refused) as refused:
        actions.open_year(desk.bloc, year=2026, steps=for_year(USUAL, 2026), **desk.stamp)
    assert refused.value.sentences == [f"Năm 2026 của {desk.bloc} đã mở."]
    assert EmulationYear.objects.count() == 1


def test_open_year_by_clerk_is_refused(desk):
    with pytest.raises(Refused):
        actions.open_year(desk.bloc, year=2027, steps=STEPS_2027, by=desk.clerk, at=desk.at)
    assert EmulationYear.objects.count() == 1


def test_open_year_steps_out_of_order_are_refused(desk):
    with pytest.raises(Refused):
        actions.open_year(desk.bloc, year=2028, steps=STEPS_2027[:1], **desk.stamp)
    assert EmulationYear.objects.count() == 1


def test_set_theme_is_recorded_and_told(desk):
    year = actions.set_theme(desk.year, theme="Vượt khó", version=1, **desk.stamp)
    assert (year.theme, year.version) == ("Vượt khó", 2)
    assert told(year) == [f"{desk.secretary} đặt chủ đề năm 2026: “Vượt khó”."]


def test_set_theme_of_an_older_version_is_stale(desk):
    actions.set_theme(desk.year, theme="Vượt khó", version=1, **desk.stamp)
    with pytest.raises(Stale) as stale:
        actions.set_theme(desk.year, theme="Tăng tốc", version=1, **desk.stamp)
    assert stale.value.current.theme == "Vượt khó"


def test_set_theme_printed_on_a_paper_is_refused_but_context_is_not(desk):
    printed(Part(desk.year, "theme"), bloc=desk.bloc)
    with pytest.raises(Refused):
        actions.set_theme(desk.year, theme="Vượt khó", **desk.stamp)
    year = actions.set_context(desk.year, context="Năm có dịch bệnh.", **desk.stamp)
    assert (year.theme, year.context) == ("Đoàn kết, sáng tạo", "Năm có dịch bệnh.")


def test_set_context_printed_on_a_paper_is_refused(desk):
    printed(Part(desk.year, "context"), bloc=desk.bloc)
    with pytest.raises(Refused):
        actions.set_context(desk.year, context="Năm có dịch bệnh.", **desk.stamp)


def test_seal_year_all_steps_done_is_sealed(desk):
    PhaseFactory(year=desk.year, done=True)
    year = actions.seal_year(desk.year, **desk.stamp)
    assert (year.state, year.sealed_at, year.sealed_by) == (
        YearState.SEALED,
        desk.at,
        desk.secretary,
    )
    assert told(year) == [f"{desk.secretary} khóa sổ năm thi đua 2026."]


def test_seal_year_with_an_unfinished_step_is_refused(desk):
    PhaseFactory(year=desk.year, kind=PhaseKind.SCORING, running=True)
    with pytest.raises(Refused) as refused:
        actions.seal_year(desk.year, **desk.stamp)
    assert refused.value.sentences == ["“Chấm điểm và xếp hạng” chưa kết thúc."]
