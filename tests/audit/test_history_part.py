"""The part of a page that shows a history."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from audit import history, sentences
from tests.factories.audit import account, event, events

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def acts(monkeypatch):
    monkeypatch.setattr(sentences, "SENTENCES", {"tests.note": "{actor} noted <{after[word]}>."})


def drawn(page: history.History) -> str:
    with override("en"):
        html = render_to_string("audit/history.html", {"history": page})
    return re.sub(r"\s+", " ", html)


def test_history_part_shows_when_what_and_why():
    agency = account("agency")
    event(subject=agency, by=agency, after={"word": "x"}, reason="as decided")
    assert (
        '<time datetime="2026-03-10T02:00:00+00:00">09:00 10/03/2026</time> '
        "<p>agency noted &lt;x&gt;.</p> "
        '<p class="quiet">Reason: as decided</p>'
    ) in drawn(history.of(agency))


def test_history_part_without_events_says_what_will_stand_there():
    assert "Nothing is recorded here yet." in drawn(history.of(account("agency")))


def test_history_part_beyond_the_first_event_says_that_it_ends():
    assert "Nothing older is recorded here." in drawn(history.of(account("agency"), before=1))


def test_history_part_leads_on_and_back():
    agency = account("agency")
    events(5, subject=agency)
    first = history.of(agency, size=2)
    middle = history.of(agency, size=2, before=first.older)
    assert ("Older entries" in drawn(first), "Back to the newest" in drawn(first)) == (True, False)
    assert ("Older entries" in drawn(middle), "Back to the newest" in drawn(middle)) == (True, True)
