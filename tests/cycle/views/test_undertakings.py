from datetime import date

import pytest
from django.urls import reverse

from cycle.models import Drive, Movement
from cycle.states import LaunchState
from tests.cycle.browsing import rows, send, wrong
from tests.factories.cycle import DriveFactory, MovementFactory, printed


def href(name: str, record) -> str:
    return reverse(f"cycle:{name}", args=[record.pk])


def buttons(page) -> list[tuple[str, int]]:
    return [(button.text, len(button.reasons)) for button in page.context["buttons"]]


@pytest.mark.parametrize("count", [1, 3])
def test_movements_lists_them_in_seven_queries(desk, browse, django_assert_num_queries, count):
    for number in range(count):
        MovementFactory(year=desk.year, name=f"Phong trào {number}", launched=number == 0)
    MovementFactory()  # of another year
    browse.get(href("movements", desk.year))
    with django_assert_num_queries(7):
        page = browse.get(href("movements", desk.year))
    assert (
        rows(page.context["table"])
        == [
            ["Phong trào 0", "phát động ngày 10/02/2026", ""],
            ["Phong trào 1", "chưa phát động", ""],
            ["Phong trào 2", "chưa phát động", ""],
        ][:count]
    )


@pytest.mark.parametrize("count", [1, 3])
def test_drives_lists_them_in_seven_queries(desk, browse, django_assert_num_queries, count):
    for number in range(count):
        DriveFactory(year=desk.year, name=f"Đợt {number}")
    browse.get(href("drives", desk.year))
    with django_assert_num_queries(7):
        page = browse.get(href("drives", desk.year))
    assert rows(page.context["table"]) == [
        [f"Đợt {number}", "Quốc khánh 02/9", "01/07 – 02/09/2026"] for number in range(count)
    ]


def test_lists_empty_say_how_something_comes(desk, browse):
    for name, words in (
        ("movements", "Chưa có phong trào nào trong năm 2026."),
        ("drives", "Chưa có đợt thi đua nào trong năm 2026."),
    ):
        nothing = browse.get(href(name, desk.year)).context["table"].nothing
        assert nothing.text == words
        assert nothing.href == f"/years/{desk.year.pk}/{name}/add/"


def test_drives_hints_lead_to_a_form_with_the_words(desk, browse):
    hints = browse.get(href("drives", desk.year)).context["hints"]
    page = browse.get(next(link.href for link in hints if "Quốc khánh" in link.text))
    form = page.context["form"]
    assert form["name"].value() == "Đợt thi đua chào mừng Quốc khánh 02/9"
    assert form["occasion"].value() == "Kỷ niệm Cách mạng tháng Tám (19/8) và Quốc khánh (02/9)"


def test_drives_clerk_sees_no_hints(desk, browse):
    browse.force_login(desk.clerk)
    assert browse.get(href("drives", desk.year)).context["hints"] == []


def test_plan_movement_leads_to_it(desk, browse):
    answer = send(
        browse,
        href("plan_movement", desk.year),
        name="Vượt khó",
        starts_on="12/1/2026",
        ends_on="31/12/2026",
    )
    movement = Movement.objects.get()
    assert answer.url == movement.get_absolute_url()
    assert (movement.name, movement.starts_on) == ("Vượt khó", date(2026, 1, 12))


def test_plan_movement_ending_before_it_starts_is_sent_back(desk, browse):
    answer = send(
        browse,
        href("plan_movement", desk.year),
        name="Vượt khó",
        starts_on="12/1/2026",
        ends_on="11/1/2026",
    )
    assert answer.status_code == 422
    assert wrong(answer) == {"__all__": ["Ngày cuối không thể trước ngày bắt đầu."]}


def test_movement_launch_and_taking_it_back(desk, browse):
    movement = MovementFactory(year=desk.year)
    assert buttons(browse.get(movement.get_absolute_url())) == [
        ("Ghi lễ phát động", 0),
        ("Sửa", 0),
        ("Xóa", 0),
    ]
    send(browse, href("launch_movement", movement), launched_on="12/01/2026")
    movement.refresh_from_db()
    assert movement.state == LaunchState.LAUNCHED
    page = browse.get(movement.get_absolute_url())
    assert page.context["status"] == ("phát động ngày 12/01/2026", "done")
    assert buttons(page) == [("Sửa", 0), ("Rút lại lễ phát động", 0)]
    send(browse, href("take_back_launch", movement), reason="Ghi nhầm")
    movement.refresh_from_db()
    assert movement.state == LaunchState.PLANNED


def test_movement_on_a_paper_shows_why_it_stays(desk, browse):
    movement = MovementFactory(year=desk.year)
    printed(movement, bloc=desk.bloc)
    assert buttons(browse.get(movement.get_absolute_url())) == [
        ("Ghi lễ phát động", 1),
        ("Sửa", 1),
        ("Xóa", 1),
    ]
    assert browse.get(href("change_movement", movement)).status_code == 403


def test_change_and_remove_movement(desk, browse):
    movement = MovementFactory(year=desk.year)
    send(browse, href("change_movement", movement), name="Tăng tốc")
    movement.refresh_from_db()
    assert movement.name == "Tăng tốc"
    answer = send(browse, href("remove_movement", movement), reason="Ghi nhầm")
    assert answer.url == href("movements", desk.year)
    assert Movement.objects.count() == 0


def test_plan_change_and_remove_drive(desk, browse):
    answer = send(
        browse,
        href("plan_drive", desk.year),
        name="Đợt 19/5",
        occasion="Sinh nhật Bác",
        starts_on="1/5/2026",
        ends_on="19/5/2026",
    )
    assert answer.url == href("drives", desk.year)
    drive = Drive.objects.get()
    send(browse, href("change_drive", drive), aims="Lập thành tích")
    drive.refresh_from_db()
    assert (drive.name, drive.aims) == ("Đợt 19/5", "Lập thành tích")
    assert buttons(browse.get(drive.get_absolute_url())) == [("Sửa", 0), ("Xóa", 0)]
    answer = send(browse, href("remove_drive", drive), reason="Ghi nhầm")
    assert answer.url == href("drives", desk.year)
    assert Drive.objects.count() == 0


def test_change_drive_saved_meanwhile_shows_both(desk, browse):
    drive = DriveFactory(year=desk.year, name="Đợt 02/9")
    answer = send(browse, href("change_drive", drive), name="Đợt 19/5", version="0")
    assert answer.status_code == 409
    assert answer.context["differences"][0].current == "Đợt 02/9"


def test_undertakings_of_another_bloc_are_not_found(desk, browse):
    for record in (MovementFactory(), DriveFactory()):
        assert browse.get(record.get_absolute_url()).status_code == 404
