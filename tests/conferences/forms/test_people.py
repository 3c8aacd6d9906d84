from uuid import uuid4

import pytest
from django.http import QueryDict

from conferences.forms import GuestForm, SpeechForm
from conferences.models import RollEntry
from conferences.suggestions import Known
from tests.factories.conferences import GuestFactory, RollEntryFactory, SpeechFactory

pytestmark = pytest.mark.usefixtures("english")


def guest(**values) -> GuestForm:
    known = [Known("Lê Thị Mẫu", "Phó Giám đốc Sở Nội vụ")]
    return GuestForm({"submission_key": str(uuid4()), **values}, known=known)


def speech(conference, **values) -> SpeechForm:
    sent = QueryDict(mutable=True)
    sent["submission_key"] = str(uuid4())
    for name, value in values.items():
        sent.setlist(name, value if isinstance(value, list) else [value])
    return SpeechForm(sent, conference=conference)


def test_guest_form_knows_the_posts_of_a_former_guest():
    form = guest(name="Lê Thị Mẫu")
    assert form.is_valid()
    assert form.values == {"name": "Lê Thị Mẫu", "post": "Phó Giám đốc Sở Nội vụ"}


def test_guest_form_of_somebody_new_asks_for_the_posts():
    form = guest(name="Người Mới")
    assert form.errors == {"post": ["Write the posts as the minutes shall print them."]}


def test_speech_form_reads_one_point_a_line(desk):
    form = speech(desk.conference, members=[str(desk.roll[0].pk)], points="- Một\n\n– Hai\r\n")
    assert form.is_valid(), form.errors
    assert form.values["points"] == ["Một", "Hai"]
    assert list(form.values["members"]) == desk.roll[:1]


def test_speech_form_without_a_speaker_is_sent_back(desk):
    form = speech(desk.conference, points="Một")
    assert form.errors == {"members": ["Choose who spoke."]}


def test_speech_form_offers_those_present_and_the_guests_of_this_conference(desk):
    RollEntryFactory(conference=desk.conference, presence=RollEntry.Presence.EXCUSED)
    RollEntryFactory()
    own = GuestFactory(conference=desk.conference)
    GuestFactory()
    form = SpeechForm(conference=desk.conference)
    assert list(form.fields["members"].queryset) == desk.roll
    assert list(form.fields["guests"].queryset) == [own]


def test_speech_form_begins_with_what_is_on_record(desk):
    said = SpeechFactory(conference=desk.conference, members=desk.roll[:1], points=["Một", "Hai"])
    form = SpeechForm(conference=desk.conference, speech=said)
    assert (form["points"].value(), form["version"].value()) == ("Một\nHai", 1)
    assert "Một\nHai" in str(form["points"])
