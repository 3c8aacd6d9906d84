"""What forms offer comes from the records of the day, and of this bloc only."""

from datetime import UTC, date, datetime

import pytest

from conferences.suggestions import (
    Desk,
    Known,
    desk_of,
    former_guests,
    former_places,
    leaders_of,
    people_of,
)
from members.models import Post
from tests.factories.conferences import ConferenceFactory, GuestFactory
from tests.factories.members import PostFactory

DAY = date(2026, 1, 12)


def post(agency, name: str, role: str, title: str, **when) -> Post:
    return PostFactory(agency=agency, person__full_name=name, role=role, title=title, **when)


def test_desk_of_is_the_agency_in_the_chair_on_that_day(desk):
    chair, member, _third = desk.agencies
    Post.objects.all().delete()
    post(chair, "Phó Một", Post.Role.DEPUTY, "Phó Giám đốc")
    post(chair, "Trưởng Hai", Post.Role.HEAD, f"Giám đốc {chair}")
    post(chair, "Thư Ký Ba", Post.Role.SECRETARY, "Chuyên viên")
    post(chair, "Đã Thôi", Post.Role.HEAD, "Giám đốc", ends_at=datetime(2026, 1, 1, tzinfo=UTC))
    post(member, "Đơn Vị Khác", Post.Role.HEAD, "Giám đốc")
    assert desk_of(desk.bloc, DAY) == Desk(
        leaders=(
            Known("Trưởng Hai", f"Giám đốc {chair}"),
            Known("Phó Một", f"Phó Giám đốc {chair}"),
        ),
        secretaries=(Known("Thư Ký Ba", f"Chuyên viên {chair}"),),
    )


def test_leaders_of_each_agency(desk):
    first, second, _third = desk.agencies
    post(first, "Trưởng Một", Post.Role.HEAD, "Giám đốc")
    post(second, "Trưởng Hai", Post.Role.HEAD, "Chánh Văn phòng")
    assert leaders_of([first.pk], DAY) == {first.pk: [Known("Trưởng Một", "Giám đốc")]}


def test_former_guests_of_the_bloc_the_latest_first_and_once(desk):
    earlier = ConferenceFactory(bloc=desk.bloc, years=desk.years, held_on=date(2025, 1, 10))
    later = ConferenceFactory(bloc=desk.bloc, years=desk.years, held_on=date(2025, 7, 10))
    GuestFactory(conference=earlier, name="A", post="Phó Giám đốc")
    GuestFactory(conference=later, name="A", post="Phó Giám đốc")
    GuestFactory(conference=later, name="B", post="Giám đốc")
    GuestFactory(conference=earlier, name="C", post="Giám đốc")
    GuestFactory(conference=desk.conference, name="Đã mời")
    GuestFactory(name="Của khối khác")
    assert former_guests(desk.conference) == [
        Known("A", "Phó Giám đốc"),
        Known("B", "Giám đốc"),
        Known("C", "Giám đốc"),
    ]


def test_former_places_of_the_bloc(desk):
    ConferenceFactory(bloc=desk.bloc, years=desk.years, place="", held_on=date(2025, 1, 10))
    ConferenceFactory(place="Nơi của khối khác")
    assert former_places(desk.bloc) == ["Hội trường mẫu"]


def test_people_of_are_its_table_and_those_named_on_the_roll(desk):
    entry = desk.roll[1]
    entry.name, entry.post = "Lê Văn A", "Giám đốc"
    entry.save()
    assert people_of(desk.conference) == [
        "Nguyễn Thị Chủ Tọa, Giám đốc",
        f"Lê Văn A, Giám đốc {entry.agency}",
    ]


@pytest.mark.parametrize("ask", [desk_of, lambda bloc, day: former_places(bloc)])
def test_suggestions_take_one_query(desk, ask, django_assert_num_queries):
    with django_assert_num_queries(1):
        ask(desk.bloc, DAY)
