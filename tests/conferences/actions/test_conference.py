"""Preparing a conference, changing its particulars, removing it."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from audit import history
from conferences import actions
from conferences.models import Conference, RollEntry
from office.refusals import Refused
from tests.factories.conferences import AgendaItemFactory, SpeechFactory
from tests.factories.cycle import YearFactory
from tests.factories.members import MembershipFactory

pytestmark = pytest.mark.usefixtures("english")

DAY = date(2026, 7, 1)


def prepare(desk, **values) -> Conference:
    particulars = {"title": "Hội nghị sơ kết", "held_on": DAY, "years": [desk.years[1]], **values}
    return actions.prepare_conference(desk.bloc, **desk.stamp, **particulars)


def told(record) -> str:
    """The newest sentence of its history."""
    return history.of(record).told[0].sentence


def test_prepare_conference_calls_the_members_of_that_day(desk):
    MembershipFactory(bloc=desk.bloc, valid_from=date(2026, 7, 2))  # joins a day later
    MembershipFactory(bloc=desk.bloc, valid_from=date(2020, 1, 1), valid_until=DAY)  # left
    MembershipFactory()  # of another bloc
    conference = prepare(desk)
    assert [(entry.agency, entry.position, entry.presence) for entry in conference.roll.all()] == [
        (agency, position, RollEntry.Presence.UNKNOWN)
        for position, agency in enumerate(desk.agencies, 1)
    ]
    assert list(conference.years.all()) == [desk.years[1]]


def test_prepare_conference_is_told_in_the_history_of_conference_bloc_and_year(desk):
    conference = prepare(desk)
    sentence = f"{desk.secretary} put “Hội nghị ngày 01/07/2026” on the calendar: Hội nghị sơ kết."
    assert told(conference) == told(desk.bloc) == told(desk.years[1]) == sentence
    assert history.of(desk.years[0]).told == []


@pytest.mark.parametrize(
    ("examples", "marked"), [((False, False), False), ((True, False), True), ((True, True), True)]
)
def test_prepare_conference_with_a_year_of_example_data_is_an_example(desk, examples, marked):
    for year, is_example in zip(desk.years, examples, strict=True):
        year.is_example = is_example
        year.save()
    assert prepare(desk, years=desk.years).is_example is marked


def test_prepare_conference_in_years_apart_is_refused_and_leaves_nothing(desk):
    before = Conference.objects.count()
    with pytest.raises(Refused):
        prepare(desk, years=[desk.years[0], YearFactory(bloc=desk.bloc, year=2027)])
    assert Conference.objects.count() == before


def test_prepare_conference_that_ends_before_it_begins_is_refused(desk):
    with pytest.raises(ValidationError) as wrong:
        prepare(desk, starts_at=time(9, 0), ends_at=time(9, 0))
    assert wrong.value.messages == ["The conference ends after it begins."]


def test_change_particulars_tells_what_changed(desk):
    actions.change_particulars(desk.conference, place="Hội trường B", **desk.stamp)
    assert told(desk.conference) == (
        f"{desk.secretary} changed “{desk.conference}” (place): Hội trường mẫu became Hội trường B."
    )
    desk.conference.refresh_from_db()
    assert (desk.conference.place, desk.conference.version) == ("Hội trường B", 2)


def test_change_particulars_years_change_with_the_example_mark(desk):
    desk.years[1].is_example = True
    desk.years[1].save()
    actions.change_particulars(desk.conference, years=[desk.years[1]], **desk.stamp)
    desk.conference.refresh_from_db()
    assert list(desk.conference.years.all()) == [desk.years[1]]
    assert desk.conference.is_example is True
    assert told(desk.conference) == (
        f"{desk.secretary} changed “{desk.conference}” (emulation years): 2025, 2026 became 2026."
    )


def test_change_particulars_year_on_the_agenda_stays(desk):
    AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    with pytest.raises(Refused) as no:
        actions.change_particulars(desk.conference, years=[desk.years[1]], **desk.stamp)
    assert no.value.sentences == [
        "“Tổng kết phong trào thi đua năm 2025” is on the agenda: the conference belongs to the "
        "year 2025 as well."
    ]
    assert set(desk.conference.years.all()) == set(desk.years)


def test_change_particulars_another_day_calls_the_members_of_that_day(desk):
    first, second, _third = desk.roll
    first.name = "Nguyễn Văn Mẫu"
    first.save()
    membership = desk.bloc.memberships.get(agency=second.agency)
    membership.valid_until = date(2026, 2, 1)
    membership.save()
    joined = MembershipFactory(bloc=desk.bloc, valid_from=date(2026, 2, 1))
    actions.change_particulars(desk.conference, held_on=date(2026, 2, 1), **desk.stamp)
    assert [(entry.agency, entry.name) for entry in desk.conference.roll.all()] == [
        (desk.agencies[0], "Nguyễn Văn Mẫu"),
        (desk.agencies[2], ""),
        (joined.agency, ""),
    ]


def test_change_particulars_to_a_day_on_which_a_speaker_is_no_member_is_refused(desk):
    spoke = desk.roll[1]
    SpeechFactory(conference=desk.conference, members=[spoke])
    desk.bloc.memberships.filter(agency=spoke.agency).update(valid_until=date(2026, 2, 1))
    with pytest.raises(Refused) as no:
        actions.change_particulars(desk.conference, held_on=date(2026, 2, 1), **desk.stamp)
    assert no.value.sentences == [
        f"{spoke.agency} is no member on that day, but has a speech on record; remove it first."
    ]
    desk.conference.refresh_from_db()
    assert (desk.conference.held_on, desk.conference.roll.count()) == (date(2026, 1, 12), 3)


def test_remove_conference_leaves_its_trace_in_the_history_of_the_bloc(desk):
    AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    SpeechFactory(conference=desk.conference, members=desk.roll[:1])
    title = desk.conference.title
    actions.remove_conference(desk.conference, reason="Ghi nhầm", **desk.stamp)
    assert Conference.objects.count() == 0
    newest = history.of(desk.bloc).told[0]
    assert newest.sentence == f"{desk.secretary} removed “Hội nghị ngày 12/01/2026”: {title}."
    assert newest.reason == "Ghi nhầm"
