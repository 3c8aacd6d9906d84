"""Files of issued papers: kept under the name of their own hash, and checked when they are read."""

import hashlib
import logging

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

log = logging.getLogger(__name__)


class Damaged(Exception):
    """A stored file is gone or is not what was issued; it must not be shown."""


def store(data: bytes, extension: str) -> tuple[str, str]:
    """Keep the bytes and return where, and their SHA-256. The same bytes are kept once.

    The file is there before any row speaks of it; if the transaction then fails, a file that no
    row names is left over, which harms nobody.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    name = f"papers/{sha256[:2]}/{sha256}.{extension}"
    if default_storage.exists(name):
        if _sha256(name) == sha256:
            return name, sha256
        default_storage.delete(name)  # cut off half-way: the process died while writing it
    return default_storage.save(name, ContentFile(data)), sha256


def read(name: str, sha256: str) -> bytes:
    """The bytes that were stored. Raises Damaged if they are not those any more."""
    try:
        with default_storage.open(name) as file:
            data = file.read()
    except FileNotFoundError:
        log.error("the file %s of an issued paper is gone", name)
        raise Damaged(name) from None
    if hashlib.sha256(data).hexdigest() != sha256:
        log.error("the file %s of an issued paper is not what was issued", name)
        raise Damaged(name)
    return data


def _sha256(name: str) -> str:
    with default_storage.open(name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
