"""Opening a file that somebody sent, without trusting it: what is it, and how big when unpacked?

An .xlsx is a zip of XML parts. Everything is judged by content, never by the file's name.
"""

import re
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from posixpath import join, normpath
from xml.etree import ElementTree

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 12 * 1024 * 1024
MOST_PARTS = 300

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of .xls, .doc and of encrypted .xlsx
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']+)""")
_MERGE = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z0-9:$]+)["']""")


class Unreadable(Exception):
    """The file cannot be taken at all; the text says why, for the person who sent it."""


@dataclass(frozen=True)
class Book:
    """An opened workbook and, by name of the sheet, the ranges of its merged cells."""

    workbook: Workbook
    merged: dict[str, list[str]]


def open_book(content: bytes) -> Book:
    """Open an .xlsx for reading. Raises `Unreadable` for anything else and for anything unsafe."""
    if len(content) > MOST_BYTES:
        raise Unreadable(_("The file is larger than 2 MB. Send only the two sheets."))
    _refuse_other_kinds(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_bombs(archive)
            _refuse_other_documents(archive.namelist())
            parts = {name: archive.read(name) for name in archive.namelist()}
        _refuse_unsafe_xml(parts)
        return Book(_load(content), _merged(parts))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise Unreadable(_damaged()) from None


def _refuse_other_kinds(content: bytes) -> None:
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Unreadable(_("The file is locked with a password. Save it without one."))
        if "WordDocument".encode("utf-16-le") in content:
            raise Unreadable(_not_excel())
        raise Unreadable(
            _("This is an Excel file of the old kind (.xls). Save it as “Excel Workbook (.xlsx)”.")
        )
    if not content.startswith(b"PK"):
        raise Unreadable(_not_excel())


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    """Judge by the sizes the zip declares: reading a part stops at its declared size."""
    entries = archive.infolist()
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Unreadable(_("The file is locked with a password. Save it without one."))
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Unreadable(
            _("The file is far too large when unpacked. Copy the rows into a new template.")
        )


def _refuse_other_documents(names: list[str]) -> None:
    if "xl/vbaProject.bin" in names:
        raise Unreadable(_("The file holds macros. Save it as “Excel Workbook (.xlsx)”."))
    if "xl/workbook.bin" in names:
        raise Unreadable(
            _("This is an Excel file of the binary kind. Save it as “Excel Workbook (.xlsx)”.")
        )
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise Unreadable(_not_excel())


def _refuse_unsafe_xml(parts: dict[str, bytes]) -> None:
    """Excel writes UTF-8 without a document type; entities are how XML parsers are misled."""
    for name, part in parts.items():
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        text = part.removeprefix(b"\xef\xbb\xbf").lstrip()
        encoding = _ENCODING.match(text)
        is_plain = text.startswith(b"<") and (
            encoding is None or encoding[1].lower() in (b"utf-8", b"us-ascii")
        )
        if not is_plain or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise Unreadable(_damaged())


def _load(content: bytes) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of parts of Excel it does not know
            return load_workbook(BytesIO(content), read_only=True, keep_links=False)
    except Exception:  # a broken file breaks openpyxl in any way there is
        raise Unreadable(_damaged()) from None


def _merged(parts: dict[str, bytes]) -> dict[str, list[str]]:
    """Read by hand: openpyxl unfolds every merged range into cells, however large it says it is."""
    try:
        book = ElementTree.fromstring(parts["xl/workbook.xml"])
        relations = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    except (KeyError, ElementTree.ParseError):
        raise Unreadable(_damaged()) from None
    targets = {one.get("Id"): normpath(join("/xl", one.get("Target", ""))) for one in relations}
    found = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            part = parts.get(targets.get(sheet.get(_RELATION), "").lstrip("/"), b"")
            found[sheet.get("name", "")] = [ref.decode() for ref in _MERGE.findall(part)]
    return found


def _damaged() -> str:
    return _("The file is damaged. Open it in Excel, save it anew and send it again.")


def _not_excel() -> str:
    return _("This is not an Excel file (.xlsx), whatever its name says.")
