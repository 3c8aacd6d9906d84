"""Who needs a second step, and what stays open until it is set up."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from accounts import actions, secrets
from members.models import Post
from tests.accounts.conftest import confirm, sent, try_to_sign_in
from tests.factories.members import ChairTermFactory, PostFactory
from tests.reading.page import lines_of

SECRET = "JBSWY3DPEHPK3PXP"
Role = Post.Role


@pytest.fixture(autouse=True)
def _required(settings):
    settings.SECOND_FACTOR = "required"


@pytest.fixture
def administrator():
    return PostFactory(role=Role.ADMINISTRATOR).person.account


@pytest.fixture
def secretary():
    post = PostFactory(role=Role.SECRETARY)
    ChairTermFactory(agency=post.agency)
    return post.person.account


def code() -> str:
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))


def opened(client, path="/") -> tuple:
    answer = client.get(path)
    return answer.status_code, answer.headers.get("Location")


@pytest.mark.parametrize("role", ["administrator", "secretary"])
def test_second_step_bound_role_without_one_is_led_to_it(role, request):
    client = Client()
    client.force_login(request.getfixturevalue(role))
    assert opened(client) == (302, "/accounts/second-step/")
    assert opened(client, "/gallery/") == (302, "/accounts/second-step/")
    assert client.post("/gallery/").status_code == 302


@pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY, Role.CLERK, Role.COUNCIL])
def test_second_step_other_roles_are_let_through(role):
    client = Client()
    client.force_login(PostFactory(role=role).person.account)
    assert opened(client, "/gallery/") == (200, None)


def test_second_step_secretary_of_an_agency_not_in_the_chair_is_let_through():
    client = Client()
    client.force_login(PostFactory(role=Role.SECRETARY).person.account)
    assert opened(client, "/gallery/") == (200, None)


def test_second_step_only_offered_lets_everybody_through(administrator, settings):
    settings.SECOND_FACTOR = "offered"
    client = Client()
    client.force_login(administrator)
    assert opened(client, "/gallery/") == (200, None)


def test_second_step_own_pages_and_the_way_out_stay_open(administrator):
    client = Client()
    client.force_login(administrator)
    paths = ("second-step/", "", "password/change/", "logout/", "2fa/keys/", "reauthenticate/")
    assert [client.get(f"/accounts/{path}").status_code for path in paths] == [200] * 6


def test_second_step_set_up_opens_everything_without_signing_in_again(administrator, browser_of):
    client = browser_of(administrator)
    confirm(client)
    client.get("/accounts/2fa/app/")
    session = client.session
    session["mfa.totp.secret"] = SECRET
    session.save()
    assert client.post("/accounts/2fa/app/", {"code": code()}).status_code == 302
    assert opened(client, "/gallery/") == (200, None)


def test_second_step_asked_when_signing_in(administrator):
    TOTP.activate(administrator, SECRET)
    client = Client()
    assert try_to_sign_in(client, administrator.username)["Location"] == (
        "/accounts/2fa/authenticate/"
    )
    assert opened(client, "/gallery/")[0] == 302
    wrong = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert "Mã chưa đúng hoặc đã hết hạn. Xin nhập mã mới nhất." in lines_of(wrong.content.decode())
    assert client.post("/accounts/2fa/authenticate/", {"code": code()})["Location"] == "/"
    assert opened(client, "/gallery/") == (200, None)


def test_second_step_code_works_once(administrator):
    TOTP.activate(administrator, SECRET)
    now, places = code(), []
    for _ in range(2):
        client = Client()
        try_to_sign_in(client, administrator.username)
        answer = client.post("/accounts/2fa/authenticate/", {"code": now})
        places.append(answer.headers.get("Location"))
    assert places == ["/", None]


def test_second_step_recovery_code_works_once(administrator):
    TOTP.activate(administrator, SECRET)
    spare, places = RecoveryCodes.activate(administrator).get_unused_codes()[0], []
    for _ in range(2):
        client = Client()
        try_to_sign_in(client, administrator.username)
        answer = client.post("/accounts/2fa/authenticate/", {"code": spare})
        places.append(answer.headers.get("Location"))
    assert places == ["/", None]


def test_second_step_secret_is_not_readable_in_the_database(administrator):
    TOTP.activate(administrator, SECRET)
    kept = Authenticator.objects.get(user=administrator).data["secret"]
    assert (SECRET in kept, secrets.open_sealed(kept)) == (False, SECRET)


def test_second_step_secret_opens_after_the_key_is_renewed(administrator, settings):
    kept = secrets.seal(SECRET)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-" * 6
    assert secrets.open_sealed(kept) == SECRET


def test_last_factor_of_a_bound_role_stays(administrator, browser_of):
    client = browser_of(administrator)
    confirm(client)
    TOTP.activate(administrator, SECRET)
    why = (
        "Thư ký khối và người quản trị cần có bước xác thực thứ hai. "
        "Xin cài đặt cách khác trước khi gỡ cách này."
    )
    answer = client.post("/accounts/2fa/app/remove/")
    assert why in lines_of(answer.content.decode())
    assert Authenticator.objects.filter(user=administrator).count() == 1


def test_last_passkey_of_a_bound_role_stays(administrator, browser_of):
    client = browser_of(administrator)
    confirm(client)
    key = passkey(administrator)
    assert client.post(f"/accounts/2fa/keys/{key.pk}/remove/").status_code == 403
    TOTP.activate(administrator, SECRET)
    assert client.post(f"/accounts/2fa/keys/{key.pk}/remove/").status_code == 302
    assert list(Authenticator.objects.values_list("type", flat=True)) == ["totp"]


def test_last_factor_of_others_may_go_and_the_owner_is_told(user, browser_of):
    client = browser_of(user)
    confirm(client)
    TOTP.activate(user, SECRET)
    assert client.post("/accounts/2fa/app/remove/").status_code == 302
    assert Authenticator.objects.filter(user=user).count() == 0
    assert [message.subject for message in sent()] == ["[Khối thi đua] Đã gỡ ứng dụng xác thực"]


def test_passkey_of_somebody_else_is_not_there(user, administrator, browser_of):
    client, key = browser_of(user), passkey(administrator)
    confirm(client)
    paths = (f"/accounts/2fa/keys/{key.pk}/", f"/accounts/2fa/keys/{key.pk}/remove/")
    assert [client.post(path, {"name": "x"}).status_code for path in paths] == [404, 404]
    assert Authenticator.objects.get().data["name"] == "Điện thoại"


def test_second_step_forgotten_signs_out_and_starts_anew(administrator, browser_of):
    client = browser_of(administrator)
    TOTP.activate(administrator, SECRET)
    assert opened(client, "/gallery/") == (200, None)
    actions.forget_second_factor(administrator)
    assert opened(client, "/gallery/") == (302, "/accounts/login/?next=/gallery/")
    assert opened(browser_of(administrator), "/gallery/") == (302, "/accounts/second-step/")


def test_second_step_is_looked_up_once_a_session(administrator, django_assert_num_queries):
    TOTP.activate(administrator, SECRET)
    client = Client()
    client.force_login(administrator)
    client.get("/gallery/")
    with django_assert_num_queries(5):  # session, account, and three for the standing
        client.get("/gallery/")


def passkey(user) -> Authenticator:
    data = {"name": "Điện thoại", "passwordless": True, "credential": {}}
    return Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)
