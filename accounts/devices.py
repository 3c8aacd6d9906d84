"""Where an account is signed in, told in words its owner recognises."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils.translation import gettext as _

# The first name found in what the browser says about itself counts: many claim to be others too.
BROWSERS = {
    "coc_coc_browser": "Cốc Cốc",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "FxiOS": "Firefox",
    "Firefox": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


@dataclass(frozen=True)
class Device:
    name: str
    address: str
    since: datetime
    is_this_one: bool


def devices_of(user, this_session: str, at: datetime) -> list[Device]:
    """Every browser now signed in with the account, the newest first, in one query."""
    live = Session.objects.filter(expire_date__gt=at).values("session_key")
    found = UserSession.objects.filter(user=user, session_key__in=live).order_by("-created_at")
    return [
        Device(
            device_name(session.user_agent),
            session.ip,
            session.created_at,
            session.session_key == this_session,
        )
        for session in found
    ]


def device_name(user_agent: str) -> str:
    browser, system = _named(BROWSERS, user_agent), _named(SYSTEMS, user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("An unknown device")


def _named(names: dict[str, str], text: str) -> str:
    return next((name for mark, name in names.items() if mark in text), "")
