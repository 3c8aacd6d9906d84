import pytest
from django.template import engines

from office.components import Cell, Column, Fact, Nothing, Step, Table
from tests.reading.page import lines_of

COLUMNS = [Column("Tên"), Column("Số {n}", "number")]


def drawn(template: str, **context) -> str:
    return engines["django"].from_string("{% load office %}" + template).render(context)


def test_table_draws_a_row_with_its_heading_and_labels():
    body = Table("Bảng", COLUMNS, [["Đơn vị 01", 3]]).body
    assert body == (
        '<tr><th scope="row" data-label="Tên" class="">Đơn vị 01</th>'
        '<td data-label="Số {n}" class="number">3</td></tr>'
    )


def test_table_escapes_what_people_typed():
    evil = "<b>&{0}</b>"
    cell = Cell(evil, href='"><script>', note=evil, tone="done")
    page = drawn("{% table table %}", table=Table(evil, COLUMNS, [[cell, evil]]))
    assert (page.count("<b>"), page.count("<script>"), page.count("&lt;b&gt;&amp;{0}")) == (0, 0, 4)


@pytest.mark.parametrize(
    ("cell", "inside"),
    [
        (None, ""),
        ("", ""),
        (0, "0"),
        (Cell("x"), "x"),
        (Cell("x", href="/1/"), '<a href="/1/">x</a>'),
        (Cell("x", tone="late"), '<span class="pill pill-late">x</span>'),
        (Cell("x", note="y"), "x<small>y</small>"),
        (
            Cell("x", href="/1/", note="y", tone=""),
            '<a href="/1/"><span class="pill pill-">x</span></a><small>y</small>',
        ),
    ],
)
def test_table_cell_shows_no_more_than_it_has(cell, inside):
    body = Table("Bảng", COLUMNS, [["a", cell]]).body
    assert body.partition('class="number">')[2] == f"{inside}</td></tr>"


@pytest.mark.parametrize(("rows", "total"), [([["a"]], ()), ([["a", 1, 2]], ()), ([], ["a"])])
def test_table_row_of_another_length_is_refused(rows, total):
    with pytest.raises(ValueError, match="cells for 2 columns"):
        Table("Bảng", COLUMNS, rows, total=total)


def test_table_without_rows_says_what_would_stand_there():
    nothing = Nothing("Chưa có đơn vị.", "Thêm tại đây.", "/add/", "Thêm đơn vị")
    lines = lines_of(drawn("{% table table %}", table=Table("Bảng", COLUMNS, [], nothing)))
    assert lines == ["Bảng", "Chưa có đơn vị.", "Thêm tại đây.", "Thêm đơn vị"]


def test_table_with_total_has_a_foot():
    lines = lines_of(
        drawn("{% table t %}", t=Table("Bảng", COLUMNS, [["a", 1], ["b", 2]], total=["Cộng", 3]))
    )
    assert lines == ["Bảng", "Tên", "Số {n}", "a", "1", "b", "2", "Cộng", "3"]


def test_facts_show_lines_links_notes_and_pills():
    facts = [
        Fact("A", "1", note="n"),
        Fact("B", "2", href="/2/"),
        Fact("C", "3", tone="done"),
        Fact("D", lines=["4", "5"]),
    ]
    page = drawn("{% facts facts %}", facts=facts)
    assert lines_of(page) == ["A", "1", "n", "B", "2", "C", "3", "D", "4", "5"]
    assert ('<a href="/2/">2</a>' in page, "pill-done" in page) == (True, True)


def test_stepper_says_each_state_in_words_too():
    steps = [Step("Một", "done"), Step("Hai", "now", "ghi chú"), Step("Ba", "late"), Step("Bốn")]
    assert lines_of(drawn("{% stepper steps %}", steps=steps)) == [
        "Một",
        ", đã xong",
        "Hai",
        ", đang làm",
        "ghi chú",
        "Ba",
        ", quá hạn",
        "Bốn",
        ", sắp tới",
    ]


def test_action_without_reasons_is_a_link_and_with_them_says_why_not():
    template = '{% action "Ban hành" "/issue/" reasons kind="primary" %}'
    assert drawn(template, reasons=[]).strip() == (
        '<a class="btn btn-primary" href="/issue/">Ban hành</a>'
    )
    held = drawn(template, reasons=["Thiếu thư ký.", "Thiếu giờ."])
    assert (lines_of(held), "href" in held) == (["Ban hành", "Thiếu thư ký.", "Thiếu giờ."], False)
