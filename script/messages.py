"""Compiles every message catalogue (.po) of the project to the .mo file that Django reads.

A catalogue with a faulty entry is refused: a wrong placeholder would break a page at run time.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

ROOT = Path(__file__).resolve().parent.parent


def compile_catalogue(path: Path) -> list[str]:
    """Write the .mo beside `path`, or return what is wrong with it."""
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.parent.parent.name, abort_invalid=True)
    except PoFileError as error:
        return [f"{path}: {error}"]
    if faults := [f"{path}:{fault}" for fault in faults_in(catalogue)]:
        return faults
    fresh = path.with_suffix(".mo.new")
    with fresh.open("wb") as file:
        write_mo(file, catalogue)
    fresh.rename(path.with_suffix(".mo"))
    return []


def faults_in(catalogue: Catalog) -> Iterator[str]:
    """Translations whose placeholders are not those of the message.

    gettext's own check takes the "% o" of "100 % of members" for a placeholder; this one looks
    at named ones, the only kind used here.
    """
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        wanted = set().union(*map(placeholders, _forms(message.id)))
        for text in filter(None, _forms(message.string)):
            try:
                found = placeholders(text)
            except (TypeError, ValueError) as error:
                yield f"{message.lineno}: {text!r} cannot be filled in: {error}"
                continue
            if found - wanted or (wanted - found and not message.pluralizable):
                yield f"{message.lineno}: {text!r} has {sorted(found)}, not {sorted(wanted)}"


def placeholders(text: str) -> set[str]:
    """The names between %( ) or { } in a text."""
    asked = _Asked()
    if "%(" in text:
        text % asked
    if "{" in text:
        text.format_map(asked)
    return asked.names


def _forms(text: str | tuple | list) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


class _Asked(dict):
    """A mapping that has everything and notes what it was asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __missing__(self, name: str) -> "_Value":
        self.names.add(name)
        return _Value(name, self.names)


class _Value(int):
    """What stands in a placeholder; notes the key asked of it, as in {before[name]}."""

    def __new__(cls, name: str, names: set[str]) -> "_Value":
        value = super().__new__(cls, 0)
        value.name, value.names = name, names
        return value

    def __getitem__(self, key: str) -> int:
        self.names.add(f"{self.name}[{key}]")
        return 0


def main() -> None:
    paths = sorted(ROOT.glob("*/locale/*/LC_MESSAGES/*.po"))
    faults = [fault for path in paths for fault in compile_catalogue(path)]
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
