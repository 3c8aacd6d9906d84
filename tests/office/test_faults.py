"""What people read when something cannot be served: plain words, no stack, no database."""

import re

import pytest
from django.test import Client

from tests.factories.members import UserFactory

FAULTS = {
    "/nowhere/": (404, "Không có trang này"),
    "/try/fault/": (500, "Hệ thống vừa gặp trục trặc"),
}


@pytest.fixture(autouse=True)
def _addresses(settings):
    settings.ROOT_URLCONF = "tests.office.try_out"


@pytest.fixture
def client(db):
    client = Client(raise_request_exception=False)
    client.force_login(UserFactory())
    return client


def told(answer) -> tuple:
    return answer.status_code, re.search("<h1>(.*?)</h1>", answer.content.decode())[1]


@pytest.mark.parametrize("path", FAULTS)
def test_fault_is_told_in_plain_words(path, client):
    answer = client.get(path)
    assert told(answer) == FAULTS[path]
    inside = ("Traceback", "ZeroDivisionError", "Exception")
    assert [word for word in inside if word in answer.content.decode()] == []


def test_fault_wrong_method_is_told_and_names_the_right_one(client):
    answer = client.post("/gallery/")
    assert told(answer) == (405, "Không mở được trang theo cách này")
    assert answer.headers["Allow"] == "GET, HEAD"


def test_fault_form_without_its_token_is_told(db):
    client = Client(enforce_csrf_checks=True)
    assert told(client.post("/accounts/login/")) == (403, "Trang này mở đã lâu")


def test_fault_unreadable_request_is_told(client):
    answer = client.post("/accounts/language/", {"language": "fr"})
    assert told(answer) == (400, "Không đọc được địa chỉ hoặc nội dung gửi đến")


def test_fault_too_much_sent_is_told(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = client.post("/accounts/language/", {"language": "vi", "next": "x" * 200})
    assert told(answer) == (413, "Nội dung gửi lên quá lớn")


def test_fault_page_asks_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/nowhere/")


def test_fault_page_hides_from_strangers_whether_it_is_there(db):
    places = [Client().get(path).headers["Location"] for path in ("/gallery/", "/try/1/rename/")]
    assert places == ["/accounts/login/?next=/gallery/", "/accounts/login/?next=/try/1/rename/"]
