from datetime import date

import pytest
from django.urls import reverse

from awards.models import AwardKind, Proposal
from documents.papers import Part
from tests.awards.conftest import DAY
from tests.cycle.browsing import rows, send, wrong
from tests.factories.awards import AwardKindFactory, ProposalFactory
from tests.factories.cycle import YearFactory, printed


@pytest.fixture(autouse=True)
def only_the_awards_of_the_test(desk):
    kept = [kind.pk for kind in (desk.flag, desk.certificate, desk.other)]
    AwardKind.objects.exclude(pk__in=kept).delete()


def href(name: str, record) -> str:
    return reverse(f"awards:{name}", args=[record.pk])


def lists(page) -> dict[str, list[list[str]]]:
    return {table.caption: rows(table) for table in page.context["tables"]}


@pytest.mark.parametrize("count", [1, 3])
def test_proposals_lists_them_by_award_in_ten_queries(
    desk, browse, django_assert_num_queries, count
):
    for place, agency in enumerate(desk.agencies[:count], start=1):
        ProposalFactory(year=desk.year, agency=agency, kind=desk.flag, order=place, proposed_on=DAY)
    ProposalFactory(kind=desk.flag)  # of another year
    browse.get(href("proposals", desk.year))
    with django_assert_num_queries(10):
        page = browse.get(href("proposals", desk.year))
    assert lists(page) == {
        "Cờ": [
            [f"{place}. {agency}", "20/01/2027", "Rút"]
            for place, agency in enumerate(desk.agencies[:count], start=1)
        ],
        "Bằng khen": [],
        "Giấy khen": [],
    }


def test_proposals_bear_the_award_and_the_agency_names_of_their_day(desk, browse):
    agency = desk.agencies[0]
    agency.names.update(name="Sở Ngày ấy", valid_until=date(2027, 1, 1))
    proposal = ProposalFactory(
        year=desk.year, agency=agency, kind=desk.flag, proposed_on=date(2026, 12, 31)
    )
    AwardKindFactory(code=desk.flag.code, name="Cờ mới", order=11, valid_from=date(2027, 6, 1))
    page = browse.get(href("proposals", desk.year))
    assert lists(page)["Cờ"] == [["1. Sở Ngày ấy", "31/12/2026", "Rút"]]
    assert str(proposal.agency) != "Sở Ngày ấy"


def test_proposals_on_a_paper_stand_without_buttons(desk, browse):
    ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag, proposed_on=DAY)
    printed(Part(desk.year, "proposals"), bloc=desk.bloc)
    page = browse.get(href("proposals", desk.year))
    assert lists(page)["Cờ"] == [[f"1. {desk.agencies[0]}", "20/01/2027"]]
    assert len(page.context["fixed"]) == 1
    assert href("propose", desk.year) not in page.content.decode()


def test_proposals_clerk_reads_without_buttons(desk, browse):
    ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag, proposed_on=DAY)
    browse.force_login(desk.clerk)
    page = browse.get(href("proposals", desk.year))
    assert lists(page)["Cờ"] == [[f"1. {desk.agencies[0]}", "20/01/2027"]]
    assert page.context["fixed"] == []


def test_proposals_of_another_bloc_are_not_found(desk, browse):
    proposal = ProposalFactory(year=YearFactory())
    assert browse.get(href("proposals", proposal.year)).status_code == 404
    assert browse.get(href("withdraw", proposal)).status_code == 404


def test_propose_offers_those_for_whom_an_award_remains(desk, browse):
    desk.other.delete()
    ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag)
    form = browse.get(href("propose", desk.year)).context["form"]
    assert [label for _, label in form.fields["agencies"].choices] == [
        str(agency) for agency in desk.agencies[1:]
    ]
    assert [label for _, label in form.fields["award"].choices] == ["Cờ", "Bằng khen"]


def test_propose_all_proposed_already_says_so(desk, browse):
    desk.other.delete()
    for agency in desk.agencies:
        ProposalFactory(year=desk.year, agency=agency, kind=desk.flag)
    page = browse.get(href("propose", desk.year))
    assert page.status_code == 403
    assert page.context["sentences"] == ["Tất cả đơn vị thành viên đã được đề nghị."]


def test_propose_several_at_once_in_the_order_of_the_bloc(desk, browse):
    answer = send(
        browse,
        href("propose", desk.year),
        award=desk.flag.code,
        agencies=[str(agency.pk) for agency in reversed(desk.agencies[:2])],
        proposed_on="20/01/2027",
    )
    assert answer.url == href("proposals", desk.year)
    assert lists(browse.get(answer.url))["Cờ"] == [
        [f"1. {desk.agencies[0]}", "20/01/2027", "Rút"],
        [f"2. {desk.agencies[1]}", "20/01/2027", "Rút"],
    ]


def test_propose_twice_rewarded_is_sent_back_with_the_article(desk, browse):
    agency = desk.agencies[0]
    ProposalFactory(year=desk.year, agency=agency, kind=desk.flag)
    answer = send(
        browse,
        href("propose", desk.year),
        award=desk.certificate.code,
        agencies=[str(agency.pk)],
        proposed_on="20/01/2027",
    )
    assert answer.status_code == 422
    assert wrong(answer) == {
        "__all__": [
            f"{agency} đã được đề nghị “Cờ”: một thành tích không khen thưởng hai lần "
            "(điểm c khoản 2 Điều 5)."
        ]
    }


def test_propose_on_a_day_without_the_award_is_sent_back(desk, browse):
    AwardKind.objects.filter(pk=desk.flag.pk).update(valid_until=DAY)
    answer = send(
        browse,
        href("propose", desk.year),
        award=desk.flag.code,
        agencies=[str(desk.agencies[0].pk)],
        proposed_on="20/01/2027",
    )
    assert answer.status_code == 422
    assert wrong(answer) == {"proposed_on": ["Vào ngày này chưa có hình thức khen thưởng đã chọn."]}


def test_reorder_takes_the_places_typed(desk, browse):
    one = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag, order=1)
    two = ProposalFactory(year=desk.year, agency=desk.agencies[1], kind=desk.flag, order=2)
    places = {f"place_{one.pk}": "2", f"place_{two.pk}": "1"}
    answer = send(browse, href("reorder", desk.year), **places)
    assert answer.url == href("proposals", desk.year)
    assert list(desk.year.proposals.all()) == [two, one]


def test_reorder_same_place_twice_is_sent_back(desk, browse):
    one = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag, order=1)
    ProposalFactory(year=desk.year, agency=desk.agencies[1], kind=desk.flag, order=2)
    answer = send(browse, href("reorder", desk.year), **{f"place_{one.pk}": "2"})
    assert answer.status_code == 422
    assert wrong(answer) == {"__all__": ["Có hai đơn vị cùng thứ tự 2 trong “Cờ”."]}


def test_withdraw_asks_for_a_reason(desk, browse):
    proposal = ProposalFactory(year=desk.year, agency=desk.agencies[0], kind=desk.flag)
    answer = send(browse, href("withdraw", proposal))
    assert list(wrong(answer)) == ["reason"]
    answer = send(browse, href("withdraw", proposal), reason="Chờ kết luận")
    assert answer.url == href("proposals", desk.year)
    assert Proposal.objects.count() == 0
