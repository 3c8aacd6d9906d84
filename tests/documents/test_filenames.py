import pytest

from documents.filenames import cut, draft_name, paper_name, safe
from documents.models import Paper

LONG = "Biên bản hội nghị tổng kết phong trào thi đua yêu nước và công tác khen thưởng " * 4


def paper(**values) -> Paper:
    return Paper(**{"type_symbol": "BB", "number": 1, "year": 2021, "title": "Biên bản", **values})


def test_paper_name_tells_type_number_year_and_title():
    minutes = paper(title="Biên bản hội nghị tổng kết phong trào thi đua năm 2020")
    name = "BB-01-2021 Biên bản hội nghị tổng kết phong trào thi đua năm 2020.pdf"
    assert paper_name(minutes, "pdf") == name


@pytest.mark.parametrize(("number", "start"), [(9, "BB-09-"), (10, "BB-10-"), (123, "BB-123-")])
def test_paper_name_number_under_ten_takes_a_zero(number, start):
    assert paper_name(paper(number=number), "docx") == f"{start}2021 Biên bản.docx"


def test_draft_name_says_that_it_is_one():
    assert draft_name("Báo cáo năm 2020", "docx") == "DỰ THẢO Báo cáo năm 2020.docx"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Báo cáo 05/BC-KTĐ", "Báo cáo 05 BC-KTĐ"),
        ('a\\b:c*d?e"f<g>h|i', "a b c d e f g h i"),
        ("../../etc/passwd", "etc passwd"),
        ("Báo\ncáo\x00 .", "Báo cáo"),
        ("Ba\u0301o ca\u0301o", "Báo cáo"),
        ("  Báo   cáo  ", "Báo cáo"),
    ],
)
def test_safe_signs_that_disks_refuse_go(text, kept):
    assert safe(text) == kept


@pytest.mark.parametrize("text", [LONG, "Ệ" * 300, "x" * 255])
def test_cut_long_name_fits_a_disk_in_whole_letters(text):
    name = cut(text)
    assert len(name.encode()) <= 230
    assert text.startswith(name)


def test_cut_long_name_ends_with_a_word():
    assert LONG.startswith(f"{cut(LONG)} ")
