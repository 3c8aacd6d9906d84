import logging

from django.core.mail import EmailMessage

from accounts import mail
from tests.accounts.conftest import sent


class ServerAway(EmailMessage):
    def send(self, fail_silently=False):
        raise ConnectionRefusedError(111, "cv@example.vn refused")


def test_post_mail_server_away_is_noted_without_the_address(caplog):
    with caplog.at_level(logging.ERROR):
        mail.post(ServerAway("Tin", "Nội dung", to=["cv@example.vn"]))
        assert sent() == []
    assert caplog.messages == ["A message could not be sent: ConnectionRefusedError"]
