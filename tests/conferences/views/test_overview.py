"""The page of a conference: where its minutes stand and what is the next step."""

import pytest
import time_machine
from django.conf import settings

from conferences.models import RollEntry
from conferences.papers import MINUTES
from documents import actions as papers
from members.standing import standing_of
from tests.factories.conferences import (
    AgendaItemFactory,
    GuestFactory,
    ReportedPointFactory,
    ResolutionFactory,
    RollEntryFactory,
    SpeechFactory,
)


@pytest.fixture
def written(desk):
    """The conference of the desk with all that its minutes need."""
    ReportedPointFactory(item=AgendaItemFactory(conference=desk.conference, year=desk.years[0]))
    return desk.conference


@pytest.fixture
def issued(desk, written):
    standing = standing_of(desk.secretary, desk.at)
    return papers.issue_paper(written, kind=MINUTES, standing=standing, **desk.stamp)


def minutes(client, conference):
    return client.get(f"/conferences/{conference.pk}/").context["minutes"]


def test_overview_of_complete_minutes_offers_draft_and_issue(browse, written):
    said = minutes(browse, written)
    draft = f"/drafts/conference_minutes/{written.pk}"
    assert (said.missing, said.open, said.next) == ([], [], "")
    assert (said.draft_pdf, said.draft_docx) == (f"{draft}/pdf/", f"{draft}/docx/")
    assert (said.issue, said.replace, said.keep, said.pdf) == (f"{draft}/issue/", "", "", "")
    assert (said.status.words, said.status.tone) == ("minutes not issued yet", "waiting")


def test_overview_names_what_is_missing_with_the_page_to_mend_it(browse, desk):
    desk.conference.place = ""
    desk.conference.save()
    said = minutes(browse, desk.conference)
    page = f"/conferences/{desk.conference.pk}"
    assert said.missing == [
        f'<a href="{page}/particulars/">The place of the conference is missing.</a>',
        f'<a href="{page}/agenda/">The agenda is empty.</a>',
    ]
    assert said.next == f"{page}/particulars/"


def test_overview_of_a_conference_recorded_later_names_what_stays_open(browse, written):
    written.place, written.recorded_from = "", "một tờ báo"
    written.save()
    said = minutes(browse, written)
    assert said.missing == []
    assert said.open == [
        f'<a href="/conferences/{written.pk}/particulars/">The place of the conference is '
        "missing.</a>"
    ]


def test_overview_once_issued_offers_the_paper_and_how_to_replace_it(browse, written, issued):
    said = minutes(browse, written)
    paper = f"/papers/{issued.pk}"
    assert (said.pdf, said.docx, said.replace) == (
        f"{paper}/pdf/",
        f"{paper}/docx/",
        f"{paper}/replace/",
    )
    assert (said.draft_pdf, said.issue, said.keep) == ("", "", "")
    assert (said.is_settled, said.issued_on) == (True, "10/03/2026")
    assert (said.status.words, said.status.tone) == (f"issued: {issued}", "done")


def test_overview_while_replacing_offers_draft_issue_and_a_way_back(browse, desk, written, issued):
    standing = standing_of(desk.secretary, desk.at)
    papers.open_replacement(issued, standing=standing, reason="Sai tên", **desk.stamp)
    said = minutes(browse, written)
    draft = f"/drafts/conference_minutes/{written.pk}"
    assert (said.is_settled, said.replacing) == (False, "Sai tên")
    assert (said.draft_pdf, said.issue) == (f"{draft}/pdf/", f"{draft}/issue/")
    assert (said.keep, said.replace) == (f"/papers/{issued.pk}/keep/", "")
    assert said.pdf == f"/papers/{issued.pk}/pdf/"


def test_overview_for_a_member_tells_nothing_of_the_draft(client, desk, written):
    written.place = ""
    written.save()
    client.cookies.load({settings.LANGUAGE_COOKIE_NAME: "en"})
    with time_machine.travel(desk.at, tick=False):
        client.force_login(desk.clerk)
        page = client.get(f"/conferences/{written.pk}/")
    said = page.context["minutes"]
    assert (said.missing, said.open, said.draft_pdf, said.issue) == ([], [], "", "")
    assert "The secretariat is writing them." in page.content.decode()


def test_overview_counts_what_is_noted(browse, desk, written):
    entry = RollEntryFactory(conference=written, presence=RollEntry.Presence.EXCUSED)
    guests = [GuestFactory(conference=written) for _ in range(2)]
    SpeechFactory(conference=written, guests=guests)
    for _ in range(3):
        ResolutionFactory(conference=written)
    assert entry.conference == written
    cards = browse.get(f"/conferences/{written.pk}/").context["cards"]
    assert [(card.title, card.said) for card in cards] == [
        ("Attendance", "3/4 agencies present · 2 guests"),
        ("Agenda", "1 item"),
        ("Speeches", "1 speech"),
        ("Resolutions", "3 resolutions"),
        ("History", "who changed what, and when"),
    ]


def test_overview_leads_from_home_to_the_draft_in_three_clicks(browse, desk, written):
    home = browse.get("/").content.decode()
    conferences = f"/blocs/{desk.bloc.pk}/conferences/"
    assert f'href="{conferences}"' in home
    assert f'href="/conferences/{written.pk}/"' in browse.get(conferences).content.decode()
    page = browse.get(f"/conferences/{written.pk}/").content.decode()
    draft = f"/drafts/conference_minutes/{written.pk}/pdf/"
    assert f'href="{draft}"' in page
    assert browse.get(draft)["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("rows", [1, 3, 16])
def test_overview_queries_do_not_grow(browse, desk, rows, django_assert_num_queries):
    for number in range(rows):
        RollEntryFactory(conference=desk.conference)
        item = AgendaItemFactory(conference=desk.conference, year=desk.years[number % 2])
        ReportedPointFactory(item=item)
        ResolutionFactory(conference=desk.conference, item=item)
        GuestFactory(conference=desk.conference)
    browse.get(f"/conferences/{desk.conference.pk}/")  # remembers the bloc in the session
    with django_assert_num_queries(12):
        browse.get(f"/conferences/{desk.conference.pk}/")
