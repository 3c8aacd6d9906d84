import logging

from django.core.mail import EmailMessage, get_connection

from accounts import mail
from tests.accounts.conftest import sent


def test_post_mail_server_away_is_noted_without_the_address(settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    nowhere = get_connection(host="127.0.0.1", port=1)
    with caplog.at_level(logging.ERROR):
        mail.post(EmailMessage("Tin", "Nội dung", to=["cv@example.vn"], connection=nowhere))
        sent()
    assert caplog.messages == ["A message could not be sent: ConnectionRefusedError"]
