"""The roll form: sixteen lines at once, nothing typed lost."""

from uuid import uuid4

import pytest
from django.http import QueryDict

from conferences.forms import RollForm
from conferences.models import RollEntry
from conferences.suggestions import Known

pytestmark = pytest.mark.usefixtures("english")

Presence = RollEntry.Presence
HEAD = Known("Nguyễn Thị Mẫu", "Giám đốc")


@pytest.fixture
def roll(desk):
    desk.conference.roll.update(presence=Presence.UNKNOWN)
    return list(desk.conference.roll.named())


def fill(desk, roll, lines: dict, **buttons) -> RollForm:
    """The form sent with these boxes filled in: {line: {"presence": …, "name": …}}."""
    sent = QueryDict(mutable=True)
    sent.update({"submission_key": str(uuid4()), "version": "1", **buttons})
    for entry in roll:
        sent[f"presence_{entry.pk}"] = Presence.UNKNOWN
    for place, boxes in lines.items():
        for name, value in boxes.items():
            sent[f"{name}_{roll[place].pk}"] = value
    known = {roll[0].agency_id: [HEAD]}
    return RollForm(sent, conference=desk.conference, roll=roll, known=known)


def noted(form: RollForm) -> list[tuple]:
    assert form.is_valid(), form.errors
    return [
        (line["presence"], line["came_as"], line["name"], line["post"], line["note"])
        for line in form.values["entries"]
    ]


NOTHING = (Presence.UNKNOWN, "leader", "", "", "")
HERE = (Presence.PRESENT, "leader", "", "", "")


def test_roll_form_sent_empty_leaves_all_unknown(desk, roll):
    assert noted(fill(desk, roll, {})) == [NOTHING, NOTHING, NOTHING]


def test_roll_form_all_present_fills_what_is_not_noted(desk, roll):
    form = fill(desk, roll, {1: {"presence": Presence.EXCUSED}}, all_present="1")
    assert noted(form) == [HERE, (Presence.EXCUSED, "leader", "", "", ""), HERE]


def test_roll_form_whoever_is_named_was_there(desk, roll):
    form = fill(desk, roll, {1: {"name": "Lê Văn A", "came_as": "authorised"}})
    assert noted(form) == [
        NOTHING,
        (Presence.PRESENT, "authorised", "Lê Văn A", "", ""),
        NOTHING,
    ]


def test_roll_form_knows_the_post_of_somebody_on_record(desk, roll):
    form = fill(desk, roll, {0: {"name": HEAD.name}, 1: {"name": HEAD.name}})
    assert [line[3] for line in noted(form)] == ["Giám đốc", "", ""]


def test_roll_form_post_that_is_typed_stays(desk, roll):
    form = fill(desk, roll, {0: {"name": HEAD.name, "post": "Quyền Giám đốc"}})
    assert noted(form)[0][3] == "Quyền Giám đốc"


def test_roll_form_name_for_an_absent_agency_is_sent_back_with_what_was_typed(desk, roll):
    form = fill(desk, roll, {2: {"presence": Presence.ABSENT, "name": "Lê Văn A", "note": "ốm"}})
    assert form.is_valid() is False
    assert form.errors == {
        f"presence_{roll[2].pk}": ["Somebody is named who came: choose “present”."]
    }
    line = list(form.lines())[2]
    assert [box.box.value() for box in (*line.main, *line.more)] == [
        Presence.ABSENT,
        "Lê Văn A",
        None,
        None,
        "ốm",
    ]
    assert (line.is_wrong, line.is_special) == (True, True)


def test_roll_form_folds_what_is_seldom_needed(desk, roll):
    roll[1].came_as = RollEntry.CameAs.AUTHORISED
    roll[2].note = "đến muộn"
    form = RollForm(conference=desk.conference, roll=roll, known={})
    assert [line.is_special for line in form.lines()] == [False, True, True]


def test_roll_form_offers_all_present_while_something_is_open(desk, roll):
    form = RollForm(conference=desk.conference, roll=roll, known={})
    assert form.leaves_some_open is True
    for entry in roll:
        entry.presence = Presence.EXCUSED
    form = RollForm(conference=desk.conference, roll=roll, known={})
    assert form.leaves_some_open is False


def test_roll_form_offers_the_leaders_of_each_agency(desk, roll):
    drawn = str(fill(desk, roll, {})[f"name_{roll[0].pk}"])
    assert f'<datalist id="name_{roll[0].pk}_known"><option value="Nguyễn Thị Mẫu"></datalist>' in (
        drawn
    )
    assert "datalist" not in str(fill(desk, roll, {})[f"name_{roll[1].pk}"])


def test_roll_form_queries_do_not_grow(desk, roll, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert fill(desk, roll, {}, all_present="1").is_valid()
