"""The sign-in package's forms with our labels and hints, for ACCOUNT_FORMS and MFA_FORMS."""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from office.forms import dress

PASSWORD_HINT = _(
    "At least 10 characters and not only digits. Four or five unrelated words are easy to "
    "remember and hard to guess."
)


class _Ours:
    """Put our words on a form: {field: (label, hint)}."""

    words: dict[str, tuple] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label, field.help_text = self.words.get(name, (field.label, ""))
        dress(self)


class SignInForm(_Ours, account.LoginForm):
    words = {"login": (_("Name or e-mail"), ""), "password": (_("Password"), "")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
        }


class LostPasswordForm(_Ours, account.ResetPasswordForm):
    words = {"email": (_("E-mail of the account"), "")}


class NewPasswordForm(_Ours, account.ResetPasswordKeyForm):
    words = {
        "password1": (_("New password"), PASSWORD_HINT),
        "password2": (_("New password once more"), ""),
    }


class ChangePasswordForm(_Ours, account.ChangePasswordForm):
    words = {"oldpassword": (_("Current password"), "")} | NewPasswordForm.words


class ConfirmPasswordForm(_Ours, account.ReauthenticateForm):
    words = {"password": (_("Password"), "")}


class _Code(_Ours):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "class": "number"}


class CodeForm(_Code, mfa.AuthenticateForm):
    words = {"code": (_("Code"), _("Six digits from the app, or an unused recovery code."))}


class ConfirmCodeForm(_Code, mfa.ReauthenticateForm):
    words = CodeForm.words


class SetUpAppForm(_Code, ActivateTOTPForm):
    words = {"code": (_("Code from the app"), _("The six digits that the app shows now."))}

    @property
    def secret_in_groups(self) -> str:
        """The key as somebody types it: four letters at a time; apps pass over the gaps."""
        return " ".join(self.secret[place : place + 4] for place in range(0, len(self.secret), 4))


class AddPasskeyForm(_Ours, AddWebAuthnForm):
    """Every key added here signs in by itself: nobody has to know what a resident key is."""

    words = {
        "name": (
            _("Name of the key"),
            _("To tell several apart, for example: Telephone, Office computer."),
        )
    }
    passwordless = forms.BooleanField(initial=True, required=False, widget=forms.HiddenInput)

    def clean_name(self) -> str:
        return self.cleaned_data["name"] or str(_("Passkey"))


class RenamePasskeyForm(_Ours, EditWebAuthnForm):
    words = {"name": (_("Name of the key"), "")}


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)
