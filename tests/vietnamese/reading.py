"""Reads Vietnamese number words back: written without a look at how they are made.

Works from the largest unit word down, the way one listens to a number being read out.
"""

UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
VALUES = {word: value for value, word in enumerate(UNITS)} | {"mốt": 1, "tư": 4, "lăm": 5}
SCALES = {"tỷ": 10**9, "triệu": 10**6, "nghìn": 10**3, "trăm": 10**2, "mươi": 10}


def read(words: str) -> int:
    """Return the number of which `words` is the reading."""
    if words.startswith("âm "):
        return -read(words.removeprefix("âm "))
    for name, scale in SCALES.items():
        left, found, right = f" {words} ".rpartition(f" {name} ")
        if found:
            return read(left.strip()) * scale + (read(right.strip()) if right.strip() else 0)
    if words.startswith("mười"):
        rest = words.removeprefix("mười").strip()
        return 10 + (VALUES[rest] if rest else 0)
    return VALUES[words.removeprefix("linh ")]
