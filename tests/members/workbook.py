"""Filled-in files for the tests of the import: a sound one, to be spoilt in one place each."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook, load_workbook

from members.workbooks.columns import SHEETS

AGENCIES, PERSONS = "Cơ quan", "Người"

AGENCY_ROWS = [
    ["soyte", "Sở Y tế", "SYT", None, 1, date(2026, 1, 1), "QĐ 01", None],
    ["sogddt", "Sở Giáo dục và Đào tạo", None, None, 2, date(2026, 1, 1), None, None],
]
PERSON_ROWS = [
    ["Trần Thị Bình", "soyte", "Thủ trưởng", "Giám đốc", date(2025, 1, 1)]
    + [None, "QĐ 12", "0912 345 678", "binh@example.vn"],
    ["Lê Văn Tám", "soyte", "Chuyên viên", "Chuyên viên", date(2025, 6, 1)]
    + [date(2026, 12, 31), None, None, None],
    ["Phạm Thị Cúc", "sogddt", "Thủ trưởng", "Giám đốc", date(2024, 1, 1)]
    + [None, None, None, "cuc@example.vn"],
]


def sound_workbook(agencies=AGENCY_ROWS, persons=PERSON_ROWS) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet, rows in zip(SHEETS, (agencies, persons), strict=True):
        worksheet = workbook.create_sheet(sheet.name)
        worksheet.append([column.heading for column in sheet.columns])
        for row in rows:
            worksheet.append(row)
    return workbook


def as_bytes(workbook: Workbook) -> bytes:
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()


def filled_in(agencies=AGENCY_ROWS, persons=PERSON_ROWS) -> bytes:
    return as_bytes(sound_workbook(agencies, persons))


def spoilt(*changes) -> bytes:
    """The sound file with some cells changed: (sheet, cell, value) each, or a function."""
    workbook = sound_workbook()
    for change in changes:
        if callable(change):
            change(workbook)
        else:
            sheet, cell, value = change
            workbook[sheet][cell] = value
    return as_bytes(workbook)


def opened(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))
