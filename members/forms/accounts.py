from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from office.forms import Form

USERNAME = RegexValidator(
    r"^[a-z0-9][a-z0-9._-]*\Z",
    _("Use small letters without marks, digits, dots and dashes only."),
)


class OpenAccountForm(Form):
    username = forms.CharField(
        label=_("User name"),
        max_length=60,
        validators=[USERNAME],
        help_text=_("Typed to sign in. The e-mail address does as well, if one is known."),
        widget=forms.TextInput({"autocapitalize": "none", "spellcheck": "false"}),
    )


class RenewLinkForm(Form):
    """A new link; for the administrator also the way out when the telephone is lost."""

    lost_second_factor = forms.BooleanField(
        label=_("Remove the second step of signing in, too: the telephone or key is lost."),
        required=False,
    )

    def __init__(self, *args, may_remove_second_factor: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_remove_second_factor:
            del self.fields["lost_second_factor"]
