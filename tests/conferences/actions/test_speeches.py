import pytest

from audit import history
from conferences import actions
from conferences.models import RollEntry, SpeechPoint
from office.refusals import Refused
from tests.factories.conferences import GuestFactory, RollEntryFactory, SpeechFactory

pytestmark = pytest.mark.usefixtures("english")


def said(speech) -> tuple:
    return (
        [guest.name for guest in speech.guests.all()],
        [entry.agency for entry in speech.members.all()],
        [point.text for point in speech.points.all()],
    )


def test_add_speech_of_several_together(desk):
    guest = GuestFactory(conference=desk.conference, name="Lê Văn A")
    speech = actions.add_speech(
        desk.conference, guests=[guest], members=desk.roll[:1], points=["Một", "Hai"], **desk.stamp
    )
    assert said(speech) == (["Lê Văn A"], desk.agencies[:1], ["Một", "Hai"])
    sentence = (
        f"{desk.secretary} noted what Lê Văn A, {desk.agencies[0]} said at “{desk.conference}”."
    )
    assert history.of(desk.agencies[0]).told[0].sentence == sentence


def test_change_speech_replaces_speakers_and_points(desk):
    speech = SpeechFactory(conference=desk.conference, members=desk.roll[:1], points=["Một", "Hai"])
    actions.change_speech(speech, members=desk.roll[1:2], points=["Ba"], **desk.stamp)
    assert said(speech) == ([], desk.agencies[1:2], ["Ba"])
    assert SpeechPoint.objects.count() == 1
    assert [len(history.of(agency).told) for agency in desk.agencies] == [1, 1, 0]


def test_add_speech_of_an_absent_agency_is_refused(desk):
    away = RollEntryFactory(conference=desk.conference, presence=RollEntry.Presence.EXCUSED)
    with pytest.raises(Refused) as no:
        actions.add_speech(desk.conference, members=[away], points=["Một"], **desk.stamp)
    assert no.value.sentences == [f"{away.agency} is not noted as present."]
    assert desk.conference.speeches.count() == 0
