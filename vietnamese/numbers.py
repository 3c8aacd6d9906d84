"""Numbers as Vietnamese papers write and read them: dot between thousands, comma before decimals.

Digits are Arabic, parts of a paper are numbered in Roman capitals, and a document number under ten
takes a 0 (Decree 30/2020/NĐ-CP, Annex I, part I, section II, points 3 and 6).
"""

from decimal import ROUND_HALF_UP, Decimal

_DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9
_SCALES = ((_BILLION, "tỷ"), (_MILLION, "triệu"), (_THOUSAND, "nghìn"))
_READABLE = 10**18

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def in_words(n: int) -> str:
    """Return the reading taught at school: 105 → "một trăm linh năm", 24 → "hai mươi tư".

    A group after a higher one is read with its hundreds ("một triệu không trăm linh năm"), so that
    no two numbers share a reading; groups of three zeros are passed over. Raises ValueError from
    10^18 on, where no reading is settled.
    """
    if abs(n) >= _READABLE:
        raise ValueError(f"{n} is too large to be read out.")
    if n < 0:
        return "âm " + in_words(-n)
    return " ".join(_words(n, after_higher=False)) or _DIGITS[0]


def _words(n: int, *, after_higher: bool) -> list[str]:
    words: list[str] = []
    for scale, name in _SCALES:
        count, n = divmod(n, scale)
        if count:
            words += [*_words(count, after_higher=after_higher), name]
            after_higher = True
    return words + (_hundreds(n, after_higher) if n else [])


def _hundreds(n: int, after_higher: bool) -> list[str]:
    hundreds, rest = divmod(n, 100)
    if not hundreds and not after_higher:
        return _tens(rest)
    tail = ["linh", _DIGITS[rest]] if 0 < rest < 10 else _tens(rest)
    return [_DIGITS[hundreds], "trăm", *tail]


def _tens(n: int) -> list[str]:
    tens, unit = divmod(n, 10)
    if tens == 0:
        return [_DIGITS[unit]] if unit else []
    if tens == 1:
        return ["mười", "lăm" if unit == 5 else _DIGITS[unit]] if unit else ["mười"]
    return [_DIGITS[tens], "mươi", *([_AFTER_TENS.get(unit, _DIGITS[unit])] if unit else [])]


def decimal(value: Decimal | int, places: int = 0) -> str:
    """Return 1234.5 with two places as "1.234,50", rounded half up.

    A float is refused with TypeError: it seldom is the number that was typed (2.675 is less).
    """
    if isinstance(value, float):
        raise TypeError("Give a Decimal or an int; a float is not exact.")
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded or abs(rounded):,f}".translate(str.maketrans(",.", ".,"))


def money(n: int) -> str:
    """Return an amount of đồng in full: 900000000 → "900.000.000 đồng"."""
    return f"{decimal(n)} đồng"


def money_short(n: int) -> str:
    """Return "900 triệu đồng" or "1,2 tỷ đồng" if that is the exact amount, else it in full."""
    for scale, name in _SCALES[:2]:
        if abs(n) >= scale:
            tenths, inexact = divmod(n * 10, scale)
            if inexact:
                break
            return f"{decimal(Decimal(tenths) / 10, 1 if tenths % 10 else 0)} {name} đồng"
    return money(n)


def share(part: Decimal | int, whole: Decimal | int, places: int = 1) -> str:
    """Return 15 of 16 as "93,8%", rounded half up, without zeros at the end; "–" of nothing.

    "100%" means all and "0%" none, because laws and pledges hang on these words: a share that
    rounding would carry there is given with more places (1999 of 2000 → "99,95%").
    """
    if not whole:
        return "–"
    exact = Decimal(part) * 100 / Decimal(whole)
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if rounded in (0, 100) and rounded != exact:
        return share(part, whole, places + 1)
    shown = decimal(rounded, places)
    return f"{shown.rstrip('0').rstrip(',') if places else shown}%"


def two_digits(n: int) -> str:
    """Return a document number with the 0 that Decree 30 puts before numbers under ten."""
    if n < 0:
        raise ValueError(f"{n} cannot number a document.")
    return f"{n:02d}"


def roman(n: int) -> str:
    """Return the capital Roman numeral of a part: 4 → "IV". Raises ValueError outside 1–3999."""
    if not 1 <= n <= 3999:
        raise ValueError(f"{n} has no Roman numeral.")
    numeral = ""
    for value, letters in _ROMAN:
        times, n = divmod(n, value)
        numeral += letters * times
    return numeral
