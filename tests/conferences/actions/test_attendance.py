"""The roll and the guests."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from audit import history
from conferences import actions
from conferences.models import RollEntry
from office.refusals import Refused
from tests.factories.conferences import ConferenceFactory, GuestFactory, SpeechFactory
from tests.factories.members import MembershipFactory

pytestmark = pytest.mark.usefixtures("english")

Presence = RollEntry.Presence


def told(record) -> str:
    return history.of(record).told[0].sentence


def test_note_attendance_writes_the_lines_and_counts_who_came(desk):
    first, second, _third = desk.roll
    actions.note_attendance(
        desk.conference,
        entries=[
            {
                "entry": first,
                "presence": Presence.PRESENT,
                "name": "Nguyễn Văn A",
                "post": "Giám đốc",
            },
            {"entry": second, "presence": Presence.EXCUSED, "note": "bận công tác"},
        ],
        **desk.stamp,
    )
    assert [
        (entry.presence, entry.name, entry.post, entry.note) for entry in desk.conference.roll.all()
    ] == [
        (Presence.PRESENT, "Nguyễn Văn A", "Giám đốc", ""),
        (Presence.EXCUSED, "", "", "bận công tác"),
        (Presence.PRESENT, "", "", ""),
    ]
    sentence = f"{desk.secretary} noted the roll of “{desk.conference}”: 2 of 3 agencies present."
    assert told(desk.conference) == sentence


def test_note_attendance_shows_in_the_history_of_agencies_whose_line_changed(desk):
    first, second, _third = desk.roll
    actions.note_attendance(
        desk.conference,
        entries=[
            {"entry": first, "presence": Presence.PRESENT},
            {"entry": second, "presence": Presence.ABSENT},
        ],
        **desk.stamp,
    )
    assert [len(history.of(agency).told) for agency in desk.agencies] == [0, 1, 0]


def test_note_attendance_name_of_an_absent_agency_is_refused_whole(desk):
    first, second, _third = desk.roll
    with pytest.raises(ValidationError) as wrong:
        actions.note_attendance(
            desk.conference,
            entries=[
                {"entry": first, "presence": Presence.EXCUSED},
                {"entry": second, "presence": Presence.ABSENT, "name": "Nguyễn Văn A"},
            ],
            **desk.stamp,
        )
    assert wrong.value.messages == ["Only an agency that is present has somebody there."]
    assert set(desk.conference.roll.values_list("presence", flat=True)) == {Presence.PRESENT}


def test_note_attendance_speaker_as_absent_is_refused(desk):
    SpeechFactory(conference=desk.conference, members=desk.roll[:1])
    with pytest.raises(Refused):
        actions.note_attendance(
            desk.conference,
            entries=[{"entry": desk.roll[0], "presence": Presence.ABSENT}],
            **desk.stamp,
        )
    desk.roll[0].refresh_from_db()
    assert desk.roll[0].presence == Presence.PRESENT


def test_note_attendance_line_of_another_conference_is_refused(desk):
    other = ConferenceFactory(bloc=desk.bloc, years=desk.years, members=1).roll.get()
    with pytest.raises(Refused):
        actions.note_attendance(
            desk.conference, entries=[{"entry": other, "presence": Presence.ABSENT}], **desk.stamp
        )
    other.refresh_from_db()
    assert other.presence == Presence.PRESENT


def test_refresh_roll_keeps_what_was_noted(desk):
    joined = MembershipFactory(bloc=desk.bloc, valid_from=date(2026, 1, 12))
    desk.bloc.memberships.filter(agency=desk.agencies[1]).update(valid_until=date(2026, 1, 12))
    actions.refresh_roll(desk.conference, **desk.stamp)
    assert [(entry.agency, entry.presence) for entry in desk.conference.roll.all()] == [
        (desk.agencies[0], Presence.PRESENT),
        (desk.agencies[2], Presence.PRESENT),
        (joined.agency, Presence.UNKNOWN),
    ]


def test_refresh_roll_follows_the_order_of_the_bloc(desk):
    for membership, position in zip(desk.bloc.memberships.order_by("pk"), (3, 1, 2), strict=True):
        membership.position = position
        membership.save()
    actions.refresh_roll(desk.conference, **desk.stamp)
    first, second, third = desk.agencies
    assert [entry.agency for entry in desk.conference.roll.all()] == [second, third, first]


def test_add_guest_stands_after_the_last(desk):
    for name in ("Một", "Hai", "Ba"):
        actions.add_guest(desk.conference, name=name, post="Phó Giám đốc", **desk.stamp)
    for guest in desk.conference.guests.all()[:2]:
        actions.remove_guest(guest, **desk.stamp)
    actions.add_guest(desk.conference, name="Bốn", post="Phó Giám đốc", **desk.stamp)
    assert [(guest.name, guest.order) for guest in desk.conference.guests.all()] == [
        ("Ba", 3),
        ("Bốn", 4),
    ]


def test_change_guest_tells_both_sides(desk):
    guest = GuestFactory(conference=desk.conference, name="Lê Văn A", post="Phó Giám đốc")
    actions.change_guest(guest, name="Lê Văn B", post="Giám đốc", **desk.stamp)
    guest.refresh_from_db()
    assert (guest.name, guest.post) == ("Lê Văn B", "Giám đốc")
    assert told(desk.conference) == (
        f"{desk.secretary} corrected a guest of “{desk.conference}”: Lê Văn A, Phó Giám đốc became "
        "Lê Văn B, Giám đốc."
    )


def test_remove_guest_who_spoke_is_refused(desk):
    guest = GuestFactory(conference=desk.conference)
    speech = SpeechFactory(conference=desk.conference, guests=[guest])
    with pytest.raises(Refused):
        actions.remove_guest(guest, **desk.stamp)
    actions.remove_speech(speech, **desk.stamp)
    actions.remove_guest(guest, **desk.stamp)
    assert desk.conference.guests.count() == 0
