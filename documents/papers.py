"""Kinds of paper: what each is made from, and what is missing before it can be made.

An app describes its papers once and registers them when it starts; drafting, issuing, replacing
and exporting are then the same for all.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal

from django.db import models

from documents.models import IssuingBody, Paper
from documents.rendering.letterhead import SignatureBlock
from documents.standing import Standing


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

    `sources` are the records whose figures or names it prints, statutes among them; while the
    issued paper stands they may not change. `context` is what the template's body needs: texts,
    numbers, days and dataclasses of such, nothing that reads a database.
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

    @property
    def sha256(self) -> str:
        """Of what the records say: two contents with one hash print the same words.

        Raises TypeError for a value that is not plain data.
        """
        said = {name: value for name, value in vars(self).items() if name != "sources"}
        text = json.dumps(said, sort_keys=True, ensure_ascii=False, default=_plain)
        return hashlib.sha256(text.encode()).hexdigest()


def _nothing_against(standing: Standing, record: models.Model) -> list[str]:
    return []


def _alone(records: models.QuerySet) -> models.QuerySet:
    return records


def _own_page(record: models.Model) -> str:
    return record.get_absolute_url()


@dataclass(frozen=True)
class PaperKind:
    """One kind of paper an app can make from one kind of record.

    `model` has a `visible_to(standing)` queryset: its pages are found through it, with what
    `together` says to fetch along.
    `missing` says in sentences what the record lacks for issuing at an instant; [] means nothing.
    `may_issue` says why this person may not issue, replace or keep it; `may_read_draft` why they
    may not see it before. `of_year` are the records of an emulation year, for the export.
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
    may_issue: Callable[[Standing, models.Model], list[str]]
    of_year: Callable[[int], Iterable[models.Model]]
    may_read_draft: Callable[[Standing, models.Model], list[str]] = _nothing_against
    home: Callable[[models.Model], str] = _own_page
    together: Callable[[models.QuerySet], models.QuerySet] = _alone
    shows_place_and_date: bool = True  # minutes show none (Annex III, form 1.9)

    def record_of(self, paper: Paper) -> models.Model:
        """The record that the issued paper was made from."""
        return self.together(self.model._default_manager.all()).get(pk=paper.subject_id)


KINDS: dict[str, PaperKind] = {}


def register(kind: PaperKind) -> PaperKind:
    KINDS[kind.key] = kind
    return kind


def kind_of(paper: Paper) -> PaperKind:
    """The kind of an issued paper."""
    return KINDS[paper.kind]


def _plain(value: object) -> object:
    if is_dataclass(value):
        return asdict(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"A paper's content is plain data, not {type(value).__name__}.")
