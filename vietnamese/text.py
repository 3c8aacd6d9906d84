"""Vietnamese text: kept in one form, searched without marks, sorted as in a dictionary.

Search and order are stored columns, not features of the database: SQLite and PostgreSQL know
different collations, and a list must not change its order with the machine it runs on.
"""

import re
import unicodedata

# Old 8-bit fonts leave the Icelandic letter eth where Vietnamese has đ; in capitals the two look
# the same, so nobody can see or mend it on screen.
_ETH_TO_D = str.maketrans("Ðð", "Đđ")

# What marks a letter can carry in Vietnamese, in the order of the tones: huyền, hỏi, ngã, sắc,
# nặng. The bare letter (ngang) counts as "1".
_BARE = "1"
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
_OTHER_MARK = "7"
_SMALL, _CAPITAL = "1", "2"

# Blank, signs, digits, letters: the order of CLDR's root collation with the letters of its "vi"
# tailoring (ă, â, đ, ê, ô, ơ, ư are letters of their own).
_ORDER = (
    " _-–—,;:!?.·'‘’\"“”«»()[]{}§@*/\\&#%•`^°+±÷×<=>|~$₫€"
    "0123456789"
    "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
)
_RANKS = {letter: f"{rank:02d}" for rank, letter in enumerate(_ORDER, start=1)}
_UNKNOWN = "99"
_END_OF_LETTERS, _END = "00", "0"

# "ệ" is the letter ê with nặng, though Unicode takes it apart as e, dot, circumflex.
_OWN_LETTERS = "ăâêôơưĂÂÊÔƠƯ"
_PARTS = {letter: letter for letter in _OWN_LETTERS} | {
    unicodedata.normalize("NFC", letter + tone): letter + tone
    for letter in _OWN_LETTERS
    for tone in _TONES
}


def normalise(text: str, *, multiline: bool = False) -> str:
    """Return `text` in the one form in which it is stored: NFC, trimmed, single blanks.

    Control and invisible characters go: they make equal names differ, hide words in a paper, and
    PostgreSQL refuses the NUL among them. With `multiline` every line is cleaned by itself.
    """
    if multiline:
        lines = [normalise(line) for line in text.splitlines()]
        return "\n".join(lines).strip("\n")
    spaced = re.sub(r"\s+", " ", text)
    seen = "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    composed = unicodedata.normalize("NFC", seen).translate(_ETH_TO_D)
    return re.sub(r" +", " ", composed).strip(" ")


def fold(text: str) -> str:
    """Return `text` as it is searched: "Sở Giáo dục và Đào tạo" → "so giao duc va dao tao"."""
    taken_apart = unicodedata.normalize("NFKD", normalise(text))
    bare = "".join(char for char in taken_apart if unicodedata.category(char) != "Mn")
    return normalise(bare.lower().replace("đ", "d"))


def sort_key(text: str) -> str:
    """Return a key, to be stored, by which texts stand in Vietnamese dictionary order.

    The order is that of ICU's "vi": first the letters, then the tones from left to right, then
    small before capital. Different texts have different keys. A key holds digits only, because
    digits are the one thing that every collation of every database sorts alike ("ch" is one letter
    in Czech, "z" comes before "t" in Estonian, many collations skip signs). There are at most four
    for each letter of Vietnamese, and eight more for the whole.
    """
    letters, tones, cases = _levels(text)
    return letters + tones + cases


def name_sort_key(full_name: str) -> str:
    """Return the key for a person: by given name (the last word), then family and middle names."""
    *others, given = normalise(full_name).split(" ")
    letters, tones, cases = _levels(given)
    other_letters, other_tones, other_cases = _levels(" ".join(others))
    return letters + tones + other_letters + other_tones + cases + other_cases


def _levels(text: str) -> tuple[str, str, str]:
    """Return the three levels of a key, each closed so that they may be joined in any number."""
    letters, tones, cases = [], [], []
    for part in _parts(normalise(text)):
        if not unicodedata.combining(part):
            small = part.lower()
            letters.append(_RANKS.get(small) or f"{_UNKNOWN}{ord(part):07d}")
            tones.append(_BARE)
            cases.append(_CAPITAL if small in _RANKS and part != small else _SMALL)
        elif part in _TONES and tones[-1:] == [_BARE]:
            tones[-1] = _TONES[part]
        else:
            tones.append(f"{_OTHER_MARK}{ord(part):07d}")
    return (
        "".join(letters) + _END_OF_LETTERS,
        "".join(_trimmed(tones, _BARE)) + _END,
        "".join(_trimmed(cases, _SMALL)) + _END,
    )


def _trimmed(level: list[str], lowest: str) -> list[str]:
    """Return `level` without the lowest weight at its end, which changes no order."""
    while level and level[-1] == lowest:
        level.pop()
    return level


def _parts(text: str) -> str:
    """Return `text` with every letter of the alphabet followed by its marks."""
    return "".join(_PARTS.get(char) or unicodedata.normalize("NFD", char) for char in text)
