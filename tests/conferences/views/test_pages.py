"""The other pages: their rows, their empty states, and what they cost."""

import pytest
import time_machine

from conferences import actions
from conferences.models import AgendaItem
from tests.factories.awards import ProposalFactory
from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    GuestFactory,
    ReportedPointFactory,
    ResolutionFactory,
    RollEntryFactory,
    SpeechFactory,
)

Kind = AgendaItem.Kind


def grow(desk, rows: int) -> None:
    """So many of each thing the pages list."""
    for number in range(rows):
        entry = RollEntryFactory(conference=desk.conference)
        year = desk.years[number % 2]
        item = AgendaItemFactory(conference=desk.conference, year=year)
        for _ in range(rows):
            ReportedPointFactory(item=item)
        ResolutionFactory(conference=desk.conference, item=item)
        guest = GuestFactory(conference=desk.conference)
        SpeechFactory(conference=desk.conference, guests=[guest], members=[entry])
        ProposalFactory(year=desk.years[0], agency=entry.agency)
        ConferenceFactory(bloc=desk.bloc, years=desk.years, members=1)


@pytest.mark.parametrize("rows", [1, 3, 16])
@pytest.mark.parametrize(
    ("page", "queries"),
    [
        ("/blocs/{bloc}/conferences/", 9),
        ("/blocs/{bloc}/conferences/new/", 10),
        ("/conferences/{conference}/attendance/", 10),
        ("/conferences/{conference}/attendance/note/", 10),
        ("/conferences/{conference}/attendance/refresh/", 8),
        ("/conferences/{conference}/particulars/", 11),
        ("/conferences/{conference}/remove/", 9),
        ("/conferences/{conference}/history/", 8),
        ("/conferences/{conference}/agenda/", 9),
        ("/conferences/{conference}/agenda/new/", 10),
        ("/conferences/{conference}/guests/new/", 9),
        ("/conferences/{conference}/speeches/", 12),
        ("/conferences/{conference}/speeches/new/", 10),
        ("/conferences/{conference}/resolutions/", 9),
        ("/conferences/{conference}/resolutions/new/", 9),
        ("/agenda-items/{item}/", 10),
        ("/agenda-items/{selection}/", 11),
        ("/agenda-items/{handover}/", 11),
        ("/agenda-items/{item}/change/", 10),
        ("/agenda-items/{item}/remove/", 10),
        ("/agenda-items/{item}/points/new/", 8),
        ("/reported-points/{point}/", 8),
        ("/speeches/{speech}/", 11),
        ("/resolutions/{resolution}/", 9),
        ("/guests/{guest}/remove/", 9),
    ],
)
def test_page_queries_do_not_grow(browse, desk, page, queries, rows, django_assert_num_queries):
    selection = AgendaItemFactory(
        conference=desk.conference, kind=Kind.SELECTION, year=desk.years[0]
    )
    handover = AgendaItemFactory(conference=desk.conference, kind=Kind.HANDOVER, year=desk.years[1])
    grow(desk, rows)
    item = desk.conference.agenda.filter(kind=Kind.REVIEW).first()
    href = page.format(
        bloc=desk.bloc.pk,
        conference=desk.conference.pk,
        item=item.pk,
        selection=selection.pk,
        handover=handover.pk,
        point=item.points.first().pk,
        speech=desk.conference.speeches.first().pk,
        resolution=desk.conference.resolutions.first().pk,
        guest=desk.conference.guests.first().pk,
    )
    browse.get(href)  # remembers the bloc in the session
    with django_assert_num_queries(queries):
        browse.get(href)


def rows_of(table) -> list[list[str]]:
    return [[str(getattr(cell, "text", cell)) for cell in row] for row in table.rows]


def test_conferences_list_day_years_presence_and_state(browse, desk):
    desk.roll[0].presence = "excused"
    desk.roll[0].save()
    table = browse.get(f"/blocs/{desk.bloc.pk}/conferences/").context["table"]
    assert rows_of(table) == [
        [desk.conference.title, "12/01/2026", "2025, 2026", "2/3", "minutes not issued yet"]
    ]


