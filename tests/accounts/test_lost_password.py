import re

import pytest
from django.test import Client

from accounts import actions
from accounts.models import User
from tests.accounts.conftest import sent, try_to_sign_in
from tests.reading.page import lines_of

NEW = "ca chep vang bay qua nui"
RESET = "/accounts/password/reset/"


def ask(email):
    return Client().post(RESET, {"email": email}, follow=True)


def set_password(client, link, password=NEW):
    place = client.get(link, follow=True).redirect_chain[-1][0]
    return client.post(place, {"password1": password, "password2": password})


def heading(answer) -> str:
    return re.search("<h1>(.*?)</h1>", answer.content.decode())[1]


def test_lost_password_answer_is_the_same_whoever_asks(user):
    known, unknown = ask("cv@example.vn"), ask("khongco@example.vn")
    assert lines_of(known.content.decode()) == lines_of(unknown.content.decode())
    assert [message.to for message in sent()] == [["cv@example.vn"]]


def test_lost_password_closed_account_gets_no_message(user):
    actions.close_account(user)
    ask("cv@example.vn")
    assert sent() == []


def test_lost_password_message_is_in_vietnamese_and_names_the_account(user):
    ask("cv@example.vn")
    message = sent()[0]
    link = re.search(r"http://testserver(/\S+)", message.body)[1]
    assert message.subject == "[Khối thi đua] Đặt mật khẩu mới"
    assert message.body.splitlines() == [
        "Kính gửi ông/bà,",
        "",
        "Vừa có yêu cầu đặt mật khẩu mới cho tài khoản của ông/bà. Xin mở địa chỉ sau để đặt mật "
        "khẩu; địa chỉ dùng được một lần, trong ba ngày:",
        "",
        f"http://testserver{link}",
        "",
        "Tên đăng nhập của tài khoản là chuyenvien.",
        "",
        "Nếu ông/bà không yêu cầu thì không cần làm gì: mật khẩu vẫn giữ nguyên.",
        "",
        "Thư ký khối thi đua",
        "http://localhost:8000",
    ]


def test_lost_password_link_sets_a_new_one_once(user):
    ask("cv@example.vn")
    link = re.search(r"http://testserver(/\S+)", sent()[0].body)[1]
    assert set_password(Client(), link)["Location"] == "/accounts/password/reset/key/done/"
    assert try_to_sign_in(Client(), user.username, NEW).status_code == 302
    assert heading(Client().get(link)) == "Đường dẫn này không còn dùng được"


def test_lost_password_new_one_signs_the_others_out(user, browser_of):
    client = browser_of(user)
    set_password(Client(), actions.reset_link(User.objects.get(pk=user.pk)))
    assert client.get("/accounts/").status_code == 302


def test_lost_password_new_one_unlocks_the_name(user):
    for _ in range(6):
        try_to_sign_in(Client(), user.username, "wrong")
    set_password(Client(), actions.reset_link(user))
    assert try_to_sign_in(Client(), user.username, NEW).status_code == 302


def test_lost_password_link_of_an_earlier_address_stops(user):
    link = actions.reset_link(user)
    actions.change_email(user, email="moi@example.vn")
    assert heading(Client().get(link)) == "Đường dẫn này không còn dùng được"
    ask("cv@example.vn")
    assert sent() == []


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("ngan", "Mật khẩu quá ngắn; cần ít nhất 10 ký tự."),
        ("19283746556473", "Mật khẩu này chỉ có chữ số, dễ bị đoán."),
        ("chuyenvien1", "Mật khẩu này gần giống tên đăng nhập."),
        ("password123456", "Mật khẩu này nhiều người dùng, dễ bị đoán."),
    ],
)
def test_lost_password_weak_one_is_refused_with_the_reason(user, password, why):
    answer = set_password(Client(), actions.reset_link(user), password)
    found = re.findall('<p class="field-error"[^>]*>(.*?)</p>', answer.content.decode())
    assert found == [why]


def test_lost_password_more_than_three_times_in_a_row_waits(user):
    assert [ask("cv@example.vn").status_code for _ in range(4)] == [200, 200, 200, 429]
