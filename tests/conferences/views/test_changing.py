"""Sending the forms: what happens, once, and to the record that was seen."""

import pytest

from audit.models import Event
from conferences import actions
from conferences.models import Conference, RollEntry
from tests.conferences.views.browsing import filled, send
from tests.factories.conferences import (
    AgendaItemFactory,
    GuestFactory,
    ReportedPointFactory,
    ResolutionFactory,
    SpeechFactory,
)

Presence = RollEntry.Presence


@pytest.fixture
def item(desk):
    return AgendaItemFactory(conference=desk.conference, year=desk.years[0])


def test_prepare_conference_leads_to_its_page(browse, desk):
    there = f"/blocs/{desk.bloc.pk}/conferences/new/"
    years = [str(year.pk) for year in desk.years]
    answer = send(browse, there, title="Hội nghị mới", held_on="1/7/2026", years=years)
    conference = Conference.objects.get(title="Hội nghị mới")
    assert (answer.status_code, answer.url) == (302, f"/conferences/{conference.pk}/")
    assert conference.roll.count() == 3


def test_change_particulars_keeps_what_was_not_touched(browse, desk):
    there = f"/conferences/{desk.conference.pk}/particulars/"
    answer = send(browse, there, place="Hội trường B")
    assert answer.status_code == 302
    before = vars(desk.conference)
    after = vars(Conference.objects.get())
    same = ("title", "held_on", "starts_at", "ends_at", "chair_name", "secretary_post")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert (after["place"], after["version"]) == ("Hội trường B", 2)


def test_note_attendance_all_present_in_one_click(browse, desk):
    desk.conference.roll.update(presence=Presence.UNKNOWN)
    there = f"/conferences/{desk.conference.pk}/attendance/note/"
    answer = browse.post(there, {**filled(browse, there), "all_present": "1"}, follow=True)
    assert set(desk.conference.roll.values_list("presence", flat=True)) == {Presence.PRESENT}
    assert [str(message) for message in answer.context["messages"]] == [
        "The roll is noted: 3/3 agencies present."
    ]


def test_note_attendance_with_a_mistake_keeps_what_was_typed(browse, desk):
    first, second, _third = desk.roll
    answer = send(
        browse,
        f"/conferences/{desk.conference.pk}/attendance/note/",
        **{
            f"name_{first.pk}": "Nguyễn Thị Dài Tên",
            f"presence_{second.pk}": Presence.ABSENT,
            f"name_{second.pk}": "Lê Văn A",
        },
    )
    assert answer.status_code == 422
    assert 'value="Nguyễn Thị Dài Tên"' in answer.content.decode()
    assert list(desk.conference.roll.exclude(name="")) == []


def test_move_item_by_the_button_beside_it(browse, desk, item):
    second = AgendaItemFactory(conference=desk.conference, year=desk.years[1])
    agenda = f"/conferences/{desk.conference.pk}/agenda/"
    page = browse.get(agenda)
    line = page.context["items"][1]
    answer = browse.post(line.up, {"submission_key": str(page.context["submission_key"])})
    assert (answer.status_code, answer.url) == (302, agenda)
    assert list(desk.conference.agenda.all()) == [second, item]


def test_add_resolution_to_item_leads_back_to_the_item(browse, desk, item):
    there = f"/agenda-items/{item.pk}/resolutions/new/"
    answer = send(
        browse, there, text="Nhất trí", votes_for="3", votes_against="0", votes_abstained="0"
    )
    assert (answer.status_code, answer.url) == (302, f"/agenda-items/{item.pk}/")
    resolution = item.resolutions.get()
    assert (resolution.text, resolution.votes) == ("Nhất trí", (3, 0, 0))


def test_add_resolution_with_too_many_votes_is_sent_back_in_words(browse, desk):
    there = f"/conferences/{desk.conference.pk}/resolutions/new/"
    answer = send(
        browse, there, text="Nhất trí", votes_for="4", votes_against="0", votes_abstained="0"
    )
    assert answer.status_code == 422
    assert answer.context["form"].non_field_errors() == [
        "4 votes are more than the 3 member agencies present."
    ]


def test_add_point_with_its_figure(browse, item):
    there = f"/agenda-items/{item.pk}/points/new/"
    answer = send(
        browse,
        there,
        text="vận động được",
        precision="more_than",
        amount="900.000.000",
        text_after="mua thẻ",
    )
    assert (answer.status_code, answer.url) == (302, f"/agenda-items/{item.pk}/")
    assert str(item.points.get()) == "vận động được hơn 900 triệu đồng mua thẻ"


