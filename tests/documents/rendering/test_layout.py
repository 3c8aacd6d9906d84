"""The printed papers, measured on the page against Decree 30/2020, Annex I."""

import pytest

from documents.rendering.letterhead import SignatureBlock
from documents.rendering.press import with_bound_dashes
from tests.documents.rendering import samples
from tests.documents.rendering.samples import printed
from tests.reading.pdf import read_pdf
from tests.reading.structure import embedded_fonts

LEFT, RIGHT, TOP, BOTTOM = 30, 195, 20, 277  # mm: edges of the text on an A4 page
MIDDLE = 112.5
SINGLE_SPACED = 14 * 1.149  # Times New Roman


# --- Page ----------------------------------------------------------------------------------------


def test_page_is_a4_with_the_margins_of_the_decree(read_minutes):
    assert {(round(w, 1), round(h, 1)) for w, h in read_minutes.sizes} == {(210.0, 297.0)}
    content = [run for run in read_minutes.runs if run.tag != "Artifact"]
    assert round(min(run.left for run in content), 1) == LEFT
    assert 194 < max(run.right for run in content) <= RIGHT
    assert min(run.baseline for run in content) > TOP
    assert max(run.baseline for run in content) <= BOTTOM


def test_page_number_stands_in_the_top_margin_from_page_2_on(read_minutes):
    numbers = [run for run in read_minutes.runs if run.tag == "Artifact"]
    pages = len(read_minutes.sizes)
    assert [run.text for run in numbers] == [str(n) for n in range(2, pages + 1)]
    assert [run.page for run in numbers] == list(range(2, pages + 1))
    for run in numbers:
        assert (run.size, run.bold, run.italic) == (13, False, False)
        assert abs((run.left + run.right) / 2 - MIDDLE) < 0.5
        assert run.baseline < TOP


def test_annexes_count_their_own_pages_and_may_lie_across(read_letter):
    numbers = {run.page: run.text for run in read_letter.runs if run.tag == "Artifact"}
    first = [read_letter.find(label).page for label in ("Phụ lục I", "Phụ lục II")]
    lying = [n for n, (w, h) in enumerate(read_letter.sizes, start=1) if w > h]
    last = len(read_letter.sizes)
    assert (first, lying) == ([3, 5], list(range(5, last + 1)))
    assert numbers == {2: "2", 4: "2", 6: "2", 7: "3"}


