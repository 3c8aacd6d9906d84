"""Kinds of paper: what each is made from, and what is missing before it can be made.

An app describes its papers once and registers them when it starts; drafting, issuing, replacing
and exporting are then the same for all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models

from documents.models import IssuingBody
from documents.rendering.letterhead import SignatureBlock


@dataclass(frozen=True)
class Part:
    """A part of a record, where a paper fixes that part only: a year's list of proposals."""

    record: models.Model
    name: str


def source_key(source: models.Model | Part) -> tuple[str, int]:
    """How a source is kept: type of the record (with its part) and number."""
    if isinstance(source, Part):
        return f"{source.record._meta.label_lower}:{source.name}", source.record.pk
    return source._meta.label_lower, source.pk


@dataclass(frozen=True)
class Content:
    """All that a paper prints, computed from the records: pure, and compared in tests.

    `sources` are the records whose figures or names it prints; while the issued paper stands they
    may not change. `context` is what the template's body needs.
    """

    subject: str
    dated: date
    emulation_year: int
    sources: tuple[models.Model | Part, ...]
    context: Mapping[str, object]
    legal_bases: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    signatures: tuple[SignatureBlock, ...] = ()
    recipients: tuple[str, ...] = ()
    is_example: bool = False


@dataclass(frozen=True)
class PaperKind:
    """One kind of paper an app can make from one kind of record.

    `missing` says in sentences what the record lacks for issuing at an instant; [] means nothing.
    `concerns` are the records (bloc, year, agencies) in whose history the issue shows.
    """

    key: str
    name: object  # a translatable name for lists
    type_name: str  # as printed: Biên bản, Báo cáo …
    type_symbol: str  # BB, BC, TTr … (Decree 30/2020, Annex III)
    model: type[models.Model]
    template: str
    content: Callable[[models.Model], Content]
    issuer: Callable[[models.Model], IssuingBody]
    missing: Callable[[models.Model, datetime], list[str]]
    concerns: Callable[[models.Model], tuple[models.Model, ...]]
    shows_place_and_date: bool = True  # minutes show none (Annex III, form 1.9)


KINDS: dict[str, PaperKind] = {}


def register(kind: PaperKind) -> PaperKind:
    KINDS[kind.key] = kind
    return kind
