import pytest

from cycle import checks
from cycle.checks import Finding, Lack, Progress
from cycle.models import PhaseKind
from tests.factories.cycle import MovementFactory, PhaseFactory, YearFactory


def test_inspect_asks_all_checks_of_the_kind(desk, monkeypatch):
    reports = Finding([Lack("Thiếu 2 báo cáo.", "/a/")], [Progress(14, 16, "báo cáo")])
    scores = Finding([Lack("Thiếu 1 bảng điểm.", "/b/")], [Progress(15, 16, "bảng điểm")])
    monkeypatch.setitem(checks.CHECKS, PhaseKind.REPORTS, [])
    checks.register(PhaseKind.REPORTS, lambda year, at: reports)
    checks.register(PhaseKind.REPORTS, lambda year, at: scores)
    found = checks.inspect(PhaseFactory(year=desk.year, kind=PhaseKind.REPORTS), desk.at)
    assert found.sentences == ["Thiếu 2 báo cáo.", "Thiếu 1 bảng điểm."]
    assert list(map(str, found.progress)) == ["14/16 báo cáo", "15/16 bảng điểm"]


def test_inspect_kind_without_checks_misses_nothing(desk):
    phase = PhaseFactory(year=desk.year, kind=PhaseKind.DOSSIER)
    assert checks.inspect(phase, desk.at) == Finding()


def test_preparation_without_theme_lacks_it(db, desk):
    year = YearFactory(theme="")
    phase = PhaseFactory(year=year)
    assert checks.inspect(phase, desk.at).missing == [
        Lack("Năm này chưa có chủ đề.", f"/years/{year.pk}/theme/")
    ]
    assert checks.inspect(PhaseFactory(year=desk.year), desk.at).missing == []


@pytest.mark.parametrize(("launched", "lacks"), [(False, 1), (True, 0)])
def test_pledge_step_lacks_a_movement_until_one_is_launched(desk, launched, lacks):
    MovementFactory(year=desk.year, launched=launched)
    MovementFactory(launched=True)  # of another year
    phase = PhaseFactory(year=desk.year, kind=PhaseKind.PLEDGE)
    there = Lack("Chưa phát động phong trào nào.", f"/years/{desk.year.pk}/movements/")
    assert checks.inspect(phase, desk.at).missing == [there] * lacks
