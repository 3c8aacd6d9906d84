from django.urls import reverse

from cycle import actions
from cycle.calendars import Step, YearlyDay
from cycle.models import EmulationYear, PhaseKind
from tests.cycle.browsing import rows, send, wrong
from tests.factories.cycle import PhaseFactory


def opening(desk, year=2027) -> str:
    return reverse("cycle:open_year", args=[desk.bloc.pk, year])


def test_choose_year_offers_those_not_open_yet(desk, browse):
    form = browse.get(reverse("cycle:choose_year", args=[desk.bloc.pk])).context["form"]
    years = [year for year, _ in form.fields["year"].choices]
    assert years == [2027, 2025, 2024, 2023, 2022, 2021, 2020, 2019]
    assert [label for _, label in form.fields["source"].choices] == [
        "lịch thường lệ của khối",
        "năm 2026, chuyển sang năm mới",
    ]


def test_choose_year_leads_to_the_form(desk, browse):
    href = reverse("cycle:choose_year", args=[desk.bloc.pk])
    answer = browse.get(href, {"year": "2027", "source": str(desk.year.pk)})
    assert answer.url == f"{opening(desk)}?source={desk.year.pk}"


def test_open_year_begins_from_the_usual_calendar(desk, browse):
    form = browse.get(opening(desk)).context["form"]
    assert (
        form["conference_last"].field.widget.format_value(form["conference_last"].value())
        == "31/01/2028"
    )


def test_open_year_begins_from_an_earlier_year_if_asked(desk, browse):
    PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR)
    page = browse.get(opening(desk), {"source": str(desk.year.pk)})
    form = page.context["form"]
    assert [str(row.first.value()) for row in form.rows() if row.first.value()] == ["2027-03-01"]


def test_open_year_shows_all_answers_before_anything_happens(desk, browse):
    answer = send(browse, opening(desk), theme="Vượt khó", pledge_first="15/01/2027")
    assert answer.status_code == 200
    assert EmulationYear.objects.count() == 1
    assert [(str(fact.term), str(fact.value)) for fact in answer.context["answers"]][:2] == [
        ("Chủ đề của năm", "Vượt khó"),
        (
            "Chuẩn bị quy chế, kế hoạch, bảng điểm và giao ước",
            "01/01/2027 – hết ngày 31/01/2027",
        ),
    ]
    assert answer.context["notices"] == [
        "“Ký giao ước và phát động thi đua” bắt đầu ngày 15/01/2027 trong khi “Chuẩn bị quy chế, "
        "kế hoạch, bảng điểm và giao ước” kéo dài đến hết ngày 31/01/2027."
    ]


def test_open_year_checked_answers_open_it(desk, browse):
    answer = send(browse, opening(desk), theme="Vượt khó", checked="yes")
    year = EmulationYear.objects.get(year=2027)
    assert answer.url == year.get_absolute_url()
    assert (year.theme, year.phases.count()) == ("Vượt khó", 8)


def test_open_year_change_goes_back_with_what_was_typed(desk, browse):
    answer = send(browse, opening(desk), theme="Vượt khó", change="yes")
    assert answer.status_code == 200
    assert answer.context["form"]["theme"].value() == "Vượt khó"
    assert EmulationYear.objects.count() == 1


def test_open_year_one_day_of_two_is_sent_back(desk, browse):
    answer = send(browse, opening(desk), pledge_last="", mid_year_first="31/2/2027")
    assert answer.status_code == 422
    assert wrong(answer) == {
        "pledge_last": ["Ghi cả hai ngày, hoặc để trống cả hai."],
        "mid_year_first": ["“31/2/2027” không phải là ngày. Xin ghi như 12/01/2026."],
    }


def test_open_year_steps_out_of_order_are_sent_back(desk, browse):
    answer = send(browse, opening(desk), scoring_first="01/10/2027")
    assert answer.status_code == 422
    assert wrong(answer) == {
        "__all__": [
            "“Chấm điểm và xếp hạng” bắt đầu ngày 01/10/2027, trước “Báo cáo thành tích và tự "
            "chấm điểm” bắt đầu ngày 01/11/2027."
        ]
    }


def test_open_year_without_a_step_leaves_it_out(desk, browse):
    send(browse, opening(desk), cross_check_first="", cross_check_last="", checked="yes")
    kinds = [phase.kind for phase in EmulationYear.objects.get(year=2027).phases.all()]
    assert kinds == [kind for kind in PhaseKind if kind != PhaseKind.CROSS_CHECK]


def test_open_year_that_is_open_is_refused(desk, browse):
    page = browse.get(opening(desk, 2026))
    assert page.status_code == 403
    assert page.context["sentences"] == [f"Năm 2026 của {desk.bloc} đã mở."]


def test_open_year_out_of_all_reason_is_not_found(desk, browse):
    assert browse.get(opening(desk, 1)).status_code == 404
    assert browse.get(opening(desk, 99999)).status_code == 404


def test_calendar_shows_the_common_one_until_the_bloc_has_its_own(desk, browse):
    href = reverse("cycle:calendar", args=[desk.bloc.pk])
    page = browse.get(href)
    assert page.context["is_own"] is False
    assert rows(page.context["table"])[-1] == [
        "Trình hồ sơ khen thưởng lên tỉnh",
        "1/2 năm sau",
        "15/2 năm sau",
    ]
    own = (Step(PhaseKind.PLEDGE, YearlyDay(0, 1, 5), YearlyDay(0, 2, 29)),)
    actions.set_calendar(desk.bloc, steps=own, **desk.stamp)
    page = browse.get(href)
    assert page.context["is_own"] is True
    assert rows(page.context["table"]) == [["Ký giao ước và phát động thi đua", "5/1", "29/2"]]
    assert len(page.context["left_out"]) == 7


def test_set_calendar_takes_days_as_people_say_them(desk, browse):
    there = reverse("cycle:calendar", args=[desk.bloc.pk])
    href = reverse("cycle:set_calendar", args=[desk.bloc.pk])
    answer = send(browse, href, conference_first="20/12", conference_last="25/1 năm sau")
    assert answer.url == there
    conference = desk.bloc.phase_templates.get(kind=PhaseKind.CONFERENCE)
    assert str(conference.first_in(2026)) == "2026-12-20"
    assert str(conference.last_in(2026)) == "2027-01-25"


def test_set_calendar_unreadable_day_is_sent_back(desk, browse):
    href = reverse("cycle:set_calendar", args=[desk.bloc.pk])
    answer = send(browse, href, conference_first="cuối năm")
    assert answer.status_code == 422
    assert wrong(answer) == {
        "conference_first": ["“cuối năm” không phải là ngày. Xin ghi như 15/12, hoặc 25/1 năm sau."]
    }


def test_set_calendar_saved_meanwhile_is_a_conflict(desk, browse):
    href = reverse("cycle:set_calendar", args=[desk.bloc.pk])
    assert send(browse, href, version="0").status_code == 409
