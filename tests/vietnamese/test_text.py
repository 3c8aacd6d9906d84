import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.text import fold, name_sort_key, normalise, sort_key

# 440 names and syllables in the order of ICU 72.1, locale "vi", default strength.
ICU_ORDER = (Path(__file__).parent / "icu_order.txt").read_text().splitlines()

SMALL = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
VIETNAMESE = SMALL + SMALL.upper() + "àảãáạằểỗứợ -."
MARKS = ["", *(chr(code) for code in range(0x300, 0x370))]
texts = st.one_of(st.text(), st.text(alphabet=VIETNAMESE))


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("Sở Y tế", "Sở Y tế"),
        (unicodedata.normalize("NFD", "Sở Y tế"), "Sở Y tế"),
        ("  Sở\t Y \n tế\u00a0", "Sở Y tế"),
        ("Sở\u200b Y\u00ad tế\ufeff", "Sở Y tế"),
        ("Sở \u200b Y tế", "Sở Y tế"),
        ("a\u200d\u0301", "á"),
        ("Sở\x00 Y tế\x07", "Sở Y tế"),
        ("\u202eSở Y tế\u202c", "Sở Y tế"),
        ("a\ud800b", "ab"),
        ("Ðảng bộ, ðơn vị", "Đảng bộ, đơn vị"),
        ("hoà", "hoà"),
        ("\u200b \n", ""),
        ("", ""),
    ],
)
def test_normalise_any_text_keeps_one_form(given_text, kept):
    assert normalise(given_text) == kept


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("một  dòng", "một dòng"),
        (" một \r\n\r\n hai\u2028 ba \n", "một\n\nhai\nba"),
        ("\n\n một\n", "một"),
        ("một\n\u200b\nhai", "một\n\nhai"),
        ("", ""),
    ],
)
def test_normalise_multiline_keeps_line_breaks(given_text, kept):
    assert normalise(given_text, multiline=True) == kept


@given(texts, st.booleans())
def test_normalise_twice_changes_nothing_more(text, multiline):
    once = normalise(text, multiline=multiline)
    assert normalise(once, multiline=multiline) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sở Giáo dục và Đào tạo", "so giao duc va dao tao"),
        ("VĂN PHÒNG ĐOÀN ĐBQH TỈNH", "van phong doan dbqh tinh"),
        ("Ðảng bộ", "dang bo"),
        ("Nguyễn Thị Ước  Ưu", "nguyen thi uoc uu"),
        ("hoà hòa HOÀ", "hoa hoa hoa"),
        ("05/BC-KTĐ", "05/bc-ktd"),
        ("Ｓở　Y tế", "so y te"),
        ("", ""),
    ],
)
def test_fold_vietnamese_leaves_plain_small_letters(text, folded):
    assert fold(text) == folded


@given(texts)
def test_fold_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_fold_either_normal_form_gives_the_same(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_sort_key_shuffled_names_come_back_in_icu_order():
    shuffled = random.Random(2021).sample(ICU_ORDER, len(ICU_ORDER))
    assert sorted(shuffled, key=sort_key) == ICU_ORDER


@pytest.mark.parametrize(
    "in_order",
    [
        list(SMALL),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["MA", "MÀ", "MẢ", "MÃ", "MÁ", "MẠ"],
        ["hạ", "Hạ", "HẠ", "hai"],
        ["Sợ", "Sở Tư pháp", "Sở Y tế", "Sở Y tế Phú Thọ"],
        ["Đơn vị 13", "Đơn vị 14", "Đơn vị A"],
        ["", " -", "1", "a", "z", "я", "字"],
    ],
)
def test_sort_key_each_level_keeps_its_order(in_order):
    keys = [sort_key(text) for text in in_order]
    assert keys == sorted(set(keys))


@given(texts)
def test_sort_key_any_text_holds_digits_only(text):
    key = sort_key(text)
    assert key.isascii() and key.isdigit()


@given(st.text(alphabet=VIETNAMESE))
def test_keys_vietnamese_text_stay_within_four_digits_a_letter(text):
    room = 4 * len(normalise(text)) + 8
    assert max(len(sort_key(text)), len(name_sort_key(text))) <= room


@given(texts)
def test_sort_key_either_normal_form_gives_the_same(text):
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)


@given(texts, texts)
def test_sort_key_different_texts_have_different_keys(one, other):
    assert (sort_key(one) == sort_key(other)) == (normalise(one) == normalise(other))


def test_sort_key_marks_foreign_to_vietnamese_are_kept_apart():
    pairs = ["a" + first + second for first in MARKS for second in MARKS]
    assert len({sort_key(text) for text in pairs}) == len({normalise(text) for text in pairs})


@given(texts, texts)
def test_sort_key_text_that_goes_on_comes_after_its_beginning(one, other):
    if normalise(one + other).startswith(normalise(one)):
        assert sort_key(one) <= sort_key(one + other)


def test_name_sort_key_persons_go_by_given_then_family_then_middle_name():
    in_order = [
        "Nguyễn Thị An",
        "Trần Văn An",
        "TRẦN VĂN AN",
        "Lê Văn Ân",
        "Bùi Thị Hà",
        "Vũ Ngọc Hà",
        "Bùi Thị Hạ",
        "Hồ Thị Phương Thủy",
        "Đỗ Thị Thụy",
    ]
    keys = [name_sort_key(text) for text in in_order]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn Anh"),
        ("AN", "Lê An"),
        ("NGUYỄN VĂN AN", "Trần Bá An"),
        ("Người ký mẫu 02", "Người ký mẫu 16"),
        ("", "An"),
    ],
)
def test_name_sort_key_two_persons_stand_in_order(before, after):
    assert name_sort_key(before) < name_sort_key(after)


@given(texts, texts)
def test_name_sort_key_different_names_have_different_keys(one, other):
    same = normalise(one) == normalise(other)
    assert (name_sort_key(one) == name_sort_key(other)) == same
