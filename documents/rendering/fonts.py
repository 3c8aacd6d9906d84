"""The four faces of Tinos, which has the metrics of Times New Roman and all of Vietnamese."""

from functools import cache
from pathlib import Path

from django.conf import settings

FAMILY = "Tinos"
FACES = {  # (weight, style): file; whole files, since split web fonts print garbage
    (400, "normal"): "Tinos_400Regular.ttf",
    (400, "italic"): "Tinos_400Regular_Italic.ttf",
    (700, "normal"): "Tinos_700Bold.ttf",
    (700, "italic"): "Tinos_700Bold_Italic.ttf",
}


class FontsMissing(Exception):
    """A face is not where the settings say; the set-up puts it there."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(f"{name} is not under {folder}; run script/server once to install it.")


def face(weight: int, style: str) -> Path:
    """Where this face's file is. Raises FontsMissing."""
    return _file_in(Path(settings.PAPER_FONTS_DIR), FACES[weight, style])


@cache
def _file_in(folder: Path, name: str) -> Path:
    found = next(iter(sorted(folder.rglob(name))), None)
    if found is None:
        raise FontsMissing(name, folder)
    return found.resolve()


def missing_letters(text: str) -> tuple[str, ...]:
    """Letters and signs that the paper's face does not have, each once, in the text's order.

    WeasyPrint would take them from whatever face the machine has, or print an empty box and break
    PDF/A. Takes HTML as well: its tags have no such letters.
    """
    advances, _ = _advances(face(400, "normal"))
    return tuple(dict.fromkeys(c for c in text if ord(c) not in advances and not c.isspace()))


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Width in the unit of `size`, without kerning."""
    path = face(700 if bold else 400, "italic" if italic else "normal")
    advances, missing = _advances(path)
    return sum(advances.get(ord(letter), missing) for letter in text) * size


@cache
def _advances(path: Path) -> tuple[dict[int, float], float]:
    """Advance widths by code point, in em, and the width of a letter that the face lacks."""
    from fontTools.ttLib import TTFont  # slow to load

    with TTFont(path, lazy=True) as font:
        em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        widths = {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}
        return widths, metrics[".notdef"][0] / em
