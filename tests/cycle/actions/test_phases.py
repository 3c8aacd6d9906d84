from datetime import date, timedelta

import pytest

from audit.history import of as history_of
from cycle import actions, checks
from cycle.checks import Finding, Lack, Progress
from cycle.deadlines import closing, opening
from cycle.models import PhaseKind
from cycle.states import PhaseState
from office.refusals import Refused, Stale
from tests.factories.cycle import PhaseFactory

MID_YEAR = PhaseKind.MID_YEAR
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def only_what_the_test_says(monkeypatch):
    """Upper floors ask for things of their own in this step."""
    monkeypatch.setitem(checks.CHECKS, MID_YEAR, [])


def told(record) -> list[tuple[str, str]]:
    return [(line.sentence, line.reason) for line in history_of(record).told]


def test_begin_phase_at_its_first_instant_runs(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    at = opening(date(2026, 3, 1))
    phase = actions.begin_phase(phase, by=desk.secretary, at=at)
    assert phase.state == PhaseState.RUNNING
    assert told(desk.year) == [
        (f"{desk.secretary} bắt đầu giai đoạn “Sơ kết 6 tháng đầu năm”.", "")
    ]


def test_begin_phase_one_second_early_is_refused(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    with pytest.raises(Refused):
        actions.begin_phase(phase, by=desk.secretary, at=opening(date(2026, 3, 1)) - SECOND)
    phase.refresh_from_db()
    assert phase.state == PhaseState.WAITING


def test_begin_phase_twice_is_refused(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    with pytest.raises(Refused) as refused:
        actions.begin_phase(phase, **desk.stamp)
    assert refused.value.sentences == ["“Sơ kết 6 tháng đầu năm” đang diễn ra."]


def test_finish_phase_nothing_missing_is_done(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    phase = actions.finish_phase(phase, **desk.stamp)
    assert (phase.state, phase.done_at, phase.done_by) == (
        PhaseState.DONE,
        desk.at,
        desk.secretary,
    )


def test_finish_phase_something_missing_is_refused_with_what(desk, monkeypatch):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    finding = Finding([Lack("Còn thiếu 2 báo cáo.")], [Progress(14, 16, "báo cáo đã nộp")])
    monkeypatch.setitem(checks.CHECKS, MID_YEAR, [lambda year, at: finding])
    with pytest.raises(Refused) as refused:
        actions.finish_phase(phase, **desk.stamp)
    assert refused.value.sentences == ["Còn thiếu 2 báo cáo."]
    phase.refresh_from_db()
    assert phase.state == PhaseState.RUNNING


def test_reopen_phase_runs_again_and_tells_why(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, done=True)
    phase = actions.reopen_phase(phase, reason="Bổ sung biên bản", **desk.stamp)
    assert (phase.state, phase.done_at, phase.done_by) == (PhaseState.RUNNING, None, None)
    assert told(desk.year) == [
        (f"{desk.secretary} mở lại giai đoạn “Sơ kết 6 tháng đầu năm”.", "Bổ sung biên bản")
    ]


def test_extend_deadline_keeps_what_was_before(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    for last_day in (date(2026, 4, 5), date(2026, 4, 10)):
        phase = actions.extend_deadline(
            phase, last_day=last_day, reason="Chờ hướng dẫn", **desk.stamp
        )
    assert phase.closes_at == closing(date(2026, 4, 10))
    assert [(one.closed_at, one.closes_at, one.reason) for one in phase.extensions.all()] == [
        (closing(date(2026, 3, 28)), closing(date(2026, 4, 5)), "Chờ hướng dẫn"),
        (closing(date(2026, 4, 5)), closing(date(2026, 4, 10)), "Chờ hướng dẫn"),
    ]
    assert told(phase)[0] == (
        f"{desk.secretary} gia hạn “Sơ kết 6 tháng đầu năm” từ hết ngày 05/04/2026 đến hết ngày "
        "10/04/2026.",
        "Chờ hướng dẫn",
    )


@pytest.mark.parametrize("last_day", [date(2026, 3, 20), date(2026, 3, 28)])
def test_extend_deadline_not_later_is_refused(desk, last_day):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    with pytest.raises(Refused):
        actions.extend_deadline(phase, last_day=last_day, reason="Chờ", **desk.stamp)
    assert phase.extensions.count() == 0


def test_change_dates_waiting_step_moves(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    days = {"first_day": date(2026, 6, 1), "last_day": date(2026, 7, 31)}
    phase = actions.change_dates(phase, version=1, **days, **desk.stamp)
    assert (phase.opens_at, phase.closes_at) == (
        opening(date(2026, 6, 1)),
        closing(date(2026, 7, 31)),
    )
    with pytest.raises(Stale):
        actions.change_dates(phase, version=1, **days, **desk.stamp)


def test_change_dates_running_step_is_refused(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    days = {"first_day": date(2026, 6, 1), "last_day": date(2026, 7, 31)}
    with pytest.raises(Refused):
        actions.change_dates(phase, **days, **desk.stamp)


def test_add_phase_takes_its_place_among_the_others(desk):
    PhaseFactory(year=desk.year, kind=PhaseKind.SCORING)
    PhaseFactory(year=desk.year)
    actions.add_phase(
        desk.year,
        kind=MID_YEAR,
        first_day=date(2026, 3, 1),
        last_day=date(2026, 3, 31),
        **desk.stamp,
    )
    kinds = [phase.kind for phase in desk.year.phases.all()]
    assert kinds == [PhaseKind.PREPARATION, MID_YEAR, PhaseKind.SCORING]


def test_add_phase_out_of_order_is_refused(desk):
    PhaseFactory(year=desk.year, kind=PhaseKind.SCORING)
    with pytest.raises(Refused):
        actions.add_phase(
            desk.year,
            kind=MID_YEAR,
            first_day=date(2026, 12, 1),
            last_day=date(2026, 12, 31),
            **desk.stamp,
        )
    assert desk.year.phases.count() == 1


def test_leave_out_phase_waiting_goes_and_is_told(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    actions.leave_out_phase(phase, reason="Khối không sơ kết", **desk.stamp)
    assert desk.year.phases.count() == 0
    assert told(desk.year) == [
        (f"{desk.secretary} bỏ giai đoạn “Sơ kết 6 tháng đầu năm”.", "Khối không sơ kết")
    ]


def test_leave_out_phase_running_is_refused(desk):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    with pytest.raises(Refused):
        actions.leave_out_phase(phase, reason="Khối không sơ kết", **desk.stamp)
    assert desk.year.phases.count() == 1
