"""The same HTML as an editable DOCX, for those who must paste it elsewhere."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

from documents.rendering import marks

ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the first that the format knows


def render_docx(
    html: str,
    *,
    title: str,
    language: str = "vi-VN",
    draft: bool,
    example: bool,
    created: datetime,
) -> bytes:
    """The same arguments give the same bytes.

    Only what `documents.rendering` lists may stand in the HTML; raises word.writer.UnknownElement
    for anything else, rather than leaving words out.
    """
    # python-docx takes a moment to load, and most processes never write.
    from lxml.html import document_fromstring

    from documents.rendering.word import page, styles, writer

    document = _empty_document()
    styles.define(document, language)
    page.set_up(document, draft=draft, example=example)
    writer.write(document, document_fromstring(html).body)
    _describe(document, marks.title(title, draft=draft, example=example), language, created)
    out = BytesIO()
    document.save(out)
    return _repacked(out)


def _empty_document() -> object:
    """python-docx's own, without the picture of its first page."""
    from docx import Document

    document = Document()
    parts = document.part.package.rels
    for key in [key for key, part in parts.items() if part.reltype.endswith("/thumbnail")]:
        del parts[key]
    return document


def _describe(document: object, title: str, language: str, created: datetime) -> None:
    about = document.core_properties
    about.title, about.language = title, language
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = created.astimezone(UTC).replace(tzinfo=None)


def _repacked(written: BytesIO) -> bytes:
    """Without the time of packing."""
    out = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return out.getvalue()
