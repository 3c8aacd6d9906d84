from datetime import UTC, datetime

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from accounts.models import User
from tests.accounts.conftest import PASSWORD, confirm, sent, try_to_sign_in
from tests.factories.members import PostFactory
from tests.reading.page import lines_of

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"


def page(client, path="/accounts/") -> list[str]:
    return lines_of(client.get(path).content.decode())


def value(lines: list[str], term: str) -> str:
    return lines[lines.index(term) + 1]


def test_own_account_names_posts_until_when_and_ways_of_signing_in(user, browser_of):
    PostFactory(person=user.person, title="Chuyên viên", agency__name="Sở Mẫu")
    PostFactory(
        person=user.person,
        title="Thư ký",
        agency__name="Văn phòng Mẫu",
        ends_at=datetime(2099, 12, 31, 17, tzinfo=UTC),
    )
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(user)
    client = Client()
    client.force_login(user)
    lines = page(client)
    assert value(lines, "Họ và tên") == "Trần Thị Mẫu"
    assert value(lines, "Tên đăng nhập") == "chuyenvien"
    assert value(lines, "Thư điện tử") == "cv@example.vn"
    posts = lines.index("Chức vụ đang giữ")
    assert sorted(lines[posts + 1 : posts + 3]) == [
        "Chuyên viên, Sở Mẫu",
        "Thư ký, Văn phòng Mẫu, đến ngày 01/01/2100",
    ]
    assert value(lines, "Ứng dụng xác thực") == "đã cài đặt"
    assert value(lines, "Mã dự phòng") == "còn 10 mã chưa dùng"


def test_own_account_shows_nothing_of_another(user, browser_of):
    PostFactory(person__full_name="Lê Văn Khác", person__account__email="khac@example.vn")
    lines = page(browser_of(user))
    assert [line for line in lines if "Khác" in line or "khac@" in line] == []


@pytest.mark.parametrize("devices", [1, 3])
def test_own_account_takes_the_same_queries_however_many_devices(
    devices, user, browser_of, django_assert_num_queries
):
    clients = [browser_of(user) for _ in range(devices)]
    with django_assert_num_queries(5):  # session, account, posts, factors, devices
        lines = page(clients[0])
    assert lines.count("127.0.0.1") == devices


def test_devices_are_told_in_words_the_newest_first(user, browser_of):
    browser_of(user, user_agent=WINDOWS)
    lines = page(browser_of(user, user_agent=PHONE))
    first = lines.index("Safari trên iPhone")
    assert lines[first + 1] == "thiết bị này"
    assert lines.index("Chrome trên Windows") > first


def test_devices_signed_out_elsewhere_leaves_this_one(user, browser_of):
    other, this = browser_of(user), browser_of(user)
    stranger = browser_of(PostFactory().person.account)
    answer = this.post("/accounts/sign-out-elsewhere/", follow=True)
    assert "Đã đăng xuất mọi thiết bị khác." in lines_of(answer.content.decode())
    assert [client.get("/accounts/").status_code for client in (this, other, stranger)] == [
        200,
        302,
        200,
    ]


def test_password_changed_keeps_this_device_and_tells_the_owner(user, browser_of):
    other, this = browser_of(user), browser_of(user, user_agent=WINDOWS)
    new = "ca chep vang bay qua nui"
    fields = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    answer = this.post("/accounts/password/change/", fields, follow=True)
    assert answer.redirect_chain == [("/accounts/", 302)]
    assert other.get("/accounts/").status_code == 302
    assert try_to_sign_in(Client(), user.username, new).status_code == 302
    message = sent()[0]
    assert (message.to, message.subject) == (
        ["cv@example.vn"],
        "[Khối thi đua] Mật khẩu đã được đổi",
    )
    assert message.body.splitlines()[2] == "Mật khẩu tài khoản của ông/bà vừa được đổi."
    assert message.body.splitlines()[4].endswith("từ Chrome trên Windows, địa chỉ mạng 127.0.0.1.")


def test_password_change_wrong_old_one_is_refused(user, browser_of):
    new = "ca chep vang bay qua nui"
    fields = {"oldpassword": "wrong", "password1": new, "password2": new + "!"}
    lines = lines_of(browser_of(user).post("/accounts/password/change/", fields).content.decode())
    assert "Mật khẩu hiện tại: Mật khẩu hiện tại chưa đúng." in lines
    assert "Nhập lại mật khẩu mới: Hai lần nhập mật khẩu mới chưa giống nhau." in lines


def test_recovery_codes_are_shown_after_the_password_only(user, browser_of):
    client = browser_of(user)
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    first = RecoveryCodes.activate(user).get_unused_codes()[0]
    assert client.get("/accounts/2fa/codes/").status_code == 302
    assert client.get("/accounts/2fa/codes/download/").status_code == 302
    confirm(client)
    assert first in page(client, "/accounts/2fa/codes/")
    assert first in client.get("/accounts/2fa/codes/download/").content.decode().splitlines()


def test_language_is_vietnamese_whatever_the_browser_asks_for(user):
    answer = Client(headers={"accept-language": "en"}).get("/accounts/login/")
    assert (answer.headers["Content-Language"], lines_of(answer.content.decode())[-1]) == (
        "vi",
        "English",
    )


def test_language_chosen_before_signing_in_is_kept_for_this_browser(user):
    client = Client()
    answer = client.post("/accounts/language/", {"language": "en", "next": "/accounts/login/"})
    assert answer["Location"] == "/accounts/login/"
    assert client.get("/accounts/login/").headers["Content-Language"] == "en"
    assert User.objects.get(pk=user.pk).language == "vi"


def test_language_chosen_by_a_person_follows_them(user, browser_of):
    browser_of(user).post("/accounts/language/", {"language": "en"})
    assert browser_of(user).get("/accounts/").headers["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("fields", "status", "place"),
    [
        ({"language": "fr"}, 400, None),
        ({"language": "en", "next": "https://elsewhere.example/"}, 302, "/"),
    ],
)
def test_language_unknown_or_leading_elsewhere_is_refused(fields, status, place):
    answer = Client().post("/accounts/language/", fields)
    assert (answer.status_code, answer.headers.get("Location")) == (status, place)
