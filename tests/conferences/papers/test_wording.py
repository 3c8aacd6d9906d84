import pytest

from conferences.papers.wording import LINE, SIZE, capital, closed, counted, fill_in, sentence
from documents.rendering.fonts import text_width


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nhất trí", "Nhất trí."),
        (" nhất trí. ", "Nhất trí."),
        ("đạt 100%", "Đạt 100%."),
        ("gồm:", "Gồm:"),
        ("ủy quyền", "Ủy quyền."),
        ("UBND tỉnh", "UBND tỉnh."),
    ],
)
def test_sentence_begins_with_a_capital_and_ends_with_a_stop(typed, said):
    assert sentence(typed) == said


def test_closed_keeps_the_first_letter():
    assert (closed("nhất trí"), capital("")) == ("nhất trí.", "")


@pytest.mark.parametrize(
    ("number", "said"), [(1, "01 (một)"), (9, "09 (chín)"), (16, "16 (mười sáu)")]
)
def test_counted_gives_figures_and_words(number, said):
    assert counted(number) == said


@pytest.mark.parametrize("label", ["Địa điểm:", "Thư ký (người ghi biên bản):"])
def test_fill_in_reaches_the_margin_and_not_beyond(label):
    line = fill_in(label)
    dot = text_width(".", SIZE)
    assert line.rstrip(".") == f"{label} "
    assert LINE - 2 * dot <= text_width(line, SIZE) < LINE
