import pytest

from cycle import actions
from cycle.calendars import USUAL, Step, YearlyDay, usual_of
from cycle.models import PhaseKind, PhaseTemplate
from office.refusals import Refused, Stale
from tests.factories.cycle import PhaseTemplateFactory

OWN = (
    Step(PhaseKind.PLEDGE, YearlyDay(0, 1, 5), YearlyDay(0, 2, 29)),
    Step(PhaseKind.CONFERENCE, YearlyDay(0, 12, 20), YearlyDay(1, 1, 25)),
)


def test_set_calendar_replaces_the_steps_of_this_bloc_only(desk):
    PhaseTemplateFactory(bloc=desk.bloc)
    PhaseTemplateFactory()
    bloc = actions.set_calendar(desk.bloc, steps=reversed(OWN), version=1, **desk.stamp)
    assert usual_of(bloc) == OWN
    assert PhaseTemplate.objects.count() == 3


def test_set_calendar_of_an_older_version_is_stale(desk):
    actions.set_calendar(desk.bloc, steps=OWN, version=1, **desk.stamp)
    with pytest.raises(Stale):
        actions.set_calendar(desk.bloc, steps=USUAL, version=1, **desk.stamp)
    assert usual_of(desk.bloc) == OWN


@pytest.mark.parametrize("steps", [(), (Step(PhaseKind.PLEDGE, OWN[1].first, OWN[0].first),)])
def test_set_calendar_empty_or_out_of_order_is_refused(desk, steps):
    with pytest.raises(Refused):
        actions.set_calendar(desk.bloc, steps=steps, **desk.stamp)
    assert usual_of(desk.bloc) is USUAL


def test_set_calendar_by_clerk_is_refused(desk):
    with pytest.raises(Refused):
        actions.set_calendar(desk.bloc, steps=OWN, by=desk.clerk, at=desk.at)
