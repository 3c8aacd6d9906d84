"""What this app asks of a person's rights. The app that knows posts and blocs answers it."""

from collections.abc import Collection
from typing import Protocol


class Standing(Protocol):
    """The rights of one person at one instant."""

    @property
    def issuer_ids(self) -> Collection[int]:
        """Issuing bodies whose papers the person may read."""

    @property
    def keeps_letterhead_ids(self) -> Collection[int]:
        """Issuing bodies whose letterhead the person may change."""

    @property
    def administers(self) -> Collection[int]:
        """Provinces the person administers; the list of statutes is kept by whoever does so."""
