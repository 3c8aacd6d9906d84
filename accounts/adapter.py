import math
import time
from datetime import timedelta

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.cache import cache
from django.forms import ValidationError
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts import mail, secrets
from accounts.devices import device_name
from accounts.language import remember_language
from accounts.models import User
from accounts.rules import may_remove_factor


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are given, never taken: nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The name or e-mail and the password do not go together."),
        "username_password_mismatch": _("The name or e-mail and the password do not go together."),
        "enter_current_password": _("This is not the current password."),
        "incorrect_password": _("This is not the password of this account."),
        "incorrect_code": _("This code is not right, or no longer valid. Type the newest one."),
        "invalid_password_reset": _("This link is no longer valid."),
        "too_many_login_attempts": _("Too many wrong tries. Please wait 15 minutes."),
        "rate_limited": _("Too many wrong tries. Please wait 15 minutes."),
    }

    def is_open_for_signup(self, request) -> bool:
        return False

    def pre_authenticate(self, request, **credentials) -> None:
        """Refuse a locked name, and say for how much longer."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as refused:
            key = self._get_login_attempts_cache_key(request, **credentials)
            raise locked(remaining(request, key)) from refused

    def _get_login_attempts_cache_key(self, request, **credentials) -> str:
        """Name and e-mail of one account share one count of wrong tries."""
        typed = credentials.get("email") or credentials.get("username") or ""
        owner = User.objects.filter(email__iexact=typed).exclude(email="").order_by("pk").first()
        return super()._get_login_attempts_cache_key(
            request, username=owner.username if owner else typed
        )

    def set_password(self, user, password: str) -> None:
        super().set_password(user, password)
        self._delete_login_attempts_cached_email(self.request, username=user.username)

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        remember_language(response, user.language)
        return response

    def get_password_change_redirect_url(self, request) -> str:
        return reverse("accounts:mine")

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """In the background: how long the answer takes must not tell who has an account."""
        mail.post(self.render_mail(template_prefix, email, context | self._circumstances(context)))

    def _circumstances(self, context: dict) -> dict[str, str]:
        return {
            "site": settings.SITE_URL,
            "device": device_name(context.get("user_agent", "")),
            "when": f"{localtime(self.request.at):%H:%M %d/%m/%Y}",
        }


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets of the second factor are kept encrypted; the last one of a bound role stays."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _(
            "The secretariat and administrators need a second factor. Set up another one first."
        ),
        "cannot_generate_recovery_codes": _("Set up a second factor first."),
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
    }

    def encrypt(self, text: str) -> str:
        return secrets.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secrets.open_sealed(encrypted_text)

    def can_delete_authenticator(self, authenticator) -> bool:
        return not may_remove_factor(self.request.standing, authenticator)

    def generate_authenticator_name(self, user, type) -> str:
        return ""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.MFA_TOTP_ISSUER}


def remaining(request, key: str) -> timedelta:
    """How long the name stays locked: until the oldest of the counted tries no longer counts."""
    wait = 0.0
    for rate in ratelimit.get_rates(app="allauth.account", action="login_failed"):
        place = ratelimit.get_cache_key(
            request, app="allauth.account", action="login_failed", rate=rate, key=key
        )
        tries = cache.get(place, [])
        if len(tries) >= rate.amount:
            wait = max(wait, tries[rate.amount - 1] + rate.duration - time.time())
    return timedelta(seconds=max(wait, 0))


def locked(wait: timedelta) -> ValidationError:
    minutes = max(1, math.ceil(wait.total_seconds() / 60))
    return ValidationError(
        ngettext(
            "Five wrong tries: signing in with this name is locked for %(minutes)s more minute.",
            "Five wrong tries: signing in with this name is locked for %(minutes)s more minutes.",
            minutes,
        )
        % {"minutes": minutes},
        code="too_many_login_attempts",
    )
