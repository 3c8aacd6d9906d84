from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vietnamese.reading import read
from vietnamese.numbers import decimal, in_words, money, money_short, roman, share, two_digits

readable = st.integers(-(10**18) + 1, 10**18 - 1)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (54, "năm mươi tư"),
        (100, "một trăm"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (2_021, "hai nghìn không trăm hai mươi mốt"),
        (15_015, "mười lăm nghìn không trăm mười lăm"),
        (100_000, "một trăm nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (900_000_000, "chín trăm triệu"),
        (1_200_000_000, "một tỷ hai trăm triệu"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (5_003_000_000_000, "năm nghìn không trăm linh ba tỷ"),
        (10**15, "một triệu tỷ"),
        (-5, "âm năm"),
        (-1_024, "âm một nghìn không trăm hai mươi tư"),
    ],
)
def test_in_words_number_gets_the_school_reading(n, words):
    assert in_words(n) == words


@given(readable)
def test_in_words_any_reading_leads_back_to_its_number(n):
    assert read(in_words(n)) == n


def test_in_words_first_ten_thousand_lead_back_to_their_numbers():
    assert [read(in_words(n)) for n in range(10_000)] == list(range(10_000))


@pytest.mark.parametrize("n", [10**18, -(10**18)])
def test_in_words_too_large_is_refused(n):
    with pytest.raises(ValueError, match=f"^{n} is too large to be read out.$"):
        in_words(n)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (1234567, 0, "1.234.567"),
        (Decimal("1234.5"), 2, "1.234,50"),
        (Decimal("0.5"), 0, "1"),
        (Decimal("1.5"), 0, "2"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("2.675"), 2, "2,68"),
        (Decimal("-2.5"), 0, "-3"),
        (Decimal("-1234.56"), 1, "-1.234,6"),
        (Decimal("-0.04"), 1, "0,0"),
        (Decimal("1E+3"), 0, "1.000"),
        (98, 1, "98,0"),
    ],
)
def test_decimal_value_gets_dots_and_comma(value, places, shown):
    assert decimal(value, places) == shown


def test_decimal_float_is_refused():
    with pytest.raises(TypeError, match="^Give a Decimal or an int; a float is not exact.$"):
        decimal(2.675, 2)


@pytest.mark.parametrize(
    ("n", "full", "short"),
    [
        (0, "0 đồng", "0 đồng"),
        (500_000, "500.000 đồng", "500.000 đồng"),
        (1_000_000, "1.000.000 đồng", "1 triệu đồng"),
        (900_000_000, "900.000.000 đồng", "900 triệu đồng"),
        (950_500_000, "950.500.000 đồng", "950,5 triệu đồng"),
        (950_550_000, "950.550.000 đồng", "950.550.000 đồng"),
        (999_999_999, "999.999.999 đồng", "999.999.999 đồng"),
        (1_000_000_000, "1.000.000.000 đồng", "1 tỷ đồng"),
        (1_200_000_000, "1.200.000.000 đồng", "1,2 tỷ đồng"),
        (1_250_000_000, "1.250.000.000 đồng", "1.250.000.000 đồng"),
        (1_500_000_000_000, "1.500.000.000.000 đồng", "1.500 tỷ đồng"),
        (-1_200_000_000, "-1.200.000.000 đồng", "-1,2 tỷ đồng"),
    ],
)
def test_money_amount_is_written_in_full_and_short(n, full, short):
    assert (money(n), money_short(n)) == (full, short)


@given(st.integers(-(10**15), 10**15))
def test_money_short_any_amount_is_exact(n):
    number, *scale, _ = money_short(n).split(" ")
    value = Decimal(number.replace(".", "").replace(",", "."))
    assert value * {"triệu": 10**6, "tỷ": 10**9}.get("".join(scale), 1) == n


@pytest.mark.parametrize(
    ("part", "whole", "places", "shown"),
    [
        (16, 16, 1, "100%"),
        (0, 16, 1, "0%"),
        (15, 16, 1, "93,8%"),
        (15, 16, 2, "93,75%"),
        (8, 16, 1, "50%"),
        (1, 3, 1, "33,3%"),
        (2, 3, 1, "66,7%"),
        (1, 8, 0, "13%"),
        (3, 2, 1, "150%"),
        (10, 100, 0, "10%"),
        (1999, 2000, 1, "99,95%"),
        (1, 3000, 1, "0,03%"),
        (999_999, 1_000_000, 0, "99,9999%"),
        (Decimal("9.5"), Decimal("10"), 1, "95%"),
        (0, 0, 1, "–"),
    ],
)
def test_share_part_of_whole_is_rounded_half_up(part, whole, places, shown):
    assert share(part, whole, places) == shown


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_share_any_part_says_all_or_none_only_when_true(part, whole):
    shown = share(part, whole)
    assert (shown == "100%") == (part == whole)
    assert (shown == "0%") == (part == 0)
    value = Fraction(shown.rstrip("%").replace(".", "").replace(",", "."))
    assert abs(value - Fraction(part * 100, whole)) <= Fraction(1, 20)


@pytest.mark.parametrize(
    ("n", "shown"), [(0, "00"), (5, "05"), (9, "09"), (10, "10"), (123, "123")]
)
def test_two_digits_number_under_ten_takes_a_zero(n, shown):
    assert two_digits(n) == shown


def test_two_digits_negative_is_refused():
    with pytest.raises(ValueError, match="^-1 cannot number a document.$"):
        two_digits(-1)


@pytest.mark.parametrize(
    ("n", "numeral"),
    [(1, "I"), (2, "II"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD")]
    + [(1990, "MCMXC"), (2021, "MMXXI"), (3888, "MMMDCCCLXXXVIII"), (3999, "MMMCMXCIX")],
)
def test_roman_number_gets_its_numeral(n, numeral):
    assert roman(n) == numeral


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_roman_number_without_numeral_is_refused(n):
    with pytest.raises(ValueError, match=f"^{n} has no Roman numeral.$"):
        roman(n)
