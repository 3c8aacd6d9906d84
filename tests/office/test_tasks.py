from datetime import UTC, date, datetime

import pytest

from office import tasks
from office.tasks import Task, Urgency, tasks_for, urgency_of

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "urgency"),
    [
        (None, Urgency.LATER),
        (date(2026, 3, 9), Urgency.LATE),
        (date(2026, 3, 10), Urgency.SOON),
        (date(2026, 3, 17), Urgency.SOON),
        (date(2026, 3, 18), Urgency.LATER),
    ],
)
def test_urgency_of_due_day(due, urgency):
    assert urgency_of(due, AT) == urgency


@pytest.mark.parametrize(
    ("at", "urgency"),
    [
        (datetime(2026, 3, 10, 16, 59, 59, tzinfo=UTC), Urgency.SOON),
        (datetime(2026, 3, 10, 17, 0, tzinfo=UTC), Urgency.LATE),  # midnight in Vietnam
    ],
)
def test_urgency_of_counts_days_by_the_calendar_of_vietnam(at, urgency):
    assert urgency_of(date(2026, 3, 10), at) == urgency


def test_tasks_for_collects_all_sources_the_most_pressing_first(monkeypatch):
    late = Task("Nộp báo cáo.", "/a/", date(2026, 3, 1), urgency=Urgency.LATE)
    later = Task("Đặt chủ đề.", "/b/")
    soon = Task("Ký giao ước.", "/c/", date(2026, 3, 12), urgency=Urgency.SOON)
    sooner = Task("Gửi ý kiến.", "/d/", date(2026, 3, 11), urgency=Urgency.SOON)
    monkeypatch.setattr(tasks, "SOURCES", [])
    tasks.register(lambda standing, at: [later, soon])
    tasks.register(lambda standing, at: [sooner, late])
    assert tasks_for(None, AT) == [late, sooner, soon, later]
