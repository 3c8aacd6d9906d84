"""Founding blocs, and rules in versions: an old day keeps its own."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from documents.models import IssuingBody
from members.actions import (
    change_settings,
    found_bloc,
    rename_bloc,
    take_back_bloc,
    take_back_settings,
)
from members.models import Bloc
from office.refusals import Stale
from tests.factories.cycle import YearFactory
from tests.factories.members import (
    BlocFactory,
    MembershipFactory,
    PostFactory,
    ProvinceFactory,
    administrator_of,
    secretary_of,
)
from tests.members.told import AT, concerned, names, refusal, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def province():
    return ProvinceFactory()


@pytest.fixture
def keeper(province):
    return administrator_of(province)


@pytest.fixture
def bloc(province):
    return BlocFactory(province=province, name="Khối A")


def found(province, keeper, **values):
    words = {
        "name": "Khối thi đua Văn hóa - Xã hội",
        "symbol": "KTĐVHXH",
        "place": "Phú Thọ",
        "rules_from": date(2026, 1, 1),
        "basis": "QĐ 2",
    }
    return found_bloc(province, **words | values, by=keeper, at=AT)


def change(bloc, keeper, **values):
    words = {"valid_from": date(2026, 1, 1), "reason": "Quy chế mới", "quorum": "1/2"}
    return change_settings(bloc, **words | values, by=keeper, at=AT)


def test_found_bloc_comes_with_letterhead_and_first_rules(province, keeper):
    bloc = found(province, keeper)
    letterhead = bloc.letterhead
    assert (letterhead.name, letterhead.symbol, letterhead.place) == (
        "Khối thi đua Văn hóa - Xã hội",
        "KTĐVHXH",
        "Phú Thọ",
    )
    rules = bloc.settings_versions.get()
    assert (rules.number, rules.valid_from, rules.basis, rules.made_by) == (
        1,
        date(2026, 1, 1),
        "QĐ 2",
        keeper,
    )
    assert told() == ["founded Khối thi đua Văn hóa - Xã hội."]


def test_found_bloc_with_a_name_of_the_province_is_refused_whole(province, keeper):
    found(province, keeper)
    with pytest.raises(ValidationError, match="already has a bloc of this name"):
        found(province, keeper)
    assert IssuingBody.objects.count() == 1


def test_found_bloc_by_a_secretariat_or_another_administrator_is_refused(province, bloc):
    sentences = ["Only the administrator may do this."]
    assert refusal(found, province, secretary_of(bloc)) == sentences
    assert refusal(found, province, administrator_of(ProvinceFactory())) == sentences


def test_rename_bloc_leaves_its_letterhead(bloc, keeper):
    before = bloc.letterhead.name
    renamed = rename_bloc(bloc, name="Khối B", basis="QĐ 4", by=keeper, at=AT)
    assert (renamed.name, renamed.letterhead.name) == ("Khối B", before)
    assert told() == ["renamed Khối A to Khối B."]


def test_take_back_bloc_removes_it_with_its_letterhead(province, keeper):
    bloc = found(province, keeper)
    take_back_bloc(bloc, reason="Nhầm", by=keeper, at=AT)
    assert (Bloc.objects.count(), IssuingBody.objects.count()) == (0, 0)
    assert told()[-1] == "took back the founding of Khối thi đua Văn hóa - Xã hội."


def test_take_back_bloc_to_which_something_belongs_is_refused(bloc, keeper):
    MembershipFactory(bloc=bloc)
    YearFactory(bloc=bloc)
    assert refusal(take_back_bloc, bloc, reason="Nhầm", by=keeper, at=AT) == [
        "Khối A cannot be taken back: agencies are or were in it.",
        "Khối A cannot be taken back: years, conferences or papers name it.",
    ]


def test_change_settings_makes_a_version_and_keeps_the_old_for_old_days(bloc, keeper):
    fresh = change(bloc, keeper, basis="Quy chế, Điều 5")
    assert (fresh.number, fresh.quorum, fresh.dossier_days) == (2, "1/2", 15)
    assert bloc.settings_on(date(2025, 12, 31)).quorum == "2/3"
    assert bloc.settings_on(date(2026, 1, 1)) == fresh
    assert told() == ["made version 2 of the rules of Khối A, from 01/01/2026."]
    assert concerned() == names(bloc)


def test_settings_on_a_day_before_any_version_are_the_first(bloc):
    assert bloc.settings_on(date(1995, 1, 1)) == bloc.settings_versions.get()


def test_change_settings_from_a_future_day_leaves_today(bloc, keeper):
    change(bloc, keeper, valid_from=date(2027, 1, 1))
    assert bloc.settings_on(date(2026, 3, 10)).number == 1


def test_change_settings_not_after_the_newest_is_refused(bloc, keeper):
    change(bloc, keeper)
    assert refusal(change, bloc, keeper, quorum="3/4") == [
        "The present rules hold since 01/01/2026; a new version must begin later."
    ]


def test_change_settings_without_a_difference_is_refused(bloc, keeper):
    assert refusal(change, bloc, keeper, quorum="2/3") == [
        "Nothing differs from the present rules."
    ]


def test_change_settings_with_the_limits_crossed_is_refused(bloc, keeper):
    assert refusal(change, bloc, keeper, fewest_members=12, most_members=10) == [
        "The fewest members cannot be more than the most."
    ]


def test_change_settings_beyond_forty_members_is_refused(bloc, keeper):
    with pytest.raises(ValidationError, match="most_members"):
        change(bloc, keeper, most_members=41)


def test_change_settings_over_an_unseen_version_is_stale(bloc, keeper):
    change(bloc, keeper)
    with pytest.raises(Stale):
        change(bloc, keeper, valid_from=date(2027, 1, 1), quorum="3/4", version=1)


def test_change_settings_by_its_secretariat_is_done_by_anothers_refused(bloc, province):
    stranger = secretary_of(BlocFactory(province=province))
    assert refusal(change, bloc, stranger) == [
        "Only the secretariat of Khối A or the administrator may do this."
    ]
    assert change(bloc, secretary_of(bloc)).number == 2


def test_change_settings_by_a_member_is_refused(bloc):
    member = PostFactory(agency=MembershipFactory(bloc=bloc).agency).person.account
    assert len(refusal(change, bloc, member)) == 1


def test_take_back_settings_lets_the_version_before_hold_on(bloc, keeper):
    fresh = change(bloc, keeper)
    take_back_settings(fresh, reason="Nhầm", by=keeper, at=AT)
    assert [one.valid_until for one in bloc.settings_versions.all()] == [None]
    assert told()[-1] == "took back version 2 of the rules of Khối A."


def test_take_back_settings_by_which_a_year_goes_is_refused(bloc, keeper):
    fresh = change(bloc, keeper)
    YearFactory(bloc=bloc, rules=fresh)
    assert refusal(take_back_settings, fresh, reason="Nhầm", by=keeper, at=AT) == [
        f"{fresh} cannot be taken back: years, conferences or papers name it."
    ]


def test_take_back_settings_first_or_older_is_refused(bloc, keeper):
    first = bloc.settings_versions.get()
    sentences = ["Only the newest version can be taken back, and never the first."]
    assert refusal(take_back_settings, first, reason="Nhầm", by=keeper, at=AT) == sentences
    second = change(bloc, keeper)
    change(bloc, keeper, valid_from=date(2027, 1, 1), quorum="3/4")
    assert refusal(take_back_settings, second, reason="Nhầm", by=keeper, at=AT) == sentences
