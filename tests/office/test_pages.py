import uuid

import pytest
from django.test import Client

from members.models import Bloc
from office.models import Submission
from tests.factories.members import BlocFactory, UserFactory
from tests.reading.page import lines_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _addresses(settings):
    settings.ROOT_URLCONF = "tests.office.try_out"


@pytest.fixture
def bloc():
    return BlocFactory(name="Khối mẫu")


@pytest.fixture
def client():
    client = Client()
    client.force_login(UserFactory())
    return client


def send(client, bloc, page="rename", **fields):
    sent = {
        "name": "Tên mới",
        "province": bloc.province_id,
        "version": 1,
        "submission_key": uuid.uuid4(),
    }
    return client.post(f"/try/{bloc.pk}/{page}/", sent | fields)


def said(answer) -> list[str]:
    return lines_of(answer.content.decode())


def name_of(bloc) -> str:
    return Bloc.objects.get(pk=bloc.pk).name


def test_form_page_acts_then_leads_on_and_says_so(client, bloc):
    answer = send(client, bloc)
    assert (answer.status_code, answer["Location"]) == (302, "/gallery/?2")
    assert "Tên mới: Tên mới" in said(client.get("/gallery/"))
    assert name_of(bloc) == "Tên mới"


def test_form_page_second_click_leads_to_the_same_place_and_does_nothing(client, bloc):
    key = uuid.uuid4()
    places = [send(client, bloc, submission_key=key)["Location"] for _ in range(2)]
    assert places == ["/gallery/?2"] * 2
    assert Bloc.objects.get(pk=bloc.pk).version == 2


def test_form_page_key_of_another_person_is_asked_for_once_more(client, bloc):
    key, stranger = uuid.uuid4(), Client()
    stranger.force_login(UserFactory())
    send(client, bloc, submission_key=key)
    answer = send(stranger, bloc, submission_key=key, name="Khối khác", version=2)
    assert (answer.status_code, name_of(bloc)) == (422, "Tên mới")
    assert "Xin gửi lại một lần nữa." in " ".join(said(answer))
    fresh = answer.context["form"]["submission_key"].value()
    answer = send(stranger, bloc, submission_key=fresh, name="Khối khác", version=2)
    assert (answer.status_code, name_of(bloc)) == (302, "Khối khác")


def test_form_page_mistake_is_told_with_what_was_typed_kept(client, bloc):
    answer = send(client, bloc, name="", province="")
    assert answer.status_code == 422
    told = [line.split(": ")[-1] for line in said(answer) if "mục này" in line]
    assert told == ["Cần ghi mục này.", "Chưa chọn mục này."] * 2  # on top, and at the fields
    assert name_of(bloc) == "Khối mẫu"


def test_form_page_refusal_of_the_action_stands_on_top(client, bloc):
    answer = send(client, bloc, name="Cấm")
    assert (answer.status_code, "Tên này đang dùng ở nơi khác." in said(answer)) == (422, True)
    assert 'value="Cấm"' in answer.content.decode()
    assert (name_of(bloc), Submission.objects.count()) == ("Khối mẫu", 0)


def test_form_page_constraint_is_told_in_its_words(client, bloc):
    BlocFactory(name="Đã có", province=bloc.province)
    answer = send(client, bloc, name="Đã có")
    assert answer.status_code == 422
    assert name_of(bloc) == "Khối mẫu"


def test_form_page_that_may_not_be_refuses_reading_and_sending(client, bloc):
    Bloc.objects.update(name="Đã đóng")
    answers = [client.get(f"/try/{bloc.pk}/rename/"), send(client, bloc)]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert all("Khối đã đóng." in said(answer) for answer in answers)
    assert name_of(bloc) == "Đã đóng"


def test_form_page_saved_meanwhile_shows_both_texts_then_saves_knowingly(client, bloc):
    send(client, bloc, name="Bản thứ nhất")
    answer = send(client, bloc, name="Bản thứ hai")
    lines = said(answer)
    assert answer.status_code == 409
    first = lines.index("Vừa nhập ở đây")
    assert lines[first : first + 4] == [
        "Vừa nhập ở đây",
        "Bản thứ hai",
        "Đã được lưu trong lúc đó",
        "Bản thứ nhất",
    ]
    assert name_of(bloc) == "Bản thứ nhất"
    assert send(client, bloc, name="Bản thứ hai", version=2).status_code == 302
    assert name_of(bloc) == "Bản thứ hai"


def test_form_page_without_its_key_asks_to_send_again(client, bloc):
    answer = send(client, bloc, submission_key="")
    assert answer.status_code == 422
    assert "Trang này mở đã lâu. Xin gửi lại một lần nữa." in said(answer)
    assert name_of(bloc) == "Khối mẫu"


def test_led_once_second_click_on_a_page_that_is_gone_follows_the_first(client, bloc):
    key = uuid.uuid4()
    answers = [send(client, bloc, "once", submission_key=key) for _ in range(2)]
    assert [answer.headers.get("Location") for answer in answers] == ["/gallery/"] * 2
    assert send(client, bloc, "once").status_code == 404
    assert send(client, bloc, "once", submission_key="no key").status_code == 404
