from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from emulation_bloc.sessions import full_age


@pytest.fixture
def signed_in(client, django_user_model, db):
    client.force_login(django_user_model.objects.create_user("mai", password="x"))
    return client


def end_after(time: timedelta) -> None:
    Session.objects.update(expire_date=timezone.now() + time)


def left() -> timedelta:
    return Session.objects.get().expire_date - timezone.now()


def test_used_session_is_moved_on(signed_in):
    end_after(timedelta(hours=1))
    signed_in.get("/accounts/password/change/")
    assert full_age() - left() < timedelta(minutes=1)


def test_session_moved_on_just_before_is_left_alone(signed_in):
    end_after(full_age() - timedelta(minutes=9))
    before = Session.objects.get().expire_date
    signed_in.get("/accounts/password/change/")
    assert Session.objects.get().expire_date == before


def test_session_without_a_sign_of_life_is_over(signed_in):
    end_after(timedelta(seconds=-1))
    answer = signed_in.get("/accounts/password/change/")
    assert answer.headers["Location"] == "/accounts/login/?next=/accounts/password/change/"


def test_visitor_gets_no_session(client, db):
    client.get("/accounts/login/")
    assert Session.objects.count() == 0
