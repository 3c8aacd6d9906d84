import logging
import smtplib
import threading

from django.core.mail import EmailMessage

log = logging.getLogger(__name__)


def post(message: EmailMessage) -> None:
    """Send in the background, so that nobody waits for the mail server or learns from the wait."""
    threading.Thread(target=_send, args=(message,), name="mail").start()


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except (OSError, smtplib.SMTPException) as failed:
        log.error("A message could not be sent: %s", type(failed).__name__)
