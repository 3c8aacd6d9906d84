"""The link with which somebody sets their own password, once and within a few days.

The link is worked out from the account and stored nowhere. It is void as soon as the password
changes, so it works once; a newer link voids the older ones in the same way.
"""

import base64
from datetime import datetime, timedelta
from io import BytesIO

import qrcode
from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from qrcode.image.svg import SvgPathImage

from accounts import mail
from accounts.actions import reset_link
from members.models import Person
from vietnamese.dates import short_date

LETTER = gettext_lazy(
    "Dear %(person)s,\n\n"
    "An account has been prepared for you in the work of the emulation bloc.\n\n"
    "User name: %(username)s\n\n"
    "Open this link to set your own password. It works once, until %(until)s:\n\n"
    "%(link)s\n\n"
    "Nobody else knows your password, and nobody will ask for it. Did you not expect this letter? "
    "Then tell the secretariat of your bloc."
)


def good_until(at: datetime) -> datetime:
    return at + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)


def link_for(person: Person) -> str:
    return settings.SITE_URL + reset_link(person.account)


def picture_of(link: str) -> str:
    """The link as a QR code, for the src of an image: nobody types it from paper."""
    drawn = BytesIO()
    qrcode.make(link, image_factory=SvgPathImage).save(drawn)
    return f"data:image/svg+xml;base64,{base64.b64encode(drawn.getvalue()).decode()}"


def send_link(person: Person) -> None:
    """Mail the link to the account's address, if it has one."""
    account = person.account
    if not account.email:
        return
    words = {"person": person, "username": account.username, "link": link_for(person)}
    with translation.override(account.language):
        words["until"] = said(person.invited_until)
        message = EmailMessage(_("Your account"), LETTER % words, to=[account.email])
    mail.post(message)


def said(moment: datetime) -> str:
    """“08:30 ngày 12/01/2026”"""
    local = localtime(moment)
    return _("%(time)s on %(day)s") % {"time": f"{local:%H:%M}", "day": short_date(local)}
