import pytest

from documents.rendering.fonts import FACES, FontsMissing, face, missing_letters, text_width
from tests.documents.rendering import samples

VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)


def test_missing_letters_none_in_vietnamese_and_the_signs_of_offices():
    assert missing_letters(VIETNAMESE + VIETNAMESE.upper() + "0123456789“”…–—₫²%/&;:./.") == ()


def test_missing_letters_none_in_a_paper():
    assert missing_letters(samples.letter()[1]) == ()


def test_missing_letters_are_named_once_in_order():
    assert missing_letters("<p>漢 ✓ a\n 漢\t</p>") == ("漢", "✓")


@pytest.mark.parametrize(("weight", "style"), FACES)
def test_face_is_a_whole_file(weight, style):
    assert face(weight, style).stat().st_size > 400_000


def test_text_width_grows_with_size_and_weight():
    assert text_width("Phú Thọ", 28) == 2 * text_width("Phú Thọ", 14)
    assert text_width("Phú Thọ", 14, bold=True) > text_width("Phú Thọ", 14)


def test_face_that_is_missing_is_named(tmp_path, settings):
    settings.PAPER_FONTS_DIR = tmp_path
    with pytest.raises(FontsMissing):
        face(400, "normal")
