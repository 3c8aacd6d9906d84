import os
import subprocess
import sys
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from lxml.html import fragment_fromstring

from documents.rendering import docx
from documents.rendering.word.inline import UnknownElement
from documents.rendering.word.lists import LETTERS, points
from tests.documents.rendering import samples
from tests.reading.docx import DocxReading, read_docx
from tests.reading.pdf import read_pdf


def written(sample: tuple, *, draft: bool = False, example: bool = False) -> bytes:
    paper, html = sample
    return docx.render_docx(
        html, title=paper.title, draft=draft, example=example, created=samples.CREATED
    )


def body(html: str) -> DocxReading:
    """A paper of this body only."""
    page = f'<html lang="vi"><body><div class="content">{html}</div></body></html>'
    return read_docx(written((samples.minutes()[0], page)))


@pytest.fixture(scope="module")
def minutes() -> DocxReading:
    return read_docx(written(samples.minutes()))


@pytest.fixture(scope="module")
def letter() -> DocxReading:
    return read_docx(written(samples.letter()))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("make", "parts"),
    [
        (samples.minutes, {}),
        (samples.minutes, {"number": None}),
        (samples.letter, {"annex_rows": 5}),
    ],
)
def test_docx_says_the_same_as_the_pdf(make, parts):
    sample = make(**parts)
    said = read_docx(written(sample)).text
    assert squeezed(said) == squeezed(read_pdf(samples.printed(sample)).text)


def test_page_is_set_up_by_the_decree(minutes):
    (section,) = minutes.sections
    sides = (section.page_width, section.page_height)
    margins = (
        section.left_margin,
        section.right_margin,
        section.top_margin,
        section.bottom_margin,
    )
    assert [round(side.mm) for side in sides] == [210, 297]
    assert [round(margin.mm) for margin in margins] == [30, 15, 20, 20]


def test_page_number_is_missing_on_the_first_page_only(minutes):
    (section,) = minutes.sections
    number = section.header.paragraphs[0]
    codes = [code.text for code in number._p.iter(qn("w:instrText"))]
    assert (codes, number.style.name, number.style.font.size.pt) == ([" PAGE "], "Số trang", 13)
    assert section.different_first_page_header_footer is True
    assert list(section.first_page_header.paragraphs[0]._p.iter(qn("w:instrText"))) == []


def test_annexes_count_their_own_pages_and_may_lie_across(letter):
    starts = [
        [start.get(qn("w:start")) for start in section._sectPr.iter(qn("w:pgNumType"))]
        for section in letter.sections
    ]
    lying = [section.page_width > section.page_height for section in letter.sections]
    assert (starts, lying) == ([[], ["1"], ["1"]], [False, False, True])
    assert [s.different_first_page_header_footer for s in letter.sections] == [True] * 3
    assert [s.header.is_linked_to_previous for s in letter.sections] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "style", "size", "bold", "italic"),
    [
        ("KHỐI THI ĐUA VĂN HÓA - XÃ HỘI", "Cơ quan ban hành", 12, True, False),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu", 12, True, False),
        ("Độc lập - Tự do - Hạnh phúc", "Tiêu ngữ", 13, True, False),
        ("Số: 12/TTr-KTĐ", "Số và ký hiệu", 13, False, False),
        ("Phú Thọ, ngày 05 tháng 02 năm 2021", "Địa danh và ngày", 13, False, True),
        ("TỜ TRÌNH", "Heading 1", 14, True, False),
        ("Người ký mẫu 01", "Họ tên", 14, True, False),
        ("Nơi nhận:", "Nơi nhận", 12, True, True),
        ("- Lưu: VT, hồ sơ khen thưởng.", "Danh sách nơi nhận", 11, False, False),
    ],
)
def test_style_has_the_size_and_manner_of_the_decree(letter, text, style, size, bold, italic):
    found = letter.find(text).style
    assert (found.name, found.font.size.pt) == (style, size)
    assert (found.font.bold, found.font.italic) == (bold, italic)


def test_all_styles_used_are_times_new_roman_in_black(letter):
    used = {paragraph.style.style_id: paragraph.style for paragraph in letter.paragraphs}
    faces = [style.element.rPr.rFonts.attrib.values() for style in used.values()]
    assert {face for values in faces for face in values} == {"Times New Roman"}
    assert {str(style.font.color.rgb) for style in used.values()} == {"000000"}


def test_text_is_justified_with_indent_and_room_between_paragraphs(minutes):
    layout = minutes.find("Địa điểm: Hội trường Sở Y tế.").style.paragraph_format
    assert layout.alignment == ALIGN.JUSTIFY
    assert round(layout.first_line_indent.mm, 1) == 12.7
    assert (layout.space_before.pt, round(layout.line_spacing, 2)) == (6, 1.12)


def test_language_is_vietnamese(minutes):
    defaults = minutes.document.styles.element.find(qn("w:docDefaults"))
    assert [mark.get(qn("w:val")) for mark in defaults.iter(qn("w:lang"))] == ["vi-VN"]


