"""Once its year is sealed, every action of this app refuses, and nothing has changed."""

from datetime import date

import pytest

from audit.models import Event
from cycle import actions
from cycle.actions.years import hold_open
from cycle.models import PhaseKind
from cycle.states import YearState
from office.refusals import Refused
from tests.factories.cycle import DriveFactory, MovementFactory, PhaseFactory, YearFactory

SEALED = ["Năm 2025 đã khóa sổ, chỉ còn xem được."]
DAYS = {"first_day": date(2025, 6, 1), "last_day": date(2025, 7, 31)}
LASTING = {"starts_on": date(2025, 6, 1), "ends_on": date(2025, 7, 31)}
REASON = {"reason": "Ghi nhầm"}
DRIVE = {"name": "Đợt 02/9", "occasion": "Quốc khánh", **LASTING}

# For each action: the record it is for, and what it is called with.
ACTIONS = {
    "add_phase": ("year", {"kind": PhaseKind.SCORING, **DAYS}),
    "begin_phase": ("waiting", {}),
    "change_dates": ("waiting", DAYS),
    "change_drive": ("drive", DRIVE),
    "change_movement": ("movement", {"name": "Vượt khó"}),
    "extend_deadline": ("running", {"last_day": date(2026, 6, 1), **REASON}),
    "finish_phase": ("running", {}),
    "launch_movement": ("movement", {"launched_on": date(2025, 1, 12)}),
    "leave_out_phase": ("waiting", REASON),
    "plan_drive": ("year", DRIVE),
    "plan_movement": ("year", {"name": "Vượt khó"}),
    "remove_drive": ("drive", REASON),
    "remove_movement": ("movement", REASON),
    "reopen_phase": ("done", REASON),
    "seal_year": ("year", {}),
    "set_context": ("year", {"context": "Năm có dịch bệnh."}),
    "set_theme": ("year", {"theme": "Vượt khó"}),
    "take_back_launch": ("launched", REASON),
}
NOT_OF_A_YEAR = {"open_year", "set_calendar"}


@pytest.fixture
def sealed(desk):
    year = YearFactory(bloc=desk.bloc, year=2025, theme="Đoàn kết")
    records = {
        "year": year,
        "waiting": PhaseFactory(year=year),
        "running": PhaseFactory(year=year, kind=PhaseKind.MID_YEAR, running=True),
        "done": PhaseFactory(year=year, kind=PhaseKind.PLEDGE, done=True),
        "movement": MovementFactory(year=year),
        "launched": MovementFactory(year=year, launched=True),
        "drive": DriveFactory(year=year),
    }
    # Sealed behind the back of the records in hand, as it happens between page and click.
    year.__class__.objects.filter(pk=year.pk).update(
        state=YearState.SEALED, sealed_at=desk.at, sealed_by=desk.secretary
    )
    return records


def test_every_action_is_tried():
    assert set(ACTIONS) == set(actions.__all__) - NOT_OF_A_YEAR


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_sealed_year_refuses(desk, sealed, name):
    target, values = ACTIONS[name]
    with pytest.raises(Refused) as refused:
        getattr(actions, name)(sealed[target], **values, **desk.stamp)
    assert refused.value.sentences == SEALED
    assert Event.objects.count() == 0


def test_hold_open_sealed_year_refuses_upper_floors(sealed, django_db_blocker):
    with pytest.raises(Refused) as refused:
        hold_open(sealed["year"])
    assert refused.value.sentences == SEALED


def test_hold_open_open_year_is_the_year(desk):
    assert hold_open(desk.year) == desk.year
