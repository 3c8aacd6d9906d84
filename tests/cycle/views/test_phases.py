from datetime import date

import pytest
from django.urls import reverse

from cycle import checks
from cycle.checks import Finding, Lack, Progress
from cycle.models import PhaseKind
from cycle.states import PhaseState
from tests.cycle.browsing import rows, send, wrong
from tests.factories.cycle import PhaseExtensionFactory, PhaseFactory

MID_YEAR = PhaseKind.MID_YEAR


@pytest.fixture(autouse=True)
def only_what_the_test_says(monkeypatch):
    """Upper floors ask for things of their own in this step."""
    monkeypatch.setitem(checks.CHECKS, MID_YEAR, [])


def buttons(page) -> list[tuple[str, list[str]]]:
    return [(button.text, button.reasons) for button in page.context["buttons"]]


@pytest.mark.parametrize("count", [1, 3])
def test_phase_shows_all_extensions_in_seven_queries(
    desk, browse, django_assert_num_queries, count
):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    PhaseExtensionFactory.create_batch(count, phase=phase)
    browse.get(phase.get_absolute_url())
    with django_assert_num_queries(7):
        page = browse.get(phase.get_absolute_url())
    assert len(page.context["extensions"].rows) == count


def test_phase_running_says_how_long_and_offers_its_acts(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    page = browse.get(phase.get_absolute_url())
    assert page.context["status"] == ("còn 18 ngày", "active")
    assert buttons(page) == [("Kết thúc", []), ("Gia hạn", [])]


def test_phase_with_something_missing_shows_it_with_progress(desk, browse, monkeypatch):
    finding = Finding([Lack("Thiếu 2 báo cáo.", "/a/")], [Progress(14, 16, "báo cáo đã nộp")])
    monkeypatch.setitem(checks.CHECKS, MID_YEAR, [lambda year, at: finding])
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    page = browse.get(phase.get_absolute_url())
    assert page.context["missing"] == ['<a href="/a/">Thiếu 2 báo cáo.</a>']
    assert list(map(str, page.context["progress"])) == ["14/16 báo cáo đã nộp"]
    assert buttons(page) == [("Gia hạn", [])]


def test_phase_waiting_says_why_it_cannot_begin_yet(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=PhaseKind.CROSS_CHECK)
    assert buttons(browse.get(phase.get_absolute_url())) == [
        (
            "Bắt đầu",
            ["“Kiểm tra chéo” bắt đầu ngày 01/04/2026. Muốn bắt đầu sớm hơn, cần đổi ngày trước."],
        ),
        ("Đổi ngày", []),
        ("Bỏ giai đoạn này", []),
    ]


def test_phase_of_a_sealed_year_offers_nothing(desk, browse):
    type(desk.year).objects.filter(pk=desk.year.pk).update(
        state="sealed", sealed_at=desk.at, sealed_by=desk.secretary
    )
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, done=True)
    assert buttons(browse.get(phase.get_absolute_url())) == []


def test_begin_phase_begins(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    answer = send(browse, reverse("cycle:begin_phase", args=[phase.pk]))
    assert answer.url == phase.get_absolute_url()
    phase.refresh_from_db()
    assert phase.state == PhaseState.RUNNING


def test_finish_and_reopen_phase_lead_there_and_back(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    send(browse, reverse("cycle:finish_phase", args=[phase.pk]))
    phase.refresh_from_db()
    assert phase.state == PhaseState.DONE
    send(browse, reverse("cycle:reopen_phase", args=[phase.pk]), reason="Bổ sung biên bản")
    phase.refresh_from_db()
    assert phase.state == PhaseState.RUNNING


def test_reopen_phase_without_a_reason_is_sent_back(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, done=True)
    answer = send(browse, reverse("cycle:reopen_phase", args=[phase.pk]))
    assert answer.status_code == 422
    assert list(wrong(answer)) == ["reason"]


def test_extend_deadline_is_shown_with_its_reason(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    href = reverse("cycle:extend_deadline", args=[phase.pk])
    send(browse, href, last_day="05/04/2026", reason="Chờ hướng dẫn")
    page = browse.get(phase.get_absolute_url())
    assert rows(page.context["extensions"]) == [
        ["10/03/2026", "28/03/2026", "05/04/2026", "Chờ hướng dẫn", str(desk.secretary)]
    ]


def test_extend_deadline_not_later_is_sent_back(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR, running=True)
    href = reverse("cycle:extend_deadline", args=[phase.pk])
    answer = send(browse, href, last_day="28/03/2026", reason="Chờ hướng dẫn")
    assert answer.status_code == 422
    assert wrong(answer) == {"__all__": ["Thời hạn mới phải sau ngày 28/03/2026."]}


def test_change_dates_saved_meanwhile_shows_both(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    href = reverse("cycle:change_dates", args=[phase.pk])
    answer = send(browse, href, first_day="05/03/2026", version="0")
    assert answer.status_code == 409
    difference = answer.context["differences"][0]
    assert (difference.typed, difference.current) == (date(2026, 3, 5), date(2026, 3, 1))


def test_change_dates_moves_the_step(desk, browse):
    phase = PhaseFactory(year=desk.year, kind=MID_YEAR)
    send(browse, reverse("cycle:change_dates", args=[phase.pk]), last_day="30/4/2026")
    phase.refresh_from_db()
    assert phase.last_day == date(2026, 4, 30)


def test_add_and_leave_out_phase(desk, browse):
    href = reverse("cycle:add_phase", args=[desk.year.pk])
    days = {"first_day": "01/03/2026", "last_day": "31/03/2026"}
    answer = send(browse, href, kind=MID_YEAR, **days)
    assert answer.url == desk.year.get_absolute_url()
    phase = desk.year.phases.get()
    leave_out = reverse("cycle:leave_out_phase", args=[phase.pk])
    answer = send(browse, leave_out, reason="Khối không sơ kết")
    assert answer.url == desk.year.get_absolute_url()
    assert desk.year.phases.count() == 0
