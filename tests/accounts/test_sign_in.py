from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.accounts.conftest import PASSWORD, sent, try_to_sign_in
from tests.factories.members import UserFactory
from tests.reading.page import lines_of

WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng."


def complaints(answer) -> list[str]:
    return [line for line in lines_of(answer.content.decode()) if "sai" in line or line == WRONG]


@pytest.mark.parametrize("login", ["chuyenvien", "ChuyenVien", "cv@example.vn", "CV@Example.vn"])
def test_sign_in_by_name_or_email_leads_home(user, login):
    answer = try_to_sign_in(Client(), login)
    assert (answer.status_code, answer["Location"]) == (302, "/")


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ("/accounts/", "/accounts/"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_sign_in_then_led_on_within_the_product_only(user, wanted, place):
    fields = {"login": user.username, "password": PASSWORD, "next": wanted}
    assert Client().post("/accounts/login/", fields)["Location"] == place


@pytest.mark.parametrize("login", ["chuyenvien", "cv@example.vn", "khongco", "khongco@example.vn"])
def test_sign_in_wrong_name_or_password_says_the_same(user, login):
    answer = try_to_sign_in(Client(), login, "wrong")
    assert complaints(answer) == [WRONG]


def test_sign_in_closed_account_leads_to_why(user):
    user.is_active = False
    user.save()
    assert try_to_sign_in(Client(), user.username)["Location"] == "/accounts/inactive/"


def test_sign_in_five_wrong_tries_lock_name_and_email_together(user):
    client = Client()
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for login in ["chuyenvien", "cv@example.vn", "CHUYENVIEN", "chuyenvien", "cv@example.vn"]:
            assert complaints(try_to_sign_in(client, login, "wrong")) == [WRONG]
            clock.shift(timedelta(minutes=1))
        locked = "Đã nhập sai năm lần. Tên đăng nhập này tạm khóa thêm 10 phút."
        assert complaints(try_to_sign_in(client, "cv@example.vn")) == [locked]
        clock.shift(timedelta(minutes=9, seconds=59))
        locked = "Đã nhập sai năm lần. Tên đăng nhập này tạm khóa thêm 1 phút."
        assert complaints(try_to_sign_in(client, "chuyenvien")) == [locked]
        clock.shift(timedelta(seconds=1))
        assert try_to_sign_in(client, "chuyenvien").status_code == 302


def test_sign_in_locked_name_does_not_lock_another(user):
    other = UserFactory()
    for _ in range(6):
        try_to_sign_in(Client(), user.username, "wrong")
    assert try_to_sign_in(Client(), other.username).status_code == 302


def test_sign_in_name_nobody_has_is_locked_alike():
    for _ in range(5):
        try_to_sign_in(Client(), "khongco", "wrong")
    locked = "Đã nhập sai năm lần. Tên đăng nhập này tạm khóa thêm 15 phút."
    assert complaints(try_to_sign_in(Client(), "khongco", "wrong")) == [locked]


def test_sign_up_and_other_pages_of_the_package_are_not_there(user):
    client = Client()
    client.force_login(user)
    paths = ("signup/", "email/", "confirm-email/", "password/set/", "sessions/", "2fa/trust/")
    assert [client.get(f"/accounts/{path}").status_code for path in paths] == [404] * 6


def test_session_cookie_is_for_this_browser_window_and_no_script(user):
    client = Client()
    try_to_sign_in(client, user.username)
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_sign_out_takes_a_form(user, browser_of):
    client = browser_of(user)
    assert client.get("/accounts/logout/").status_code == 200
    assert client.get("/accounts/").status_code == 200
    assert client.post("/accounts/logout/").status_code == 302
    assert client.get("/accounts/").status_code == 302
    assert sent() == []
