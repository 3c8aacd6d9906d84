import pytest
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from audit import sentences
from audit.sentences import register, tell
from tests.factories.audit import BEGINNING, account, event


class Role(models.TextChoices):
    HEAD = "head", _("yes")  # a word that both catalogues have


@pytest.fixture(autouse=True)
def acts(monkeypatch):
    monkeypatch.setattr(sentences, "SENTENCES", {})
    monkeypatch.setattr(sentences, "CHOICES", {})
    register(
        {
            "tests.note": (
                "{actor} set {subject} from {before[points]} to {after[points]}, {reason}."
            ),
            "tests.date": "{actor} moved it to {after[day]} at {after[at]}.",
            "tests.post": "{actor} became {after[role]}.",
        },
        {"role": Role},
    )


def told(**details) -> str:
    return tell(event(**details)).sentence


@pytest.mark.django_db
def test_tell_fills_in_who_what_and_why():
    by = account("thuky", last_name="Bà X")
    sentence = told(
        by=by, subject=by, before={"points": 8}, after={"points": 9}, reason="thêm minh chứng"
    )
    assert sentence == "Bà X set Bà X from 8 to 9, thêm minh chứng."


@pytest.mark.django_db
def test_tell_days_and_instants_are_written_out():
    after = {"day": BEGINNING.date(), "at": BEGINNING}
    by = account("thuky")
    assert told(by=by, act="tests.date", after=after) == (
        "thuky moved it to 10/03/2026 at 09:00 10/03/2026."
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "The system became yes."), ("vi", "Hệ thống became có.")]
)
def test_tell_in_the_language_of_the_reader(language, sentence):
    with override(language):
        assert told(act="tests.post", after={"role": "head"}) == sentence


@pytest.mark.django_db
def test_tell_value_not_recorded_is_a_dash():
    by = account("thuky")
    assert told(by=by) == "thuky set thuky from – to –, ."


@pytest.mark.django_db
def test_tell_braces_in_a_value_stay_braces():
    by = account("thuky")
    assert told(by=by, after={"points": "{actor}"}) == "thuky set thuky from – to {actor}, ."


@pytest.mark.django_db
def test_tell_act_nobody_knows_any_more_still_reads_as_a_sentence():
    by = account("thuky")
    with override("en"):
        assert told(by=by, act="gone.away") == "thuky changed thuky."


@pytest.mark.django_db
def test_tell_says_when_in_the_offices_time_zone():
    line = tell(event())
    assert (line.seq, line.at, line.when) == (1, BEGINNING, "09:00 10/03/2026")
    assert line.iso == "2026-03-10T02:00:00+00:00"


@pytest.mark.django_db
def test_tell_reason_stands_apart_unless_the_sentence_tells_it():
    reason = "theo công văn"
    assert tell(event(act="tests.date", reason=reason)).reason == reason
    assert tell(event(act="tests.note", reason=reason)).reason == ""


@pytest.mark.django_db
def test_tell_name_stays_what_it_was_when_it_happened():
    by = account("thuky", last_name="Sở Y tế")
    written = event(by=by)
    by.last_name = "Sở Y tế mới"
    by.save()
    assert tell(written).sentence.startswith("Sở Y tế set Sở Y tế from")
