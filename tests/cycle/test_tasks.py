from datetime import UTC, date, datetime

from cycle.models import PhaseKind
from cycle.tasks import tasks
from members.standing import standing_of
from office.tasks import Task, Urgency
from tests.factories.cycle import PhaseFactory, YearFactory
from tests.factories.members import ChairTermFactory, MembershipFactory


def told(user, at) -> list[Task]:
    return tasks(standing_of(user, at), at)


def test_tasks_clerk_has_none_though_there_is_something_to_do(desk):
    PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR)
    assert len(told(desk.secretary, desk.at)) == 1
    assert told(desk.clerk, desk.at) == []


def test_tasks_of_another_bloc_are_not_told(desk):
    PhaseFactory(year=YearFactory(theme=""), kind=PhaseKind.MID_YEAR)
    assert told(desk.secretary, desk.at) == []


def test_tasks_year_not_opened_is_to_be_opened(desk):
    at = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)  # as 2027 begins in Vietnam
    assert told(desk.secretary, at) == [
        Task(
            f"Mở năm thi đua 2027 của {desk.bloc}.",
            f"/blocs/{desk.bloc.pk}/years/open/2027/",
            urgency=Urgency.SOON,
        )
    ]


def test_tasks_steps_to_begin_and_to_finish_with_their_days(desk):
    running = PhaseFactory(year=desk.year, kind=PhaseKind.PLEDGE, running=True)
    waiting = PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR)
    PhaseFactory(year=desk.year, done=True)
    PhaseFactory(  # for its turn, though it is late as well
        year=desk.year, kind=PhaseKind.CROSS_CHECK, first_day=date(2026, 3, 2)
    )
    PhaseFactory(year=desk.year, kind=PhaseKind.SCORING)  # still to come
    assert told(desk.secretary, desk.at) == [
        Task(
            "Hoàn thành giai đoạn “Ký giao ước và phát động thi đua” năm 2026.",
            f"/steps/{running.pk}/",
            due=date(2026, 2, 28),
            urgency=Urgency.LATE,
        ),
        Task(
            "Bắt đầu giai đoạn “Sơ kết 6 tháng đầu năm” năm 2026.",
            f"/steps/{waiting.pk}/",
            due=date(2026, 3, 1),
            urgency=Urgency.LATE,
        ),
    ]


def test_tasks_theme_missing_is_to_be_set(desk):
    year = YearFactory(bloc=desk.bloc, year=2027)
    assert told(desk.secretary, desk.at) == [
        Task(f"Đặt chủ đề năm 2027 của {desk.bloc}.", f"/years/{year.pk}/theme/")
    ]


def test_tasks_year_of_the_past_is_not_urged_for_its_theme(desk):
    YearFactory(bloc=desk.bloc, year=2025)
    assert told(desk.secretary, desk.at) == []


def test_tasks_year_without_its_review_is_not_to_be_sealed(desk):
    PhaseFactory(year=desk.year, done=True)
    assert told(desk.secretary, desk.at) == []


def test_tasks_all_steps_done_year_is_to_be_sealed_and_then_rests(desk):
    PhaseFactory(year=desk.year, kind=PhaseKind.CONFERENCE, done=True)
    YearFactory(bloc=desk.bloc, year=2025, sealed=True)
    assert told(desk.secretary, desk.at) == [
        Task(f"Khóa sổ năm thi đua 2026 của {desk.bloc}.", f"/years/{desk.year.pk}/seal/")
    ]


def test_tasks_queries_do_not_grow_with_years_and_blocs(desk, django_assert_num_queries):
    PhaseFactory(year=desk.year, kind=PhaseKind.MID_YEAR)
    standing = standing_of(desk.secretary, desk.at)
    with django_assert_num_queries(2):
        assert len(tasks(standing, desk.at)) == 1
    for number in (2024, 2025):
        year = YearFactory(bloc=desk.bloc, year=number, theme="Đoàn kết")
        PhaseFactory(year=year, kind=PhaseKind.MID_YEAR)
    second = MembershipFactory(agency=desk.agency).bloc
    ChairTermFactory(bloc=second, agency=desk.agency)
    standing = standing_of(desk.secretary, desk.at)
    with django_assert_num_queries(2):
        assert len(tasks(standing, desk.at)) == 4
