"""The rules of a bloc, version by version in words."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from tests.factories.members import (
    BlocFactory,
    BlocSettingsFactory,
    ProvinceFactory,
    administrator_of,
)
from tests.members.browsing import send, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

SINCE = datetime(2026, 1, 12, 1, 0, tzinfo=UTC)


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối A", province=ProvinceFactory(name="Phú Thọ"))


@pytest.fixture
def administrator(bloc):
    return administrator_of(bloc.province)


def address(name: str, record) -> str:
    return reverse(f"members:{name}", args=[record.pk])


def test_settings_page_tells_each_version_and_what_it_changed(bloc, administrator):
    values = {
        "quorum": "1/2",
        "fewest_members": 4,
        "most_members": 16,
        "dossier_days": 15,
        "valid_from": "01/01/2026",
        "reason": "Quy chế mới",
    }
    with signed_in(administrator) as client:
        send(client, address("change_settings", bloc), **values)
        versions = client.get(address("settings", bloc)).context["versions"]
    assert [(one.heading, str(one.state)) for one in versions] == [
        ("Version 2, from 01/01/2026", "in force"),
        ("Version 1, from 01/01/2000", "earlier rules"),
    ]
    told_of = {str(one.term): list(map(str, one.lines)) for one in versions[0].facts}
    assert told_of["What changed"] == [
        "Quorum of a conference: at least two thirds → more than one half",
        "Most members: 20 → 16",
    ]


def test_change_settings_form_over_an_unseen_version_shows_both(bloc, administrator):
    values = {
        "quorum": "1/2",
        "fewest_members": 4,
        "most_members": 20,
        "dossier_days": 15,
        "valid_from": "01/01/2027",
        "reason": "Quy chế mới",
    }
    with signed_in(administrator) as client:
        form = client.get(address("change_settings", bloc)).context["form"]
        hidden = {field.html_name: field.value() for field in form.hidden_fields()}
        BlocSettingsFactory(bloc=bloc, number=2, valid_from=date(2026, 1, 1), quorum="3/4")
        answer = client.post(address("change_settings", bloc), {**hidden, **values})
    assert answer.status_code == 409
    first = answer.context["differences"][0]
    assert (first.typed, first.current) == ("more than one half", "at least three quarters")
