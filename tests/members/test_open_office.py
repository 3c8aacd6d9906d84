"""The first real start: an empty database gets its first administrator, once."""

from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import User
from audit.models import Event
from members.actions import open_office
from members.models import Agency, Person, Post, Province
from members.standing import standing_of
from office.refusals import Refused
from tests.factories.members import AgencyFactory, PersonFactory, ProvinceFactory, UserFactory
from tests.members.told import AT, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

WORDS = {
    "province": "Phú Thọ",
    "administrator_name": "Trần Thị  Bình",
    "username": "Binh.TT",
    "email": "binh@phutho.gov.vn",
}
NOT_EMPTY = "The database already holds records; an office is opened in an empty one."


def start(**values) -> list[str]:
    output = StringIO()
    with time_machine.travel(AT, tick=False):
        call_command("open_office", **WORDS | values, stdout=output)
    return output.getvalue().splitlines()


def test_open_office_prints_one_line_each_and_a_link(settings):
    settings.SITE_URL = "https://thidua.phutho.gov.vn"
    *lines, link = start()
    assert lines == [
        "Province: Phú Thọ",
        "Receiving office: Sở Nội vụ",
        "Administrator: Trần Thị Bình (binh.tt)",
        "Link to set the password, until 09:00 on 13/03/2026:",
    ]
    assert link.startswith("https://thidua.phutho.gov.vn/accounts/")


def test_open_office_makes_an_administrator_outside_every_bloc():
    start()
    person = Person.objects.get()
    standing = standing_of(person.account, AT)
    assert standing.administers == {Province.objects.get().pk}
    assert (Agency.objects.get().code, Post.objects.get().title) == (
        "so-noi-vu",
        "Quản trị hệ thống",
    )
    assert Person.objects.visible_to(standing).get().email == "binh@phutho.gov.vn"
    assert told() == [
        "The system opened the office of Phú Thọ; its first administrator is Trần Thị Bình."
    ]


def test_open_office_link_sets_the_password_once(settings):
    link = start()[-1].removeprefix(settings.SITE_URL)
    words = {"password1": "mot mat khau dai", "password2": "mot mat khau dai"}
    with time_machine.travel(AT, tick=False):
        client = Client()
        form = client.get(link, follow=True).redirect_chain[-1][0]
        client.post(form, words)
        again = Client().get(link, follow=True)
    assert User.objects.get().check_password("mot mat khau dai")
    assert again.context["token_fail"] is True


@pytest.mark.parametrize("factory", [ProvinceFactory, AgencyFactory, UserFactory, PersonFactory])
def test_open_office_where_anything_is_recorded_is_refused(factory):
    factory()
    with pytest.raises(CommandError, match=NOT_EMPTY):
        start()
    assert Event.objects.count() == 0


def test_open_office_twice_is_refused():
    start()
    with pytest.raises(Refused, match=NOT_EMPTY):
        open_office(
            province="Hà Nội", office_name="Sở Nội vụ", full_name="A B", username="ab", at=AT
        )
    assert Province.objects.count() == 1


def test_open_office_with_a_name_nobody_can_sign_in_with_changes_nothing():
    with pytest.raises(CommandError, match="^username: "):
        start(username="có dấu cách")
    assert (Province.objects.count(), User.objects.count()) == (0, 0)