def test_signatures_stand_on_their_sides(minutes, letter):
    assert minutes.column(minutes.find("THƯ KÝ")) == 0
    assert minutes.column(minutes.find("CHỦ TỌA")) == 1
    assert letter.column(letter.find("Nơi nhận:")) == 0
    assert letter.column(letter.find("TM. KHỐI THI ĐUA\nTRƯỞNG KHỐI")) == 1


def test_last_paragraph_stays_with_the_signatures(minutes):
    last = [p for p in minutes.paragraphs if p.text.endswith("./.")]
    assert [p.paragraph_format.keep_with_next for p in last] == [True]


def test_rules_are_as_long_as_the_decree_says(letter):
    rules = [p for p in letter.paragraphs if p.style.name == "Đường kẻ"]
    widths = (74, 91, 165, 165, 252)  # mm: of both columns, the text, and the two annexes
    drawn = [
        round(width - 2 * rule.paragraph_format.left_indent.mm)
        for rule, width in zip(rules, widths, strict=True)
    ]
    assert drawn == [28, 56, 49, 65, 65]


def test_table_head_is_repeated_and_rows_stay_whole(minutes):
    table = minutes.document.tables[1]
    heads = [len(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows]
    whole = [len(list(row._tr.iter(qn("w:cantSplit")))) for row in table.rows]
    assert (heads, whole) == ([1, 0, 0, 0], [1, 1, 1, 1])


def test_table_cells_may_span_rows_and_columns():
    read = body(
        '<table class="grid"><thead><tr><th rowspan="2">TT</th><th colspan="2">Điểm</th></tr>'
        "<tr><th>Tự chấm</th><th>Của Khối</th></tr></thead>"
        '<tbody><tr><td>1</td><td class="number">90</td><td class="number">95</td></tr></tbody>'
        "</table>"
    )
    (table,) = read.document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["TT", "Điểm", "Điểm"],
        ["TT", "Tự chấm", "Của Khối"],
        ["1", "90", "95"],
    ]
    assert read.find("90").alignment == ALIGN.RIGHT


def test_lists_are_typed_out_with_inner_points_after_their_item():
    read = body(
        "<ol><li>Một<ul><li>Gạch <strong>đậm</strong></li></ul></li><li>Hai</li></ol>"
        '<ol class="letters" start="5"><li>Năm</li></ol>'
    )
    assert [p.text for p in read.paragraphs] == ["1. Một", "- Gạch đậm", "2. Hai", "đ) Năm"]
    assert [run.bold for run in read.find("- Gạch đậm").runs] == [None, None, True]


def test_list_letters_go_on_after_the_alphabet():
    listing = fragment_fromstring(f'<ol class="letters">{"<li></li>" * (len(LETTERS) + 2)}</ol>')
    labels = [label for label, _, _ in points(listing)]
    assert labels[:6] == ["a) ", "b) ", "c) ", "d) ", "đ) ", "e) "]
    assert labels[-3:] == ["y) ", "aa) ", "ab) "]


def test_blanks_collapse_as_html_shows_them():
    read = body("<p>\n  Một <em>hai </em>\n ba<br>\n bốn  </p>")
    assert [p.text for p in read.paragraphs] == ["Một hai ba\nbốn"]


@pytest.mark.parametrize(
    "part", ["<section><p>x</p></section>", "<p>x <code>y</code></p>", "<ul><p>x</p></ul>"]
)
def test_part_without_a_form_in_word_is_refused(part):
    with pytest.raises(UnknownElement):
        body(part)


def test_draft_and_example_are_marked_on_every_page():
    read = read_docx(written(samples.minutes(), draft=True, example=True))
    (section,) = read.sections
    for header in (section.header, section.first_page_header):
        marks = [mark.get("string") for mark in header._element.iter("{*}textpath")]
        assert [mark for mark in marks if mark] == ["DỰ THẢO"]
    for footer in (section.footer, section.first_page_footer):
        line = footer.paragraphs[0].text
        assert line == "VÍ DỤ: số liệu minh họa, không có giá trị sử dụng"
    assert read.document.core_properties.title.startswith("VÍ DỤ - DỰ THẢO - Biên bản Hội nghị")


def test_issued_paper_bears_no_mark(minutes):
    (section,) = minutes.sections
    assert list(section.header._element.iter("{*}textpath")) == []
    assert section.footer.is_linked_to_previous is True


def test_properties_name_the_paper_and_no_program(minutes):
    about = minutes.document.core_properties
    assert about.title == samples.minutes()[0].title
    assert (about.author, about.comments, about.last_modified_by) == ("", "", "")
    assert about.created == about.modified == samples.CREATED


OTHER_PROCESS = """
import django, sys
django.setup()
from tests.documents.rendering import samples, test_docx
sys.stdout.buffer.write(test_docx.written(samples.letter(), draft=True, example=True))
"""


def test_same_arguments_give_the_same_bytes_in_another_process_and_year():
    here = written(samples.letter(), draft=True, example=True)
    with time_machine.travel(samples.CREATED + timedelta(days=3650)):
        later = written(samples.letter(), draft=True, example=True)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONHASHSEED": "7"}
    there = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS],
        capture_output=True,
        check=True,
        cwd=settings.ROOT,
        env=environment,
    ).stdout
    assert (later == here, there == here) == (True, True)
