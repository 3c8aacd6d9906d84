import pytest

from documents.rendering.fonts import text_width
from documents.rendering.letterhead import ISSUING_WIDTH, MM
from documents.rendering.lines import balanced_lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Khối Thi đua số 4", ("KHỐI THI ĐUA SỐ 4",)),
        ("Ủy ban nhân dân tỉnh Phú Thọ", ("ỦY BAN NHÂN DÂN", "TỈNH PHÚ THỌ")),
        ("Sở Văn hóa - Thể thao và Du lịch", ("SỞ VĂN HÓA -", "THỂ THAO VÀ DU LỊCH")),
        ("Sở Lao động - Thương binh và Xã hội", ("SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI")),
        ("Khối Thi đua\nVăn hóa", ("KHỐI THI ĐUA", "VĂN HÓA")),
        ("", ()),
    ],
)
def test_balanced_lines_keep_words_together(name, lines):
    assert balanced_lines(name, ISSUING_WIDTH, 12, capitals=True) == lines


def test_balanced_lines_of_a_title_end_at_its_comma():
    title = (
        "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020, "
        "phát động phong trào thi đua và ký giao ước thi đua năm 2021"
    )
    assert balanced_lines(title, 140 * MM, 14) == (
        "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020,",
        "phát động phong trào thi đua và ký giao ước thi đua năm 2021",
    )


def test_balanced_lines_long_text_fits_and_loses_nothing():
    text = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh, Văn phòng Đoàn đại biểu Quốc hội " * 6
    lines = balanced_lines(text, ISSUING_WIDTH, 12)
    assert " ".join(lines) == text.strip()
    assert [line for line in lines if text_width(line, 12, bold=True) > ISSUING_WIDTH] == []


def test_balanced_lines_give_a_too_wide_syllable_its_own_line():
    assert balanced_lines("a " + "W" * 60 + " b", 100, 12) == ("a", "W" * 60, "b")
