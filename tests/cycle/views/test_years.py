from datetime import date

import pytest
from django.urls import reverse

from cycle.models import EmulationYear, PhaseKind
from cycle.states import YearState
from documents.models import LegalBasis
from tests.cycle.browsing import rows, send, wrong
from tests.factories.cycle import (
    DriveFactory,
    MovementFactory,
    PhaseExtensionFactory,
    PhaseFactory,
    YearFactory,
)
from tests.factories.documents import LegalBasisFactory


def facts(page) -> dict[str, object]:
    return {
        str(fact.term): (list(fact.lines) or str(fact.value), str(fact.note))
        for fact in page.context["facts"]
    }


@pytest.mark.parametrize("count", [1, 3])
def test_years_lists_them_newest_first_in_seven_queries(
    desk, browse, django_assert_num_queries, count
):
    for number in range(2027, 2026 + count):
        PhaseFactory(year=YearFactory(bloc=desk.bloc, year=number), done=True)
    YearFactory()  # of another bloc
    href = reverse("cycle:years", args=[desk.bloc.pk])
    browse.get(href)
    with django_assert_num_queries(7):
        page = browse.get(href)
    newer = [[str(year), "", "đang diễn ra", "1/1"] for year in range(2025 + count, 2026, -1)]
    assert rows(page.context["years"]) == [
        *newer,
        ["2026", "Đoàn kết, sáng tạo", "đang diễn ra", "0/0"],
    ]


def test_years_none_yet_says_how_one_comes(desk, browse):
    desk.year.delete()
    page = browse.get(reverse("cycle:years", args=[desk.bloc.pk]))
    assert page.context["years"].rows == []
    assert page.context["years"].nothing.text == "Chưa mở năm thi đua nào."
    assert page.context["years"].nothing.href == f"/blocs/{desk.bloc.pk}/years/open/"


@pytest.mark.parametrize("count", [1, 3])
def test_year_takes_nine_queries_whatever_it_holds(desk, browse, django_assert_num_queries, count):
    for kind in (PhaseKind.PREPARATION, PhaseKind.PLEDGE, PhaseKind.SCORING)[:count]:
        PhaseExtensionFactory(phase=PhaseFactory(year=desk.year, kind=kind, running=True))
    MovementFactory.create_batch(count, year=desk.year)
    DriveFactory.create_batch(count, year=desk.year)
    LegalBasisFactory.create_batch(count)
    href = desk.year.get_absolute_url()
    browse.get(href)
    with django_assert_num_queries(9):
        page = browse.get(href)
    assert len(page.context["steps"]) == count
    assert len(facts(page)["Phong trào"][0]) == count


def test_year_steps_tell_where_it_stands(desk, browse):
    PhaseFactory(year=desk.year, done=True)
    late = PhaseFactory(year=desk.year, kind=PhaseKind.PLEDGE, running=True)
    PhaseExtensionFactory(phase=late, closes_at=late.closes_at)
    PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR, running=True)
    PhaseFactory(year=desk.year, kind=PhaseKind.CROSS_CHECK)
    page = browse.get(desk.year.get_absolute_url())
    assert [(step.text, step.state, step.note) for step in page.context["steps"]] == [
        ("Chuẩn bị", "done", "01/01 – 28/01/2026"),
        ("Giao ước, phát động", "late", "01/02 – 28/02/2026 · quá hạn 10 ngày · đã gia hạn 1 lần"),
        ("Sơ kết 6 tháng đầu năm", "now", "01/03 – 28/03/2026 · còn 18 ngày"),
        ("Kiểm tra chéo", "ahead", "01/04 – 28/04/2026"),
    ]
    assert str(page.context["upcoming"].step) == "Kiểm tra chéo"


def test_year_running_step_says_what_is_missing_and_where_to_mend_it(desk, browse):
    PhaseFactory(year=desk.year, kind=PhaseKind.PLEDGE, running=True)
    page = browse.get(desk.year.get_absolute_url())
    running = page.context["running"][0]
    assert (running.deadline, running.status) == ("đến hết ngày 28/02/2026", "quá hạn 10 ngày")
    assert running.missing == [
        f'<a href="/years/{desk.year.pk}/movements/">Chưa phát động phong trào nào.</a>'
    ]
    assert running.finish == ["Chưa phát động phong trào nào."]


