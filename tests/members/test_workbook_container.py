"""What is no file for us is refused by its content, whatever its name; nothing dangerous is run."""

import io
import struct
import tracemalloc
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from members.models import RegistryFile
from members.workbooks.container import MOST_UNPACKED, Unreadable, open_book
from members.workbooks.reading import read_book
from tests.members.workbook import filled_in, spoilt

pytestmark = pytest.mark.usefixtures("english")

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
NOT_EXCEL = "This is not an Excel file (.xlsx), whatever its name says."
DAMAGED = "The file is damaged. Open it in Excel, save it anew and send it again."
LOCKED = "The file is locked with a password. Save it without one."
TOO_LARGE = "The file is far too large when unpacked. Copy the rows into a new template."
SHEET = "xl/worksheets/sheet2.xml"


def ole(name: str) -> bytes:
    """As much of the old container as tells what is in it: the name of its main stream."""
    return OLE + name.encode("utf-16-le") + bytes(512)


def repacked(change=None, *, add=None, drop=()) -> bytes:
    """The sound file with parts changed ({name: function of bytes}), added or left out."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(filled_in())) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in drop:
                part = source.read(name)
                target.writestr(name, (change or {}).get(name, lambda part: part)(part))
        for name, part in (add or {}).items():
            target.writestr(name, part)
    return written.getvalue()


def declared_locked(content: bytes) -> bytes:
    """The same zip with the encryption bit set for every entry."""
    changed = bytearray(content)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(mark)
        while place >= 0:
            flags = struct.unpack_from("<H", changed, place + offset)[0]
            struct.pack_into("<H", changed, place + offset, flags | 1)
            place = changed.find(mark, place + 4)
    return bytes(changed)


def other_zip(name: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, "<x/>")
    return written.getvalue()


def with_entity(part: bytes) -> bytes:
    return part.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)


def as_utf16(part: bytes) -> bytes:
    return part.decode().encode("utf-16")


REFUSED = {
    "text": (lambda: "Cơ quan;Người".encode(), NOT_EXCEL),
    "PDF called xlsx": (lambda: b"%PDF-1.7 ...", NOT_EXCEL),
    "Word": (lambda: other_zip("word/document.xml"), NOT_EXCEL),
    "old Word": (lambda: ole("WordDocument"), NOT_EXCEL),
    "old Excel": (
        lambda: ole("Workbook"),
        "This is an Excel file of the old kind (.xls). Save it as “Excel Workbook (.xlsx)”.",
    ),
    "binary Excel": (
        lambda: other_zip("xl/workbook.bin"),
        "This is an Excel file of the binary kind. Save it as “Excel Workbook (.xlsx)”.",
    ),
    "macros": (
        lambda: repacked(add={"xl/vbaProject.bin": b"x"}),
        "The file holds macros. Save it as “Excel Workbook (.xlsx)”.",
    ),
    "password": (lambda: ole("EncryptedPackage"), LOCKED),
    "zip with a password": (lambda: declared_locked(filled_in()), LOCKED),
    "cut off": (lambda: filled_in()[:2000], DAMAGED),
    "damaged inside": (lambda: filled_in().replace(b"PK\x03\x04", b"PK\x03\x05", 1), DAMAGED),
    "not XML": (lambda: repacked({SHEET: lambda part: b"garbage"}), DAMAGED),
    "no workbook relations": (lambda: repacked(drop=["xl/_rels/workbook.xml.rels"]), DAMAGED),
    "entities": (lambda: repacked({SHEET: with_entity}), DAMAGED),
    "entities in another encoding": (
        lambda: repacked({SHEET: lambda part: as_utf16(with_entity(part))}),
        DAMAGED,
    ),
    "zip bomb": (lambda: repacked(add={"xl/big.xml": b"<a/>" + bytes(MOST_UNPACKED)}), TOO_LARGE),
    "too many parts": (
        lambda: repacked(add={f"xl/{number}.xml": b"<a/>" for number in range(300)}),
        TOO_LARGE,
    ),
    "too large": (
        lambda: filled_in() + bytes(2 * 1024 * 1024),
        "The file is larger than 2 MB. Send only the two sheets.",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_open_book_what_is_no_file_for_us_is_refused(kind):
    make, sentence = REFUSED[kind]
    with pytest.raises(Unreadable) as no:
        open_book(make())
    assert str(no.value) == sentence


def test_open_book_sound_file_is_read_whole():
    found = read_book(open_book(filled_in()))
    assert found.faults == []
    assert {name: len(rows) for name, rows in found.rows.items()} == {"Cơ quan": 2, "Người": 3}


def test_open_book_marked_as_huge_costs_no_memory():
    """A sheet may claim to be merged to its last cell, or hold one cell there."""
    corner = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    merge = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    content = repacked({SHEET: lambda part: part.replace(b"</sheetData>", corner + merge)})
    tracemalloc.start()
    found = read_book(open_book(content))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [str(fault) for fault in found.faults] == [
        "Người!A1:XFD1048576: These cells are merged. Separate them and fill in each row."
    ]
    assert most < 20 * 1024 * 1024


def test_read_book_damaged_sheet_is_named():
    content = repacked({SHEET: lambda part: part[: len(part) // 2]})
    found = read_book(open_book(content))
    assert [str(fault) for fault in found.faults][-1:] == [
        "Người: This sheet is damaged. Save the file anew."
    ]


def test_read_book_decomposed_letters_and_double_blanks_are_mended():
    found = read_book(open_book(spoilt(("Người", "A2", "Tra\u0302\u0300n  Thị Bình "))))
    assert found.faults == []
    assert found.rows["Người"][0]["full_name"] == "Trần Thị Bình"


def test_read_book_columns_in_another_order_are_found_by_heading():
    def swap(workbook):
        sheet = workbook["Cơ quan"]
        for number in range(1, 4):
            first, second = sheet.cell(number, 1), sheet.cell(number, 2)
            first.value, second.value = second.value, first.value

    found = read_book(open_book(spoilt(swap)))
    assert found.faults == []
    assert found.rows["Cơ quan"][0]["code"] == "soyte"


@pytest.mark.django_db
@pytest.mark.usefixtures("at_work")
def test_import_unreadable_file_is_refused_beside_its_field(client, secretary):
    client.force_login(secretary.person.account)
    page = client.get(reverse("members:import"))
    form = {
        "bloc": secretary.bloc.pk,
        "file": SimpleUploadedFile("danh-sach.xlsx", b"%PDF-1.7 ..."),
        "submission_key": page.context["form"]["submission_key"].value(),
    }
    page = client.post(reverse("members:import"), form)
    assert page.status_code == 422
    assert len(page.context["form"].errors["file"]) == 1
    assert RegistryFile.objects.count() == 0