def test_conferences_of_another_bloc_are_not_listed(browse, desk):
    ConferenceFactory()
    table = browse.get(f"/blocs/{desk.bloc.pk}/conferences/").context["table"]
    assert len(table.rows) == 1


def test_conferences_without_any_lead_to_preparing_one(browse, desk):
    desk.conference.delete()
    nothing = browse.get(f"/blocs/{desk.bloc.pk}/conferences/").context["table"].nothing
    assert (nothing.href, nothing.button) == (
        f"/blocs/{desk.bloc.pk}/conferences/new/",
        "Prepare a conference",
    )


def test_conferences_without_any_offer_nothing_to_a_reader(client, desk):
    desk.conference.delete()
    with time_machine.travel(desk.at, tick=False):
        client.force_login(desk.clerk)
        page = client.get(f"/blocs/{desk.bloc.pk}/conferences/")
    assert page.context["table"].nothing.href == ""


def test_prepare_conference_in_a_bloc_without_open_years_says_what_to_do_first(browse, desk):
    desk.conference.delete()
    for year in desk.years:
        year.delete()
    page = browse.get(f"/blocs/{desk.bloc.pk}/conferences/new/")
    assert page.status_code == 403
    assert page.context["sentences"] == [
        "Khối mẫu has no emulation year in progress. Open the year first."
    ]


def test_tables_let_only_the_secretary_correct(browse, client, desk):
    guest = GuestFactory(conference=desk.conference, name="Lê Văn A", post="Phó Giám đốc")
    page = f"/conferences/{desk.conference.pk}/attendance/"
    own = browse.get(page).context["guests"]
    assert rows_of(own) == [["Lê Văn A", "Phó Giám đốc", "Correct", "Remove"]]
    assert own.rows[0][2].href == f"/guests/{guest.pk}/"
    client.force_login(desk.clerk)
    assert rows_of(client.get(page).context["guests"]) == [["Lê Văn A", "Phó Giám đốc"]]


def test_agenda_says_what_each_item_holds(browse, desk):
    review = AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    ReportedPointFactory(item=review)
    ReportedPointFactory(item=review)
    ResolutionFactory(conference=desk.conference, item=review)
    for kind in (Kind.SELECTION, Kind.HANDOVER, Kind.PLEDGE):
        AgendaItemFactory(conference=desk.conference, kind=kind, year=desk.years[1])
    items = browse.get(f"/conferences/{desk.conference.pk}/agenda/").context["items"]
    assert [(item.summary, item.is_silent) for item in items] == [
        ("2 points · 1 resolution", False),
        ("nothing noted yet", True),
        ("who chairs next is recorded", False),
        ("nothing noted yet", True),
    ]
    assert [(bool(item.up), bool(item.down)) for item in items] == [
        (False, True),
        (True, True),
        (True, True),
        (True, False),
    ]


def test_item_of_a_selection_reads_the_proposals_of_its_year(browse, desk):
    ProposalFactory(year=desk.years[0], agency=desk.agencies[1], kind__name="Cờ thi đua")
    ProposalFactory(year=desk.years[1], agency=desk.agencies[2])
    item = AgendaItemFactory(conference=desk.conference, kind=Kind.SELECTION, year=desk.years[0])
    page = browse.get(f"/agenda-items/{item.pk}/")
    assert rows_of(page.context["proposals"]) == [[str(desk.agencies[1]), "Cờ thi đua"]]
    assert page.context["proposals_href"] == f"/years/{desk.years[0].pk}/proposals/"


def test_history_shows_what_was_done_to_the_conference(browse, desk):
    actions.add_guest(desk.conference, name="Lê Văn A", post="Phó Giám đốc", **desk.stamp)
    history = browse.get(f"/conferences/{desk.conference.pk}/history/").context["history"]
    assert [line.sentence for line in history.told] == [
        f"{desk.secretary} added the guest Lê Văn A to “{desk.conference}”."
    ]