def test_fonts_are_embedded_tinos(minutes):
    assert embedded_fonts(minutes) == {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-Bold-Italic"}


# --- Head ----------------------------------------------------------------------------------------


def style(run) -> tuple[float, bool, bool]:
    return run.size, run.bold, run.italic


def middle(thing) -> float:
    return (thing.left + thing.right) / 2


def test_head_has_two_columns_of_the_decrees_sizes(read_letter):
    parent = read_letter.find("KHEN THƯỞNG TỈNH PHÚ THỌ")
    issuer = read_letter.find("KHỐI THI ĐUA VĂN HÓA - XÃ HỘI")
    country = read_letter.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = read_letter.find("Độc lập - Tự do - Hạnh phúc")
    assert style(parent) == (12, False, False)
    assert style(issuer) == style(country) == (12, True, False)
    assert style(motto) == (13, True, False)
    assert abs(middle(parent) - middle(issuer)) < 0.5
    assert abs(middle(country) - middle(motto)) < 0.5
    assert issuer.right < country.left


def test_head_rules_are_as_long_as_the_decree_says(read_letter):
    issuer = read_letter.find("KHỐI THI ĐUA VĂN HÓA - XÃ HỘI")
    motto = read_letter.find("Độc lập - Tự do - Hạnh phúc")
    under_issuer, under_motto = read_letter.rule_under(issuer), read_letter.rule_under(motto)
    assert 1 / 3 <= under_issuer.length / (issuer.right - issuer.left) <= 1 / 2
    assert abs(under_motto.length - (motto.right - motto.left)) < 0.5
    assert abs(middle(under_issuer) - middle(issuer)) < 0.5
    assert abs(middle(under_motto) - middle(motto)) < 0.5


def test_head_number_and_date_share_a_line(read_letter):
    number = read_letter.find("Số: 12/TTr-KTĐ")
    day = read_letter.find("Phú Thọ, ngày 05 tháng 02 năm 2021")
    assert abs(number.baseline - day.baseline) < 0.1
    assert (style(number), style(day)) == ((13, False, False), (13, False, True))


def test_head_of_minutes_has_no_place_and_date(read_minutes):
    number = read_minutes.find("Số: 05/BB-KTĐ")
    line = [line for line in read_minutes.lines(1) if abs(line.baseline - number.baseline) < 1]
    assert [found.text for found in line] == ["Số: 05/BB-KTĐ"]


def test_head_of_a_draft_leaves_room_for_the_number():
    read = read_pdf(printed(samples.minutes(number=None), draft=True))
    assert [r.text for r in read.runs if r.text.startswith("Số:")] == ["Số:      /BB-KTĐ"]


def test_title_stands_in_the_middle_with_a_rule_under_its_last_line(read_letter):
    kind = read_letter.find("TỜ TRÌNH")
    subject = read_letter.find("Về việc đề nghị khen thưởng phong trào thi đua năm 2020")
    rule = read_letter.rule_under(subject)
    assert style(kind) == style(subject) == (14, True, False)
    assert [round(abs(middle(thing) - MIDDLE)) for thing in (kind, subject, rule)] == [0, 0, 0]
    assert 1 / 3 <= rule.length / (subject.right - subject.left) <= 1 / 2


# --- Text ----------------------------------------------------------------------------------------


def test_addressees_stand_under_the_colon(read_letter):
    label = read_letter.find("Kính gửi:")
    first = read_letter.find("- Ủy ban nhân dân tỉnh Phú Thọ;")
    second = read_letter.find("- Ban Thi đua - Khen thưởng tỉnh Phú Thọ.")
    assert first.left == second.left
    assert 0 < label.right - first.left < 1.5


def test_one_addressee_stands_behind_the_colon():
    read = read_pdf(printed(samples.letter(addressees=("Sở Nội vụ tỉnh Phú Thọ",), annex_rows=0)))
    assert style(read.find("Kính gửi: Sở Nội vụ tỉnh Phú Thọ")) == (14, False, False)


def test_legal_bases_are_in_italics_and_closed(read_letter):
    first = read_letter.find("Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;")
    assert style(first) == (14, False, True)
    last = [line for line in read_letter.lines(1) if line.runs[0].italic][-1]
    assert last.text.endswith("của Luật Thi đua, khen thưởng.")


def test_body_is_justified_with_indent_and_room_between_paragraphs(read_minutes):
    lines = [
        line
        for line in read_minutes.lines(1)
        if style(line.runs[0]) == (14, False, False) and line.right > 190
    ]
    firsts = [line for line in lines if line.text.startswith("Các đại biểu")]
    others = [line for line in lines if line.text.startswith(("biến phức", "đợt thi"))]
    assert {round(line.left, 1) for line in firsts} == {LEFT + 12.7}
    assert {round(line.left, 1) for line in others} == {LEFT}
    assert max(line.right for line in lines) - min(line.right for line in lines) < 0.2
    step = (others[1].baseline - others[0].baseline) / 25.4 * 72
    gap = (firsts[1].baseline - firsts[0].baseline) / 25.4 * 72 - 4 * step
    assert 1 <= step / SINGLE_SPACED <= 1.5
    assert round(gap, 1) >= 6


def test_body_no_line_starts_with_a_dash_of_a_name():
    lines = [
        line.text
        for words in range(12)
        for line in read_pdf(
            printed(samples.minutes(paragraphs=1, speech="tạ " * words + "Văn hóa - Xã hội " * 20))
        ).lines(1)
    ]
    assert [line for line in lines if line.startswith("- Xã hội")] == []


def test_bound_dashes_leave_tags_and_head_alone():
    html = '<head><title>a - b</title></head><body><p title="a - b">c - d &amp; - e</p></body>'
    assert with_bound_dashes(html) == (
        '<head><title>a - b</title></head><body><p title="a - b">'
        '<span class="bound">c -</span> d &amp; - e</p></body>'
    )


def test_points_follow_the_vietnamese_alphabet(read_minutes):
    starts = [line.text[:2] for page in (1, 2, 3) for line in read_minutes.lines(page)]
    assert [start for start in starts if start in ("a)", "b)", "c)", "d)", "đ)", "e)")] == [
        "a)",
        "b)",
        "c)",
        "d)",
        "đ)",
    ]


def test_table_head_is_repeated_on_each_page(read_minutes):
    heads = [run.page for run in read_minutes.runs if run.text == "TT" and run.bold]
    assert len(heads) == 2
    assert heads[1] == heads[0] + 1


# --- Signatures ----------------------------------------------------------------------------------


def test_signatures_of_minutes_secretary_left_chair_right(read_minutes):
    secretary, chair = read_minutes.find("THƯ KÝ"), read_minutes.find("CHỦ TỌA")
    name = read_minutes.find_all("Người ký mẫu 01")[-1]
    assert secretary.right < MIDDLE < chair.left
    assert secretary.baseline == chair.baseline
    assert style(secretary) == style(chair) == style(name) == (14, True, False)
    assert abs(middle(name) - middle(chair)) < 0.5


def test_names_side_by_side_stand_on_one_line_under_posts_of_any_height():
    blocks = (
        SignatureBlock("", "Chủ tọa", "Người ký mẫu 01", "left"),
        SignatureBlock("TM. Khối Thi đua", "Trưởng Khối", "Người ký mẫu 03", "right"),
    )
    read = read_pdf(printed(samples.letter(paragraphs=1, annexes=(), signatures=blocks)))
    names = [read.find(block.name) for block in blocks]
    posts = [read.find("CHỦ TỌA"), read.find("TM. KHỐI THI ĐUA")]
    assert abs(names[0].baseline - names[1].baseline) < 0.1
    assert abs(posts[0].baseline - posts[1].baseline) < 0.1


def test_minutes_end_before_the_signatures(read_minutes):
    assert "nhất trí ký tên./. THƯ KÝ" in read_minutes.text


def test_recipients_stand_left_of_a_lone_signature(read_letter):
    label, keep = read_letter.find("Nơi nhận:"), read_letter.find("- Lưu: VT, hồ sơ khen thưởng.")
    post = read_letter.find("TRƯỞNG KHỐI")
    assert (style(label), style(keep)) == ((12, True, True), (11, False, False))
    assert keep.right < MIDDLE < post.left
    assert read_letter.find("TM. KHỐI THI ĐUA").baseline < post.baseline


@pytest.mark.parametrize("paragraphs", range(1, 8))
@pytest.mark.parametrize("extra", [0, 3])
def test_signature_is_never_alone_on_a_page(paragraphs, extra):
    speech = samples.SPEECH + " Thêm lời." * extra
    read = read_pdf(printed(samples.letter(paragraphs=paragraphs, speech=speech, annexes=())))
    page = read.find("TRƯỞNG KHỐI").page
    body = [run for run in read.runs if run.page == page and run.text.endswith("quyết định./.")]
    assert len(body) == 1
    assert read.find("Người ký mẫu 01").page == read.find("Nơi nhận:").page == page
