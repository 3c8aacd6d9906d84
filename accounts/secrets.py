"""Keeping small secrets in the database in a form that a copy of the database does not tell."""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

PURPOSE = "accounts.second_factor"


def seal(text: str) -> str:
    return _fernet().encrypt(text.encode()).decode()


def open_sealed(text: str) -> str:
    """The secret again. Raises `InvalidToken` if it was sealed under a key no longer kept."""
    return _fernet().decrypt(text.encode()).decode()


def _fernet() -> MultiFernet:
    """The newest key seals; earlier ones (SECRET_KEY_FALLBACKS) still open."""
    return MultiFernet(
        [Fernet(_key(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _key(secret: str) -> bytes:
    digest = hashlib.blake2b(secret.encode()[:64], person=b"2nd-factor", digest_size=32).digest()
    return base64.urlsafe_b64encode(digest)
