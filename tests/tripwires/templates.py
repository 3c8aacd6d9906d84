"""A name that a template of ours uses and nobody gave it fails the test."""

import sys
from pathlib import Path

from django.template.base import Node

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = tuple(f"{ROOT / name}/" for name in ("templates", "tests"))


class Undefined(str):
    """What Django puts in place of an undefined variable (`string_if_invalid`)."""

    def __new__(cls):
        return super().__new__(cls, "%s")

    def __mod__(self, name: object) -> str:
        origin = _origin()
        if origin.startswith(OURS):
            raise AssertionError(f"undefined in {origin}: {name}")
        return ""  # crispy's and allauth's templates count on it


def _origin() -> str:
    """The file of the innermost template that is being rendered."""
    frame = sys._getframe(2)
    while frame is not None:
        node = frame.f_locals.get("self")
        if isinstance(node, Node) and getattr(node, "origin", None):
            return node.origin.name
        frame = frame.f_back
    return ""
