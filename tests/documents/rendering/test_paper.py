import pytest

from documents.rendering.paper import closed
from tests.documents.rendering import samples


@pytest.mark.parametrize(
    ("items", "marked"),
    [
        ([], []),
        (["Lưu: VT."], ["Lưu: VT."]),
        (["Như trên", "Lưu: VT"], ["Như trên;", "Lưu: VT."]),
        (["Như trên;", "Các đơn vị,", "Lưu: VT."], ["Như trên;", "Các đơn vị;", "Lưu: VT."]),
    ],
)
def test_closed_items_end_with_semicolon_and_the_last_with_a_full_stop(items, marked):
    assert closed(items) == marked


def test_paper_title_reads_as_one_phrase():
    paper, _ = samples.letter()
    assert paper.title == "Tờ trình về việc đề nghị khen thưởng phong trào thi đua năm 2020"


def test_paper_recipients_stand_beside_a_lone_signature_only():
    assert samples.letter()[0].recipients_stand_left is True
    assert samples.minutes()[0].recipients_stand_left is False


def test_render_html_escapes_what_people_typed():
    _, html = samples.minutes(speech="Tăng <b>5 & 6</b>")
    assert "<p>Tăng &lt;b&gt;5 &amp; 6&lt;/b&gt;</p>" in html
