"""Names of files for people: readable, in Vietnamese, and safe on any disk."""

import re

from documents.models import Paper
from vietnamese.text import normalise

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
MOST_BYTES = 230  # a disk takes 255; number and extension come behind it


def paper_name(paper: Paper, extension: str) -> str:
    """“BB-01-2021 Biên bản hội nghị tổng kết.pdf”."""
    start = f"{paper.type_symbol}-{paper.number:02d}-{paper.year}"
    return f"{cut(f'{start} {safe(paper.title)}')}.{extension}"


def draft_name(title: str, extension: str) -> str:
    """“DỰ THẢO Biên bản hội nghị tổng kết.pdf”."""
    return f"{cut(f'DỰ THẢO {safe(title)}')}.{extension}"


def safe(text: str) -> str:
    """The text without the signs that a disk refuses, and without a full stop at its end."""
    return normalise(_UNSAFE.sub(" ", normalise(text))).strip(" .")


def cut(name: str) -> str:
    """The name, shortened at a word where it is too long for a disk."""
    if len(name.encode()) <= MOST_BYTES:
        return name
    words = name.split(" ")
    while len(words) > 1 and len(" ".join(words).encode()) > MOST_BYTES:
        words.pop()
    return " ".join(words).encode()[:MOST_BYTES].decode(errors="ignore").rstrip(" .,;")
