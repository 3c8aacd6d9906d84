"""The pages that are measured. A new page of the product gets its line here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True)
class Page:
    """One page; a list shows as many rows as the scene has."""

    name: str
    address: Callable[[object], str]
    is_list: bool = False


def _of(name: str, record: str) -> Callable[[object], str]:
    return lambda scene: reverse(name, args=[getattr(scene, record).pk])


PAGES = [
    # As many conferences wait for their minutes, so home lists as many tasks.
    Page("home", lambda scene: reverse("home"), is_list=True),
    Page("bloc and its members", _of("members:bloc", "bloc"), is_list=True),
    Page("agencies", lambda scene: reverse("members:agencies"), is_list=True),
    Page("agency", _of("members:agency", "agency")),
    Page("persons", lambda scene: reverse("members:persons"), is_list=True),
    Page("person", _of("members:person", "person")),
    Page("years", _of("cycle:years", "bloc"), is_list=True),
    Page("year", _of("cycle:year", "year")),
    Page("movements", _of("cycle:movements", "year"), is_list=True),
    Page("proposals", _of("awards:proposals", "year"), is_list=True),
    Page("conferences", _of("conferences:conferences", "bloc"), is_list=True),
    Page("conference", _of("conferences:conference", "conference")),
    Page("attendance", _of("conferences:attendance", "conference"), is_list=True),
    Page("agenda", _of("conferences:agenda", "conference"), is_list=True),
    Page("papers", lambda scene: reverse("documents:papers"), is_list=True),
    Page("history of the bloc", _of("members:bloc_history", "bloc"), is_list=True),
]
