"""Sessions that end after a time without a sign of life, without a write at every request."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.backends import db

RENEW_EVERY = timedelta(minutes=10)


class SessionStore(db.SessionStore):
    """The usual store, which also remembers until when the session it read is good."""

    good_until = None

    def _get_session_from_db(self):
        session = super()._get_session_from_db()
        self.good_until = session.expire_date if session else None
        return session


class RenewalMiddleware:
    """Move the end of a used session on, at most once in ten minutes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        good_until = request.session.good_until
        if good_until and good_until - request.at < full_age() - RENEW_EVERY:
            request.session.modified = True
        return response


def full_age() -> timedelta:
    return timedelta(seconds=settings.SESSION_COOKIE_AGE)
