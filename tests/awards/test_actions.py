from datetime import date

import pytest

from audit.history import of as history_of
from audit.models import Event
from awards import actions
from awards.models import Proposal
from cycle.states import YearState
from documents.papers import Part
from office.refusals import Refused
from tests.awards.conftest import DAY
from tests.factories.awards import ProposalFactory
from tests.factories.cycle import printed
from tests.factories.members import MembershipFactory


def told(record) -> list[tuple[str, str]]:
    return [(line.sentence, line.reason) for line in history_of(record).told]


def listed(year) -> list[tuple[str, str, int]]:
    return [(str(one.kind), str(one.agency), one.order) for one in year.proposals.all()]


def test_propose_agency_comes_after_those_before_it(desk):
    for agency in desk.agencies[:2]:
        actions.propose_agency(
            desk.year, agency=agency, kind=desk.flag, proposed_on=DAY, **desk.stamp
        )
    actions.propose_agency(
        desk.year, agency=desk.agencies[2], kind=desk.certificate, proposed_on=DAY, **desk.stamp
    )
    first, second, third = map(str, desk.agencies)
    assert listed(desk.year) == [
        ("Cờ", first, 1),
        ("Cờ", second, 2),
        ("Bằng khen", third, 1),
    ]


def test_propose_agency_is_told_to_year_bloc_and_agency(desk):
    agency = desk.agencies[0]
    actions.propose_agency(desk.year, agency=agency, kind=desk.flag, proposed_on=DAY, **desk.stamp)
    line = (f"{desk.secretary} ghi đề nghị khen thưởng năm 2026: {agency}, Cờ.", "")
    for record in (desk.year, desk.bloc, agency):
        assert told(record) == [line]


def test_propose_agency_by_clerk_is_refused(desk):
    with pytest.raises(Refused):
        actions.propose_agency(
            desk.year,
            agency=desk.agencies[0],
            kind=desk.flag,
            proposed_on=DAY,
            by=desk.clerk,
            at=desk.at,
        )
    assert Proposal.objects.count() == 0


def test_propose_agencies_all_or_none(desk):
    stranger = MembershipFactory().agency
    with pytest.raises(Refused):
        actions.propose_agencies(
            desk.year,
            agencies=[*desk.agencies, stranger],
            kind=desk.flag,
            proposed_on=DAY,
            **desk.stamp,
        )
    assert (Proposal.objects.count(), Event.objects.count()) == (0, 0)
    actions.propose_agencies(
        desk.year, agencies=desk.agencies, kind=desk.flag, proposed_on=DAY, **desk.stamp
    )
    assert [order for _, _, order in listed(desk.year)] == [1, 2, 3]


def test_withdraw_proposal_goes_and_its_reason_stays(desk):
    proposal = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag)
    actions.withdraw_proposal(proposal, reason="Chờ kết luận thanh tra", **desk.stamp)
    assert Proposal.objects.count() == 0
    assert told(desk.year) == [
        (
            f"{desk.secretary} rút đề nghị khen thưởng năm 2026: {desk.agencies[0]}, Cờ.",
            "Chờ kết luận thanh tra",
        )
    ]


def test_reorder_proposals_takes_the_new_places(desk):
    one = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag, order=1)
    two = ProposalFactory(year=desk.year, agency=desk.agencies[1], kind=desk.flag, order=2)
    actions.reorder_proposals(desk.year, places={one.pk: 2, two.pk: 1}, **desk.stamp)
    assert list(desk.year.proposals.all()) == [two, one]
    assert told(desk.year) == [
        (
            f"{desk.secretary} xếp thứ tự đề nghị khen thưởng năm 2026: "
            f"{desk.agencies[1]} · Cờ, {desk.agencies[0]} · Cờ.",
            "",
        )
    ]


def acts(desk, proposal) -> dict[str, tuple]:
    """For each action: the record it is for, and what it is called with."""
    one = {"agency": desk.agencies[1], "kind": desk.flag, "proposed_on": DAY}
    several = {"agencies": desk.agencies[1:], "kind": desk.flag, "proposed_on": DAY}
    return {
        "propose_agency": (desk.year, one),
        "propose_agencies": (desk.year, several),
        "reorder_proposals": (desk.year, {"places": {proposal.pk: 2}}),
        "withdraw_proposal": (proposal, {"reason": "Ghi nhầm"}),
    }


NAMES = ["propose_agencies", "propose_agency", "reorder_proposals", "withdraw_proposal"]


@pytest.mark.parametrize("name", NAMES)
def test_sealed_year_refuses_every_action(desk, name):
    proposal = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag)
    target, values = acts(desk, proposal)[name]
    type(desk.year).objects.filter(pk=desk.year.pk).update(
        state=YearState.SEALED, sealed_at=desk.at, sealed_by=desk.secretary
    )
    with pytest.raises(Refused) as refused:
        getattr(actions, name)(target, **values, **desk.stamp)
    assert refused.value.sentences == ["Năm 2026 đã khóa sổ, chỉ còn xem được."]
    assert (Proposal.objects.count(), Event.objects.count()) == (1, 0)


@pytest.mark.parametrize("name", NAMES)
def test_list_on_a_paper_refuses_every_action(desk, name):
    proposal = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag)
    printed(Part(desk.year, "proposals"), bloc=desk.bloc)
    target, values = acts(desk, proposal)[name]
    with pytest.raises(Refused):
        getattr(actions, name)(target, **values, **desk.stamp)
    assert (Proposal.objects.count(), Event.objects.count()) == (1, 0)


def test_propose_agency_under_the_law_of_its_day(desk):
    later = date(2027, 1, 20)
    desk.flag.valid_until = later
    with pytest.raises(Refused):
        actions.propose_agency(
            desk.year,
            agency=desk.agencies[0],
            kind=desk.flag,
            proposed_on=later,
            **desk.stamp,
        )
