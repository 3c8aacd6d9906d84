"""What may be done with an account. These write no events: the callers on higher floors do."""

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse

from accounts.models import User


@transaction.atomic
def open_account(*, username: str, email: str = "", first_name: str = "") -> User:
    """A new account without a password: `reset_link` gives its owner the way to set one.

    Raises ValidationError when name or e-mail belong to another account.
    """
    user = User(username=username, email=email.lower(), first_name=first_name)
    user.set_unusable_password()
    user.full_clean()
    user.save()
    return user


@transaction.atomic
def close_account(user: User) -> User:
    """From now on nobody signs in with it, and whoever is signed in is signed out."""
    return _set_active(user, False)


@transaction.atomic
def reopen_account(user: User) -> User:
    return _set_active(user, True)


@transaction.atomic
def change_email(user: User, *, email: str) -> User:
    """Links sent to the earlier address stop working."""
    user = User.objects.select_for_update().get(pk=user.pk)
    user.email = email.lower()
    user.full_clean()
    user.save(update_fields=["email"])
    EmailAddress.objects.filter(user=user).delete()
    return user


def set_language(user: User, *, language: str) -> None:
    user.language = language
    user.full_clean()
    user.save(update_fields=["language"])


def reset_link(user: User) -> str:
    """The path under which the owner sets a password: once, and for PASSWORD_RESET_TIMEOUT only.

    Whoever holds it owns the account: it goes to the owner by hand or to their own mailbox.
    """
    key = default_token_generator.make_token(user)
    return reverse("account_reset_password_from_key", args=[user_pk_to_url_str(user), key])


@transaction.atomic
def forget_second_factor(user: User) -> None:
    """For a lost telephone or key: the factors go, and every device is signed out."""
    Authenticator.objects.filter(user=user).delete()
    sign_out_everywhere(user)


def sign_out_everywhere(user: User, *, but: str | None = None) -> None:
    """End all sessions of the account, save the one with the key `but`."""
    sessions = UserSession.objects.filter(user=user).exclude(session_key=but)
    Session.objects.filter(session_key__in=sessions.values("session_key")).delete()
    sessions.delete()


def _set_active(user: User, active: bool) -> User:
    user = User.objects.select_for_update().get(pk=user.pk)
    user.is_active = active
    user.full_clean()
    user.save(update_fields=["is_active"])
    if not active:
        sign_out_everywhere(user)
    return user
