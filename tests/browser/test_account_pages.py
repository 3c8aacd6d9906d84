"""Pages of the sign-in that the table of addresses does not reach: behind a password or a code."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client

from accounts import actions
from tests.accounts.conftest import PASSWORD, confirm, try_to_sign_in
from tests.browser.screen import faults

pytestmark = pytest.mark.django_db
FAULTS = ("400", "403", "403_csrf", "404", "405", "413", "429", "500")


@pytest.fixture
def client(world):
    client = Client()
    try_to_sign_in(client, world.users["clerk"].username)
    confirm(client)
    return client


def faults_of(screen, answer, path="/") -> list[str]:
    screen.show(answer, path)
    return faults(screen)


@pytest.mark.parametrize("path", ["2fa/app/", "2fa/keys/add/", "reauthenticate/", ""])
def test_page_before_a_second_step_has_no_fault(path, client, screen):
    assert faults_of(screen, client.get(f"/accounts/{path}")) == []


@pytest.mark.parametrize(
    "path",
    ["", "2fa/app/remove/", "2fa/codes/", "2fa/codes/new/", "2fa/keys/", "2fa/reauthenticate/"],
)
def test_page_with_a_second_step_has_no_fault(path, client, world, screen):
    user = world.users["clerk"]
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(user)
    data = {"name": "Điện thoại của cơ quan", "passwordless": True, "credential": {}}
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)
    assert faults_of(screen, client.get(f"/accounts/{path}")) == []


@pytest.mark.parametrize("page", ["", "remove/"])
def test_page_of_a_passkey_has_no_fault(page, client, world, screen):
    data = {"name": "Điện thoại", "passwordless": True, "credential": {}}
    key = Authenticator.objects.create(
        user=world.users["clerk"], type=Authenticator.Type.WEBAUTHN, data=data
    )
    assert faults_of(screen, client.get(f"/accounts/2fa/keys/{key.pk}/{page}")) == []


def test_page_asking_for_the_second_step_has_no_fault(world, screen):
    user, client = world.users["clerk"], Client()
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    try_to_sign_in(client, user.username)
    assert faults_of(screen, client.get("/accounts/2fa/authenticate/")) == []
    answer = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert faults_of(screen, answer) == []


def test_page_for_a_new_password_has_no_fault(world, screen):
    client = Client()
    place = client.get(actions.reset_link(world.users["clerk"]))["Location"]
    assert faults_of(screen, client.get(place)) == []
    answer = client.post(place, {"password1": "ngan", "password2": PASSWORD})
    assert faults_of(screen, answer) == []


def test_page_after_a_wrong_password_has_no_fault(world, screen):
    answer = try_to_sign_in(Client(), world.users["clerk"].username, "wrong")
    assert faults_of(screen, answer) == []


@pytest.mark.parametrize("name", FAULTS)
def test_page_of_a_fault_has_no_fault_and_needs_nothing(name, screen):
    assert faults_of(screen, HttpResponse(render_to_string(f"{name}.html"))) == []
