from datetime import date

import pytest

from documents.rendering.letterhead import (
    Letterhead,
    PaperHead,
    SignatureBlock,
    SignatureRow,
    number_line,
    signature_rows,
)

BLOC = Letterhead(
    "Hội đồng Thi đua - Khen thưởng tỉnh Phú Thọ", "Khối Thi đua Văn hóa - Xã hội", "Phú Thọ"
)


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (5, "Số: 05/BB-KTĐ"),
        ("5", "Số: 05/BB-KTĐ"),
        (10, "Số: 10/BB-KTĐ"),
        (123, "Số: 123/BB-KTĐ"),
        (None, "Số:      /BB-KTĐ"),
    ],
)
def test_number_line_takes_a_zero_under_ten(number, line):
    assert number_line(number, "BB-KTĐ") == line


def test_number_line_of_a_paper_without_symbol_is_empty():
    assert PaperHead(BLOC, None, "", None).number_line == ""


def test_place_and_date_of_an_issued_paper_is_written_out():
    head = PaperHead(BLOC, 12, "TTr-KTĐ", date(2021, 2, 5))
    assert head.place_and_date == "Phú Thọ, ngày 05 tháng 02 năm 2021"


def test_place_and_date_without_date_leaves_room():
    head = PaperHead(BLOC, None, "TTr-KTĐ", None)
    assert head.place_and_date == "Phú Thọ, ngày      tháng      năm      "


def test_place_and_date_of_minutes_is_empty():
    head = PaperHead(BLOC, 5, "BB-KTĐ", date(2021, 1, 12), shows_place_and_date=False)
    assert head.place_and_date == ""


def test_letterhead_long_parent_breaks_at_its_dash():
    assert BLOC.parent_lines == ("HỘI ĐỒNG THI ĐUA -", "KHEN THƯỞNG TỈNH PHÚ THỌ")
    assert BLOC.issuer_lines == ("KHỐI THI ĐUA VĂN HÓA - XÃ HỘI",)


def test_letterhead_without_parent_has_no_line_for_it():
    assert Letterhead("", "Khối Thi đua số 1", "Phú Thọ").parent_lines == ()


def test_signature_post_follows_its_authority_in_capitals():
    block = SignatureBlock(
        "TM. Khối Thi đua\nKT. Trưởng Khối", "Phó Trưởng Khối", "Người ký mẫu 03"
    )
    assert block.post_lines == ("TM. KHỐI THI ĐUA", "KT. TRƯỞNG KHỐI", "PHÓ TRƯỞNG KHỐI")


def test_signature_without_authority_is_the_post_alone():
    assert SignatureBlock("", "Thư ký", "Người ký mẫu 02").post_lines == ("THƯ KÝ",)


def test_signature_rows_pair_left_with_right():
    secretary = SignatureBlock("", "Thư ký", "A", "left")
    chair = SignatureBlock("", "Chủ tọa", "B", "right")
    assert signature_rows([secretary, chair]) == (SignatureRow(secretary, chair),)


def test_signature_rows_leave_a_side_empty_where_nobody_signs():
    left, right = SignatureBlock("", "P", "A", "left"), SignatureBlock("", "P", "B", "right")
    assert signature_rows([right, left, left, right, right]) == (
        SignatureRow(None, right),
        SignatureRow(left, None),
        SignatureRow(left, right),
        SignatureRow(None, right),
    )


def test_signature_rows_of_nobody_are_none():
    assert signature_rows([]) == ()


def test_signature_row_tells_which_post_is_shorter():
    short = SignatureBlock("", "Trưởng Khối", "A", "left")
    long = SignatureBlock("TM. Khối Thi đua\nKT. Trưởng Khối", "Phó Trưởng Khối", "B", "right")
    row = SignatureRow(short, long)
    assert (row.left_lacks, row.right_lacks) == (2, 0)
    assert (SignatureRow(None, long).right_lacks, SignatureRow(long, None).left_lacks) == (0, 0)
