from allauth.account.internal.decorators import login_not_required
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import ListWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import actions, overview, rules
from accounts.devices import devices_of
from accounts.forms import LanguageForm
from accounts.language import remember_language
from office.pages import refusal


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """All about one's own account on one page."""
    factors = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    devices = devices_of(request.user, request.session.session_key, request.at)
    page = {
        "title": _("My account"),
        "facts": overview.facts_of_account(request.user, request.standing),
        "factors": overview.second_factor_facts(factors),
        "has_app": any(factor.type == Authenticator.Type.TOTP for factor in factors),
        "has_codes": any(factor.type == Authenticator.Type.RECOVERY_CODES for factor in factors),
        "devices": overview.devices_table(devices),
        "several_devices": len(devices) > 1,
    }
    return render(request, "accounts/mine.html", page)


@require_POST
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    actions.sign_out_everywhere(request.user, but=request.session.session_key)
    messages.success(request, _("All other devices are signed out."))
    return redirect("accounts:mine")


@require_safe
def second_factor(request: HttpRequest) -> HttpResponse:
    """Why a second factor is needed, and the two ways to it."""
    page = {
        "title": _("A second step when signing in"),
        "needed": rules.needs_second_factor(request.standing),
    }
    return render(request, "accounts/second_factor.html", page)


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Change the language of the screens; a signed-in person keeps it on every device."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        raise BadRequest("no such language")
    chosen = form.cleaned_data["language"]
    if request.user.is_authenticated:
        actions.set_language(request.user, language=chosen)
    response = redirect(get_next_redirect_url(request) or "/")
    remember_language(response, chosen)
    return response


class PasskeysView(ListWebAuthnView):
    def get_queryset(self):
        return super().get_queryset().order_by("created_at", "pk")

    def get_context_data(self, **kwargs):
        keys = overview.passkeys_table(list(self.object_list))
        return super().get_context_data(keys=keys, **kwargs)


class RemovePasskeyView(RemoveWebAuthnView):
    """The package asks its adapter before an app is removed, but not before a passkey is."""

    def dispatch(self, request, *args, **kwargs):
        reasons = rules.may_remove_factor(request.standing, self.get_object())
        if reasons:
            return refusal(request, reasons, back=str(self.success_url))
        return super().dispatch(request, *args, **kwargs)
