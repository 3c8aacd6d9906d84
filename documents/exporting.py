"""A year's papers as a folder of files, to hand over or to keep elsewhere.

The same records give the same bytes, so two exports can be compared. What was issued is copied from
the store, never made again; what is not issued yet comes as a draft that says so in its name, on
every page and in the index.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path, PurePosixPath

from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.timezone import make_aware
from django.utils.translation import override

from documents import drafting, rules
from documents.filenames import cut, draft_name, paper_name, safe
from documents.models import IssuingBody, Paper
from documents.papers import KINDS, PaperKind
from documents.storing import Damaged, read
from vietnamese.dates import short_date

INDEX, SUMS = "Mục lục.html", "SHA256SUMS"
REPLACED, DRAFTS = "Đã được thay thế", "Chưa ban hành"


@dataclass(frozen=True)
class Entry:
    """One paper in the index: where its files are, and what is missing or wrong."""

    issuer: str
    number: str
    title: str
    day: str
    state: str
    files: tuple[str, ...]
    missing: tuple[str, ...] = ()
    is_damaged: bool = False


@dataclass
class Export:
    """What was written, for the person at the prompt."""

    folder: Path
    entries: list[Entry] = field(default_factory=list)
    sums: dict[str, str] = field(default_factory=dict)


def export(year: int, folder: Path, *, issuers: Iterable[IssuingBody], at: datetime) -> Export:
    """Write all papers of an emulation year into the folder, which must be empty or new."""
    done = Export(folder)
    with override("vi"):
        for issuer, place in _folders(issuers):
            _copy_issued(done, year, issuer, place)
            _write_drafts(done, year, issuer, place, at)
        index = {"year": year, "entries": done.entries, "sums": SUMS}
        _write(done, INDEX, render_to_string("documents/export/index.html", index).encode())
    lines = [f"{sha256}  {name}\n" for name, sha256 in sorted(done.sums.items())]
    (folder / SUMS).write_text("".join(lines))
    return done


def _folders(issuers: Iterable[IssuingBody]) -> Iterator[tuple[IssuingBody, PurePosixPath]]:
    """A folder for each issuing body, under its name."""
    taken: set[str] = set()
    for issuer in issuers:
        yield issuer, PurePosixPath(_free(safe(issuer.name), taken))


def _copy_issued(done: Export, year: int, issuer: IssuingBody, place: PurePosixPath) -> None:
    papers = Paper.objects.filter(issuer=issuer, emulation_year=year)
    for paper in papers.select_related("replaced_by").order_by("year", "number", "pk"):
        replaced = rules.is_replaced(paper)
        where = place / REPLACED if replaced else place
        state = f"Được thay thế bằng {paper.replaced_by}" if replaced else "Đã ban hành"
        files, is_damaged = [], False
        for extension, stored, sha256 in (
            ("pdf", paper.pdf.name, paper.pdf_sha256),
            ("docx", paper.docx.name, paper.docx_sha256),
        ):
            try:
                data = read(stored, sha256)
            except Damaged:
                is_damaged = True
                continue
            files.append(_write(done, where / paper_name(paper, extension), data))
        done.entries.append(
            Entry(
                issuer=issuer.name,
                number=str(paper),
                title=paper.title,
                day=short_date(paper.dated),
                state=state,
                files=tuple(files),
                is_damaged=is_damaged,
            )
        )


def _write_drafts(
    done: Export, year: int, issuer: IssuingBody, place: PurePosixPath, at: datetime
) -> None:
    taken: set[str] = set()
    for kind, record in _unissued(year, issuer):
        content = kind.content(record)
        sheet = drafting.draft(kind, record, at=make_aware(datetime.combine(content.dated, time())))
        stem = _free(draft_name(sheet.title, "pdf").removesuffix(".pdf"), taken)
        files = [
            _write(done, place / DRAFTS / f"{stem}.{extension}", data)
            for extension, data in (("pdf", sheet.pdf), ("docx", sheet.docx))
        ]
        done.entries.append(
            Entry(
                issuer=issuer.name,
                number="",
                title=sheet.title,
                day=short_date(content.dated),
                state="Dự thảo, chưa ban hành",
                files=tuple(files),
                missing=tuple(rules.missing_for_issue(kind, record, at)),
            )
        )


def _unissued(year: int, issuer: IssuingBody) -> Iterator[tuple[PaperKind, Model]]:
    for _key, kind in sorted(KINDS.items()):
        for record in kind.of_year(year):
            if kind.issuer(record) != issuer:
                continue
            standing = rules.standing_paper(kind, record)
            if standing is None or rules.is_open(standing):
                yield kind, record


def _write(done: Export, name: str | PurePosixPath, data: bytes) -> str:
    path = done.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    done.sums[str(name)] = hashlib.sha256(data).hexdigest()
    return str(name)


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number behind it where another file or folder already bears it."""
    free, count = cut(name), 1
    while free.casefold() in taken:
        count += 1
        free = f"{cut(name)} ({count})"
    taken.add(free.casefold())
    return free
