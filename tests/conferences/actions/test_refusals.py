"""Every act on a conference is refused to others, once the minutes are issued, once a year is
sealed, and when somebody else has saved meanwhile: and then nothing changes."""

from datetime import date

import pytest
from django.core import serializers

from audit.models import Event
from conferences import actions
from conferences.models import (
    AgendaItem,
    Conference,
    Guest,
    ReportedPoint,
    Resolution,
    RollEntry,
    Speech,
    SpeechPoint,
)
from conferences.papers import MINUTES
from cycle.states import YearState
from documents import actions as papers
from members.standing import standing_of
from office.refusals import Refused, Stale
from tests.factories.conferences import (
    AgendaItemFactory,
    GuestFactory,
    ReportedPointFactory,
    ResolutionFactory,
    SpeechFactory,
)

pytestmark = pytest.mark.usefixtures("english")

TABLES = (Conference, RollEntry, Guest, Speech, SpeechPoint, AgendaItem, ReportedPoint, Resolution)


@pytest.fixture
def full(desk):
    """The conference of the desk with one of everything."""
    conference = desk.conference
    desk.item = AgendaItemFactory(conference=conference, year=desk.years[0])
    desk.second = AgendaItemFactory(conference=conference, year=desk.years[1], decided="Thông qua")
    desk.point = ReportedPointFactory(item=desk.item)
    desk.guest = GuestFactory(conference=conference)
    desk.speech = SpeechFactory(conference=conference, members=desk.roll[:1])
    desk.resolution = ResolutionFactory(conference=conference)
    return desk


ACTS = {
    "change_particulars": lambda d: (actions.change_particulars, d.conference, {"place": "Khác"}),
    "note_attendance": lambda d: (
        actions.note_attendance,
        d.conference,
        {"entries": [{"entry": d.roll[1], "presence": "excused"}]},
    ),
    "refresh_roll": lambda d: (actions.refresh_roll, d.conference, {}),
    "add_guest": lambda d: (actions.add_guest, d.conference, {"name": "A", "post": "B"}),
    "change_guest": lambda d: (actions.change_guest, d.guest, {"name": "A", "post": "B"}),
    "remove_guest": lambda d: (actions.remove_guest, d.guest, {}),
    "add_speech": lambda d: (
        actions.add_speech,
        d.conference,
        {"guests": [d.guest], "points": ["Khác"]},
    ),
    "change_speech": lambda d: (
        actions.change_speech,
        d.speech,
        {"guests": [d.guest], "points": ["Khác"]},
    ),
    "remove_speech": lambda d: (actions.remove_speech, d.speech, {}),
    "add_item": lambda d: (actions.add_item, d.conference, {"kind": "other", "year": d.years[0]}),
    "change_item": lambda d: (actions.change_item, d.item, {"kind": "other", "year": d.years[0]}),
    "move_item": lambda d: (actions.move_item, d.item, {"up": False}),
    "remove_item": lambda d: (actions.remove_item, d.item, {}),
    "add_point": lambda d: (actions.add_point, d.item, {"text": "Khác"}),
    "change_point": lambda d: (actions.change_point, d.point, {"text": "Khác"}),
    "remove_point": lambda d: (actions.remove_point, d.point, {}),
    "add_resolution": lambda d: (actions.add_resolution, d.conference, {"text": "Khác"}),
    "change_resolution": lambda d: (actions.change_resolution, d.resolution, {"text": "Khác"}),
    "remove_resolution": lambda d: (actions.remove_resolution, d.resolution, {}),
    "remove_conference": lambda d: (actions.remove_conference, d.conference, {"reason": "Nhầm"}),
}
VERSIONED = [
    *(name for name in ACTS if name.startswith("change_")),
    "note_attendance",
]


def everything() -> tuple:
    """All rows of a conference and the number of events: what a refusal leaves as it was."""
    rows = [serializers.serialize("json", model.objects.order_by("pk")) for model in TABLES]
    return tuple(rows), Event.objects.count()


def refused(desk, name: str, *, by) -> list[str]:
    act, record, values = ACTS[name](desk)
    before = everything()
    with pytest.raises(Refused) as no:
        act(record, by=by, at=desk.at, **values)
    assert everything() == before
    return no.value.sentences


def test_table_names_every_action_on_a_conference():
    assert {*ACTS, "prepare_conference"} == set(actions.__all__)


@pytest.mark.parametrize("name", ACTS)
def test_act_of_the_secretary_is_done(full, name):
    act, record, values = ACTS[name](full)
    events = Event.objects.count()
    act(record, **full.stamp, **values)
    newest = Event.objects.order_by("-seq").first()
    assert (Event.objects.count(), newest.act) == (events + 1, f"conferences.{name}")


@pytest.mark.parametrize("name", ACTS)
def test_act_of_anybody_else_is_refused(full, name):
    assert refused(full, name, by=full.clerk) == ["Only the secretariat of Khối mẫu may do this."]


@pytest.mark.parametrize("name", ACTS)
def test_act_once_the_minutes_are_issued_is_refused(full, name):
    standing = standing_of(full.secretary, full.at)
    paper = papers.issue_paper(full.conference, kind=MINUTES, standing=standing, **full.stamp)
    printed = (
        f"This is printed in {paper}, issued on 12/01/2026. To correct it, first open a "
        "replacement of that paper."
    )
    if name == "remove_conference":
        printed = "Minutes of this conference were issued: it stays in the records."
    assert refused(full, name, by=full.secretary) == [printed]


@pytest.mark.parametrize("name", ACTS)
def test_act_once_a_year_is_sealed_is_refused(full, name):
    year = full.years[0]
    year.state, year.sealed_at = YearState.SEALED, full.at
    year.save()
    assert refused(full, name, by=full.secretary) == [
        "The year 2025 is sealed: it can only be read."
    ]


@pytest.mark.parametrize("name", VERSIONED)
def test_act_on_what_somebody_else_has_saved_is_stale(full, name):
    act, record, values = ACTS[name](full)
    before = everything()
    with pytest.raises(Stale) as late:
        act(record, version=record.version + 1, **full.stamp, **values)
    assert late.value.current == record
    assert everything() == before


@pytest.mark.parametrize("name", VERSIONED)
def test_act_with_the_version_seen_counts_one_save_more(full, name):
    act, record, values = ACTS[name](full)
    act(record, version=record.version, **full.stamp, **values)
    assert type(record).objects.get(pk=record.pk).version == record.version + 1


@pytest.mark.parametrize(
    "name", [name for name in ACTS if name.startswith(("change_", "remove_", "move_"))]
)
def test_act_on_what_somebody_else_has_just_removed_is_refused(full, name):
    act, record, values = ACTS[name](full)
    if record == full.conference:
        return
    type(record).objects.filter(pk=record.pk).delete()
    assert refused(full, name, by=full.secretary) == ["Somebody else has just removed this."]


def test_prepare_conference_by_anybody_else_is_refused(desk):
    before = everything()
    with pytest.raises(Refused) as no:
        actions.prepare_conference(
            desk.bloc,
            years=desk.years,
            title="Hội nghị",
            held_on=date(2026, 4, 1),
            by=desk.clerk,
            at=desk.at,
        )
    assert no.value.sentences == ["Only the secretariat of Khối mẫu may do this."]
    assert everything() == before
