"""Who needs a second factor. Each rule gives the reasons against; [] is a yes.

Roles live on a higher floor: they are asked of the standing that each request carries.
"""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext as _

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def needs_second_factor(standing) -> bool:
    """Administrators and secretariats reach what is not their own: a password alone is too weak."""
    if settings.SECOND_FACTOR != "required":
        return False
    return bool(standing.administers or standing.secretary_of)


def factors_of(user):
    """What the account may sign in with besides the password."""
    return Authenticator.objects.filter(user=user, type__in=FACTORS)


def may_remove_factor(standing, authenticator: Authenticator) -> list[str]:
    others = factors_of(authenticator.user_id).exclude(pk=authenticator.pk)
    if not needs_second_factor(standing) or others.exists():
        return []
    return [_("The secretariat and administrators need a second factor. Set up another one first.")]
