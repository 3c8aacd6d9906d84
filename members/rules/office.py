from django.utils.translation import gettext as _

from accounts.models import User
from audit.models import Event
from members.models import Agency, Person, Province


def why_not_empty() -> list[str]:
    """An office is opened once: whatever is there was entered by somebody."""
    if any(kind.objects.exists() for kind in (Province, Agency, Person, User, Event)):
        return [_("The database already holds records; an office is opened in an empty one.")]
    return []