@pytest.mark.parametrize(
    ("make", "href"),
    [
        (lambda d, item: GuestFactory(conference=d.conference), "/guests/{pk}/remove/"),
        (lambda d, item: item, "/agenda-items/{pk}/remove/"),
        (lambda d, item: ReportedPointFactory(item=item), "/reported-points/{pk}/remove/"),
        (
            lambda d, item: SpeechFactory(conference=d.conference, members=d.roll[:1]),
            "/speeches/{pk}/remove/",
        ),
        (lambda d, item: ResolutionFactory(conference=d.conference), "/resolutions/{pk}/remove/"),
        (lambda d, item: d.conference, "/conferences/{pk}/remove/"),
    ],
)
def test_removal_clicked_twice_is_one_effect_and_leads_to_one_place(browse, desk, item, make, href):
    record = make(desk, item)
    there = href.format(pk=record.pk)
    sent = {**filled(browse, there), "reason": "Ghi nhầm"}
    events = Event.objects.count()
    first, second = browse.post(there, sent), browse.post(there, sent)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.url == second.url
    assert Event.objects.count() == events + 1
    assert type(record).objects.filter(pk=record.pk).exists() is False


@pytest.mark.parametrize(
    ("href", "values", "what"),
    [
        ("/conferences/{conference}/guests/new/", {"name": "A", "post": "B"}, "guests"),
        ("/conferences/{conference}/agenda/new/", {"kind": "other"}, "agenda"),
        ("/conferences/{conference}/resolutions/new/", {"text": "Nhất trí"}, "resolutions"),
    ],
)
def test_addition_clicked_twice_is_one_effect(browse, desk, href, values, what):
    there = href.format(conference=desk.conference.pk)
    sent = filled(browse, there, **values)
    sent |= {"year": desk.years[0].pk} if what == "agenda" else {}
    first, second = browse.post(there, sent), browse.post(there, sent)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.url == second.url
    assert getattr(desk.conference, what).count() == 1


def conflict(client, href: str, meanwhile, **values) -> list[tuple]:
    """Open a form, let somebody else save, send it: the differences shown, then saved again."""
    sent = filled(client, href, **values)
    meanwhile()
    answer = client.post(href, sent)
    assert answer.status_code == 409
    shown = [(str(each.label), each.typed, each.current) for each in answer.context["differences"]]
    again = {**sent, "version": answer.context["form"].data["version"]}
    assert client.post(href, again).status_code == 302
    return shown


def test_change_particulars_of_a_conference_saved_meanwhile_shows_both(browse, desk):
    def meanwhile():
        actions.change_particulars(
            desk.conference, place="Hội trường C", years=[desk.years[1]], **desk.stamp
        )

    shown = conflict(
        browse,
        f"/conferences/{desk.conference.pk}/particulars/",
        meanwhile,
        place="Hội trường B",
        years=[str(desk.years[0].pk)],
    )
    assert shown == [
        ("Emulation years", "2025", "2026"),
        ("Place", "Hội trường B", "Hội trường C"),
    ]
    desk.conference.refresh_from_db()
    assert desk.conference.place == "Hội trường B"


def test_note_attendance_saved_meanwhile_shows_both(browse, desk):
    first = desk.roll[0]

    def meanwhile():
        line = {"entry": first, "presence": Presence.PRESENT, "name": "Nguyễn Văn A"}
        actions.note_attendance(desk.conference, entries=[line], **desk.stamp)

    shown = conflict(
        browse,
        f"/conferences/{desk.conference.pk}/attendance/note/",
        meanwhile,
        **{f"presence_{first.pk}": Presence.EXCUSED},
    )
    assert shown == [
        (f"{first.agency}: Presence", "absent, excused", "present"),
        (f"{first.agency}: Who came", "", "Nguyễn Văn A"),
    ]


def test_change_point_saved_meanwhile_shows_both(browse, desk, item):
    point = ReportedPointFactory(item=item, text="đạt")
    shown = conflict(
        browse,
        f"/reported-points/{point.pk}/",
        lambda: actions.change_point(point, text="không đạt", sense="aim", **desk.stamp),
        text="vượt",
        sense="direction",
    )
    assert shown == [
        ("What it is", "direction", "aim"),
        ("Text, up to the figure if there is one", "vượt", "không đạt"),
    ]


def test_change_speech_saved_meanwhile_shows_both(browse, desk):
    speech = SpeechFactory(conference=desk.conference, members=desk.roll[:1], points=["Một"])

    def meanwhile():
        actions.change_speech(speech, members=desk.roll[:1], points=["Hai", "Ba"], **desk.stamp)

    shown = conflict(
        browse,
        f"/speeches/{speech.pk}/",
        meanwhile,
        points="Bốn",
        members=[str(desk.roll[0].pk)],
        guests=None,
    )
    assert shown == [("What was said", "Bốn", "Hai\nBa")]