def test_year_facts_tell_theme_undertakings_rules_and_law(desk, browse):
    LegalBasis.objects.all().delete()
    LegalBasisFactory(title="Luật A", valid_until=date(2026, 10, 1))
    LegalBasisFactory(title="Luật B", valid_from=date(2026, 10, 1))
    LegalBasisFactory(title="Luật C", valid_until=date(2026, 1, 1))
    LegalBasisFactory(title="Nghị định D", topic=LegalBasis.Topic.PAPERWORK)
    DriveFactory(year=desk.year, name="Đợt 02/9")
    DriveFactory(
        year=desk.year, name="Đợt 26/3", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 26)
    )
    movement = MovementFactory(year=desk.year, name="Vượt khó", launched=True)
    assert facts(browse.get(desk.year.get_absolute_url())) == {
        "Chủ đề": ("Đoàn kết, sáng tạo", ""),
        "Bối cảnh": ("chưa ghi", ""),
        "Phong trào": (
            [
                f'<a href="/movements/{movement.pk}/">Vượt khó</a> '
                "<small>phát động ngày 10/02/2026</small>"
            ],
            "",
        ),
        "Đợt thi đua": ("2 đợt thi đua", "Đang diễn ra: Đợt 26/3"),
        "Thiết lập áp dụng": ("phiên bản 1, từ ngày 01/01/2000", ""),
        "Căn cứ pháp lý": (
            ["Luật A (đến hết ngày 30/09/2026)", "Luật B (từ ngày 01/10/2026)"],
            "",
        ),
    }


def test_year_of_another_bloc_is_not_found(desk, browse):
    assert browse.get(YearFactory().get_absolute_url()).status_code == 404


def test_year_clerk_reads_without_buttons(desk, browse):
    PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR, running=True)
    browse.force_login(desk.clerk)
    page = browse.get(desk.year.get_absolute_url())
    assert "/theme/" not in page.content.decode()
    assert "/extend/" not in page.content.decode()


def test_set_theme_saves_and_leads_back(desk, browse):
    href = reverse("cycle:set_theme", args=[desk.year.pk])
    answer = send(browse, href, theme="  Vượt   khó ")
    assert answer.url == desk.year.get_absolute_url()
    desk.year.refresh_from_db()
    assert desk.year.theme == "Vượt khó"


def test_set_theme_empty_is_sent_back(desk, browse):
    answer = send(browse, reverse("cycle:set_theme", args=[desk.year.pk]), theme=" ")
    assert answer.status_code == 422
    assert list(wrong(answer)) == ["theme"]


def test_set_theme_saved_meanwhile_shows_both(desk, browse):
    href = reverse("cycle:set_theme", args=[desk.year.pk])
    answer = send(browse, href, theme="Vượt khó", version="0")
    assert answer.status_code == 409
    difference = answer.context["differences"][0]
    assert (difference.typed, difference.current) == ("Vượt khó", "Đoàn kết, sáng tạo")


def test_seal_year_tells_what_follows_and_seals(desk, browse):
    PhaseFactory(year=desk.year, done=True)
    href = reverse("cycle:seal_year", args=[desk.year.pk])
    assert len(browse.get(href).context["next_steps"]) == 3
    answer = send(browse, href)
    assert answer.url == desk.year.get_absolute_url()
    assert EmulationYear.objects.get(pk=desk.year.pk).state == YearState.SEALED


def test_seal_year_unfinished_says_what_is_missing(desk, browse):
    PhaseFactory(year=desk.year, kind=PhaseKind.SCORING)
    page = browse.get(reverse("cycle:seal_year", args=[desk.year.pk]))
    assert page.status_code == 403
    assert page.context["sentences"] == ["“Chấm điểm và xếp hạng” chưa kết thúc."]


@pytest.mark.parametrize("count", [1, 3])
def test_year_history_tells_all_in_eight_queries(desk, browse, django_assert_num_queries, count):
    for number in range(count):
        send(browse, reverse("cycle:set_theme", args=[desk.year.pk]), theme=f"Chủ đề {number}")
    href = reverse("cycle:year_history", args=[desk.year.pk])
    browse.get(href)
    with django_assert_num_queries(8):
        page = browse.get(href)
    assert [line.sentence for line in page.context["history"].told] == [
        f"{desk.secretary} đặt chủ đề năm 2026: “Chủ đề {number}”."
        for number in reversed(range(count))
    ]
