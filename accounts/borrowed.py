"""Sentences of Django and of the sign-in package that people of the product get to read.

Named here so that the catalogue holds them: the package speaks no Vietnamese, and Django's own
is stiff in places.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

SENTENCES = (
    _("You must type the same password each time."),
    _("Use your password"),
    _("Use authenticator app or code"),
    _("Use a security key"),
    _("The password is too similar to the %(verbose_name)s."),
    _("This password is too common."),
    _("This password is entirely numeric."),
    _("A user with that username already exists."),
    _(
        "Enter a valid username. This value may contain only letters, numbers, and "
        "@/./+/-/_ characters."
    ),
    _("username"),
    _("first name"),
    _("last name"),
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
)
