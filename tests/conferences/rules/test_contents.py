"""What can stand in the records of a conference together."""

import pytest

from conferences import rules
from conferences.models import RollEntry
from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    GuestFactory,
    RollEntryFactory,
    SpeechFactory,
)
from tests.factories.cycle import YearFactory

pytestmark = pytest.mark.usefixtures("english")

Presence = RollEntry.Presence


@pytest.fixture
def elsewhere(desk):
    """Another conference of the same bloc, with a member on its roll."""
    return ConferenceFactory(bloc=desk.bloc, years=[desk.years[1]], members=1)


def test_may_belong_to_one_year_or_two_that_follow(desk):
    before, after = desk.years
    assert rules.may_belong_to(desk.bloc, [after]) == []
    assert rules.may_belong_to(desk.bloc, [after, before]) == []


def test_may_belong_to_no_year_is_refused(desk):
    assert rules.may_belong_to(desk.bloc, []) == ["Choose the year the conference belongs to."]


def test_may_belong_to_years_apart_is_refused(desk):
    later = YearFactory(bloc=desk.bloc, year=2027)
    assert rules.may_belong_to(desk.bloc, [desk.years[0], later]) == [
        "A conference may review one year and open the next, not further apart."
    ]


def test_may_belong_to_year_of_another_bloc_is_refused(desk):
    assert rules.may_belong_to(desk.bloc, [YearFactory(year=2026)]) == [
        "The year belongs to another bloc."
    ]


def test_may_belong_to_sealed_year_is_refused(desk):
    sealed = YearFactory(bloc=desk.bloc, year=2024, sealed=True)
    assert rules.may_belong_to(desk.bloc, [sealed]) == [
        "The year 2024 is sealed: it can only be read."
    ]


def test_may_leave_years_keeps_those_the_agenda_treats(desk):
    AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    assert rules.may_leave_years(desk.conference, [desk.years[0]]) == []
    assert rules.may_leave_years(desk.conference, [desk.years[1]]) == [
        "“Tổng kết phong trào thi đua năm 2025” is on the agenda: the conference belongs to the "
        "year 2025 as well."
    ]


def test_may_treat_only_years_of_the_conference(desk):
    assert rules.may_treat(desk.conference, desk.years[0]) == []
    assert rules.may_treat(desk.conference, YearFactory(bloc=desk.bloc, year=2024)) == [
        "The conference does not belong to the year 2024."
    ]


def test_may_note_speaker_stays_present(desk):
    spoke, silent, _third = desk.roll
    SpeechFactory(conference=desk.conference, members=[spoke])
    assert rules.may_note(desk.conference, {spoke: Presence.PRESENT}) == []
    assert rules.may_note(desk.conference, {silent: Presence.ABSENT}) == []
    assert rules.may_note(desk.conference, {spoke: Presence.EXCUSED}) == [
        f"{spoke.agency} spoke at the conference, so it was present; or remove the speech first."
    ]


def test_may_note_line_of_another_conference_is_refused(desk, elsewhere):
    assert rules.may_note(desk.conference, {elsewhere.roll.get(): Presence.PRESENT}) == [
        "This line of the roll belongs to another conference."
    ]


def test_may_lose_from_roll_keeps_speakers(desk):
    spoke, silent, third = desk.roll
    SpeechFactory(conference=desk.conference, members=[spoke])
    assert rules.may_lose_from_roll(desk.conference, [spoke.agency_id]) == []
    assert rules.may_lose_from_roll(desk.conference, [silent.agency_id, third.agency_id]) == [
        f"{spoke.agency} is no member on that day, but has a speech on record; remove it first."
    ]


def test_may_remove_guest_who_spoke_is_refused(desk):
    spoke, silent = (GuestFactory(conference=desk.conference) for _ in range(2))
    SpeechFactory(conference=desk.conference, guests=[spoke])
    assert rules.may_remove_guest(silent) == []
    assert rules.may_remove_guest(spoke) == [
        f"{spoke} has a speech on record; remove the speech first."
    ]


def test_may_speak_needs_somebody(desk):
    assert rules.may_speak(desk.conference, [], []) == ["Choose who spoke."]


def test_may_speak_guest_and_member_present(desk):
    guest = GuestFactory(conference=desk.conference)
    assert rules.may_speak(desk.conference, [guest], desk.roll[:1]) == []


def test_may_speak_of_another_conference_is_refused(desk, elsewhere):
    refused = ["A speaker belongs to another conference."]
    assert rules.may_speak(desk.conference, [GuestFactory(conference=elsewhere)], []) == refused
    assert rules.may_speak(desk.conference, [], [elsewhere.roll.get()]) == refused


def test_may_speak_member_that_is_not_present_is_refused(desk):
    away = RollEntryFactory(conference=desk.conference, presence=Presence.EXCUSED)
    assert rules.may_speak(desk.conference, [], [away]) == [
        f"{away.agency} is not noted as present."
    ]


def votes(agreed, against, abstained, **other) -> dict:
    numbers = {"votes_for": agreed, "votes_against": against, "votes_abstained": abstained}
    return {**numbers, **other}


@pytest.mark.parametrize(
    ("counted", "sentences"),
    [
        ((3, 0, 0), []),
        ((1, 1, 1), []),
        ((0, 0, 0), []),
        ((None, None, None), []),
        ((4, 0, 0), ["4 votes are more than the 3 member agencies present."]),
        ((2, 1, 1), ["4 votes are more than the 3 member agencies present."]),
    ],
)
def test_may_count_no_more_votes_than_agencies_present(desk, counted, sentences):
    RollEntryFactory(conference=desk.conference, presence=Presence.EXCUSED)
    assert rules.may_count(desk.conference, votes(*counted)) == sentences


def test_may_count_before_the_roll_is_noted_is_refused(desk):
    desk.conference.roll.update(presence=Presence.UNKNOWN)
    assert rules.may_count(desk.conference, votes(1, 0, 0)) == [
        "Votes can be counted once the roll says which member agencies were present."
    ]


def test_may_count_item_of_another_conference_is_refused(desk, elsewhere):
    own = AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    stranger = AgendaItemFactory(conference=elsewhere, year=desk.years[1])
    assert rules.may_count(desk.conference, votes(1, 0, 0, item=own)) == []
    assert rules.may_count(desk.conference, votes(1, 0, 0, item=stranger)) == [
        "The agenda item belongs to another conference."
    ]
