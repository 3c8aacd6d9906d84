import pytest
from django.core.exceptions import ValidationError

from audit import history
from conferences import actions
from office.refusals import Refused
from tests.factories.conferences import ResolutionFactory

pytestmark = pytest.mark.usefixtures("english")


def votes(agreed, against, abstained) -> dict:
    return {"votes_for": agreed, "votes_against": against, "votes_abstained": abstained}


def told(record) -> str:
    return history.of(record).told[0].sentence


def test_add_resolution_with_its_votes(desk):
    resolution = actions.add_resolution(
        desk.conference, text="Thông qua", **votes(2, 1, 0), **desk.stamp
    )
    assert resolution.votes == (2, 1, 0)
    assert told(desk.conference) == (
        f"{desk.secretary} noted a resolution of “{desk.conference}”: Thông qua"
    )


def test_add_resolution_nobody_counted(desk):
    assert actions.add_resolution(desk.conference, text="Thông qua", **desk.stamp).votes is None


def test_add_resolution_with_two_of_three_numbers_is_refused(desk):
    with pytest.raises(ValidationError) as wrong:
        actions.add_resolution(desk.conference, text="Thông qua", **votes(2, 1, None), **desk.stamp)
    assert wrong.value.messages == ["Give all three numbers, or none of them."]


@pytest.mark.parametrize("act", ["add", "change"])
def test_resolution_with_more_votes_than_agencies_present_is_refused(desk, act):
    resolution = ResolutionFactory(conference=desk.conference, text="Thông qua")
    record = desk.conference if act == "add" else resolution
    with pytest.raises(Refused) as no:
        getattr(actions, f"{act}_resolution")(
            record, text="Thông qua", **votes(3, 1, 0), **desk.stamp
        )
    assert no.value.sentences == ["4 votes are more than the 3 member agencies present."]
    assert [one.votes for one in desk.conference.resolutions.all()] == [None]


def test_change_resolution_tells_both_counts(desk):
    resolution = ResolutionFactory(conference=desk.conference, text="Thông qua", **votes(3, 0, 0))
    actions.change_resolution(resolution, text="Thông qua", **votes(2, 0, 1), **desk.stamp)
    assert told(desk.conference) == (
        f"{desk.secretary} changed a resolution of “{desk.conference}”: “Thông qua” (3 – 0 – 0) "
        "became “Thông qua” (2 – 0 – 1)."
    )
