"""Renaming, correcting and taking back: every day keeps the name it had."""

from datetime import date

import pytest

from members.actions import correct_name, rename_agency, take_back_name
from members.models import Agency, Post
from office.refusals import Refused, Stale
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    PostFactory,
    administrator_of,
    secretary_of,
)
from tests.members.told import AT, TODAY, concerned, names, print_on_paper, refusal, told
from vietnamese.text import fold, sort_key

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def agency():
    return AgencyFactory(name="Sở Văn hóa", short_name="SVH", code="so-van-hoa")


@pytest.fixture
def keeper(agency):
    return administrator_of(agency.province)


def rename(agency, keeper, **values):
    words = {"name": "Sở Văn hóa và Thể thao", "valid_from": date(2026, 3, 1), "basis": "QĐ 12"}
    return rename_agency(agency, **words | values, by=keeper, at=AT)


def bears(agency, *days) -> list[str]:
    agency = Agency.objects.get(pk=agency.pk)
    return [agency.name_on(day) for day in days]


def test_rename_agency_from_a_day_keeps_the_earlier_name_before_it(agency, keeper):
    renamed = rename(agency, keeper)
    assert bears(agency, date(2026, 2, 28), date(2026, 3, 1)) == [
        "Sở Văn hóa",
        "Sở Văn hóa và Thể thao",
    ]
    assert (renamed.name, renamed.sort_key) == (
        "Sở Văn hóa và Thể thao",
        sort_key("Sở Văn hóa và Thể thao"),
    )
    assert told() == ["renamed Sở Văn hóa to Sở Văn hóa và Thể thao from 01/03/2026."]
    assert concerned() == names(agency)


def test_rename_agency_is_still_found_by_the_earlier_name(agency, keeper):
    renamed = rename(agency, keeper, short_name="SVHTT")
    assert renamed.search_text == fold("Sở Văn hóa và Thể thao SVHTT so-van-hoa Sở Văn hóa SVH")


def test_rename_agency_from_today_holds_today(agency, keeper):
    assert rename(agency, keeper, valid_from=TODAY).name == "Sở Văn hóa và Thể thao"


def test_rename_agency_from_a_future_day_is_to_be_entered_on_that_day(agency, keeper):
    assert refusal(rename, agency, keeper, valid_from=date(2026, 3, 11)) == [
        "Enter the new name on the day it takes effect, 11/03/2026."
    ]


def test_rename_agency_not_after_its_newest_name_is_refused(agency, keeper):
    rename(agency, keeper)
    assert refusal(rename, agency, keeper, name="Sở Khác") == [
        "“Sở Văn hóa và Thể thao” is the name since 01/03/2026; the new name must begin later."
    ]


def test_rename_agency_before_a_paper_that_prints_the_name_is_refused(agency, keeper):
    paper = print_on_paper(agency.names.get(), dated=date(2026, 3, 5))
    assert refusal(rename, agency, keeper) == [
        f"This is printed in {paper}, issued on 05/03/2026. To correct it, first open a "
        "replacement of that paper."
    ]


def test_rename_agency_after_a_paper_that_prints_the_name_is_done(agency, keeper):
    print_on_paper(agency.names.get(), dated=date(2026, 2, 28))
    assert rename(agency, keeper).name == "Sở Văn hóa và Thể thao"


def test_rename_agency_closed_is_refused(keeper, agency):
    agency.closed_on = date(2026, 1, 1)
    agency.save()
    assert refusal(rename, agency, keeper) == ["Sở Văn hóa was closed on 01/01/2026."]


def test_rename_agency_changed_meanwhile_is_stale(agency, keeper):
    rename(agency, keeper)
    with pytest.raises(Stale):
        rename(agency, keeper, name="Sở Khác", valid_from=TODAY, version=1)


def test_rename_agency_by_secretary_of_another_province_is_refused(agency):
    assert refusal(rename, agency, secretary_of(BlocFactory())) == [
        "Only a bloc's secretariat or the administrator may keep the registry."
    ]


@pytest.mark.parametrize("role", [Post.Role.HEAD, Post.Role.CLERK, Post.Role.COUNCIL])
def test_rename_agency_by_its_own_people_is_refused(agency, role):
    own = PostFactory(agency=agency, role=role).person.account
    with pytest.raises(Refused):
        rename(agency, own)


def test_correct_name_mends_the_text_and_leaves_its_days(agency, keeper):
    name = agency.names.get()
    corrected = correct_name(
        name, name="Sở Văn hoá", short_name="SVH", basis="", reason="Gõ nhầm", by=keeper, at=AT
    )
    assert (corrected.name, corrected.names.get().valid_from) == ("Sở Văn hoá", name.valid_from)
    assert told() == ["corrected the name “Sở Văn hóa” to “Sở Văn hoá”."]


def test_correct_name_of_earlier_days_leaves_todays_name(agency, keeper):
    earlier = agency.names.get()
    rename(agency, keeper)
    corrected = correct_name(earlier, name="Sở Văn hoá", reason="Gõ nhầm", by=keeper, at=AT)
    assert corrected.name == "Sở Văn hóa và Thể thao"
    assert bears(agency, date(2026, 2, 28)) == ["Sở Văn hoá"]


def test_correct_name_printed_on_an_issued_paper_is_refused(agency, keeper):
    paper = print_on_paper(agency.names.get())
    sentences = refusal(
        correct_name, agency.names.get(), name="Sở Khác", reason="Nhầm", by=keeper, at=AT
    )
    assert sentences == [
        f"This is printed in {paper}, issued on 12/01/2026. To correct it, first open a "
        "replacement of that paper."
    ]
    assert agency.names.get().name == "Sở Văn hóa"


def test_take_back_name_lets_the_one_before_hold_on(agency, keeper):
    rename(agency, keeper)
    back = take_back_name(agency.names.first(), reason="Nhầm đơn vị", by=keeper, at=AT)
    assert (back.name, [name.valid_until for name in back.names.all()]) == ("Sở Văn hóa", [None])
    assert told()[-1] == (
        "took back the name “Sở Văn hóa và Thể thao”; the name is “Sở Văn hóa” again."
    )


def test_take_back_name_printed_on_an_issued_paper_is_refused(agency, keeper):
    rename(agency, keeper)
    print_on_paper(agency.names.first(), dated=date(2026, 3, 5))
    with pytest.raises(Refused):
        take_back_name(agency.names.first(), reason="Nhầm", by=keeper, at=AT)


def test_take_back_name_only_one_is_to_be_corrected(agency, keeper):
    assert refusal(take_back_name, agency.names.get(), reason="Nhầm", by=keeper, at=AT) == [
        "It is the only name of the agency; correct it instead."
    ]


def test_take_back_name_not_the_newest_is_refused(agency, keeper):
    rename(agency, keeper)
    assert refusal(take_back_name, agency.names.last(), reason="Nhầm", by=keeper, at=AT) == [
        "Only the newest name can be taken back."
    ]
