import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts import actions
from accounts.models import User
from tests.accounts.conftest import try_to_sign_in
from tests.factories.members import UserFactory


def test_open_account_has_no_password_until_its_owner_sets_one():
    user = actions.open_account(username="moi", email="Moi@Example.vn")
    assert (user.email, user.has_usable_password()) == ("moi@example.vn", False)
    client = Client()
    place = client.get(actions.reset_link(user), follow=True).redirect_chain[-1][0]
    new = "ca chep vang bay qua nui"
    client.post(place, {"password1": new, "password2": new})
    assert try_to_sign_in(Client(), "moi", new).status_code == 302


@pytest.mark.parametrize(
    ("username", "email", "why"),
    [
        ("chuyenvien", "khac@example.vn", {"username": ["Tên đăng nhập này đã có người dùng."]}),
        (
            "moi",
            "CV@example.vn",
            {"__all__": ["Địa chỉ thư điện tử này đã thuộc tài khoản khác."]},
        ),
    ],
)
def test_open_account_name_or_email_taken_is_refused(user, username, email, why):
    with pytest.raises(ValidationError) as refused:
        actions.open_account(username=username, email=email)
    assert refused.value.message_dict == why


def test_open_account_without_email_does_not_clash_with_another_such():
    actions.open_account(username="mot")
    actions.open_account(username="hai")
    assert User.objects.filter(email="").count() == 2


def test_close_account_signs_out_and_keeps_out_until_reopened(user, browser_of):
    client, stranger = browser_of(user), browser_of(UserFactory())
    actions.close_account(user)
    assert client.get("/accounts/").status_code == 302
    assert stranger.get("/accounts/").status_code == 200
    assert try_to_sign_in(Client(), user.username)["Location"] == "/accounts/inactive/"
    actions.reopen_account(user)
    assert try_to_sign_in(Client(), user.username)["Location"] == "/"


def test_change_email_taken_by_another_is_refused(user):
    other = UserFactory(email="khac@example.vn")
    with pytest.raises(ValidationError):
        actions.change_email(other, email="cv@example.vn")
    assert User.objects.get(pk=other.pk).email == "khac@example.vn"
