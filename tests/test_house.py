"""Rules of the house that a reader of code would otherwise have to watch for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MADE_BY_MACHINES = ("var", "node_modules", "migrations", "__pycache__")
MOST_LINES = 300
NAMES_THAT_SAY_NOTHING = ("utils", "util", "helpers", "helper", "services", "service", "misc")

# Our Content-Security-Policy refuses what is written into a page: it would fail without a word.
INLINE = {
    "a style element": re.compile(r"<style\b", re.I),
    "a script without src": re.compile(r"<script\b(?![^>]*\bsrc\s*=)", re.I),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "an event handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "a javascript: address": re.compile(r"=\s*[\"']?\s*javascript:", re.I),
}
UNESCAPED_IN_TEMPLATES = re.compile(r"\|\s*safe(seq)?\b|{%-?\s*autoescape\s+off")
UNESCAPED_IN_CODE = re.compile(r"\b(mark_safe|SafeString|SafeText|html_safe)\b")


def files(folder: Path, *suffixes: str) -> Iterator[Path]:
    """The files people write, with one of the suffixes ("" for scripts without one)."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith(".") or path.name in MADE_BY_MACHINES:
            continue
        if path.is_dir():
            yield from files(path, *suffixes)
        elif path.suffix in suffixes:
            yield path


def long_files(root: Path) -> list[str]:
    lengths = {path: len(_lines(path)) for path in files(root, ".py", ".html", ".css", ".js", "")}
    return [
        f"{path.relative_to(root)} has {length} lines."
        for path, length in lengths.items()
        if length >= MOST_LINES
    ]


def empty_names(root: Path) -> list[str]:
    """Modules and packages whose name does not say what is in them."""
    found = []
    for path in files(root, ".py"):
        place = path.relative_to(root)
        if {*place.parent.parts, place.stem} & set(NAMES_THAT_SAY_NOTHING):
            found.append(str(place))
    return found


def inline_parts(root: Path) -> list[str]:
    found = []
    for path in files(root / "templates", ".html", ".svg"):
        text = path.read_text()
        found += [
            f"{path.relative_to(root)}:{1 + text.count(chr(10), 0, match.start())} has {name}."
            for name, pattern in INLINE.items()
            for match in pattern.finditer(text)
        ]
    return found


def unescaped(root: Path) -> list[str]:
    """Places where text would reach a page without being escaped."""
    templates = files(root / "templates", ".html", ".svg", ".txt")
    code = (path for path in files(root, ".py") if path.relative_to(root).parts[0] != "tests")
    return [
        f"{path.relative_to(root)}:{number} {line.strip()}"
        for paths, pattern in ((templates, UNESCAPED_IN_TEMPLATES), (code, UNESCAPED_IN_CODE))
        for path in paths
        for number, line in enumerate(_lines(path), start=1)
        if pattern.search(line)
    ]


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines()


@pytest.mark.parametrize("rule", [long_files, empty_names, inline_parts, unescaped])
def test_house_whole_project_keeps_the_rule(rule):
    assert rule(ROOT) == []


def test_house_planted_long_file_is_found(tmp_path):
    for name in ("members/rules.py", "templates/list.html", "static/face.css", "script/server"):
        _write(tmp_path, name, "line\n" * 299)
    _write(tmp_path, "cycle/rules.py", "line\n" * 300)
    _write(tmp_path, "cycle/migrations/0001_initial.py", "line\n" * 300)
    _write(tmp_path, ".venv/any.py", "line\n" * 300)
    assert long_files(tmp_path) == ["cycle/rules.py has 300 lines."]


@pytest.mark.parametrize(
    "place", ["members/utils.py", "members/helpers/dates.py", "tests/services.py"]
)
def test_house_planted_empty_name_is_found(tmp_path, place):
    _write(tmp_path, place, "")
    _write(tmp_path, "members/rules.py", "")
    assert empty_names(tmp_path) == [place]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<style>p {}</style>", "a style element"),
        ("<script>go()</script>", "a script without src"),
        ('<script type="module">go()</script>', "a script without src"),
        ('<p class="x" style="color: red">', "a style attribute"),
        ('<p\n  style="color: red">', "a style attribute"),
        ('<a href="#" onclick="go()">', "an event handler"),
        ("<body onload='go()'>", "an event handler"),
        ('<a href="javascript:go()">', "a javascript: address"),
    ],
)
def test_house_planted_inline_part_is_found(tmp_path, text, name):
    _write(tmp_path, "templates/members/list.html", f"<h1>Khối</h1>\n{text}\n")
    assert inline_parts(tmp_path) == [f"templates/members/list.html:2 has {name}."]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("templates/list.html", "{{ text|safe }}"),
        ("templates/list.html", "{{ text | safe }}"),
        ("templates/list.html", "{{ rows|safeseq|join:', ' }}"),
        ("templates/list.html", "{% autoescape off %}"),
        ("members/rules.py", "return mark_safe(text)"),
        ("members/rules.py", "from django.utils.safestring import SafeString"),
    ],
)
def test_house_planted_unescaped_text_is_found(tmp_path, place, line):
    _write(tmp_path, place, f"\n{line}\n")
    assert unescaped(tmp_path) == [f"{place}:2 {line}"]


def test_house_clean_files_are_let_through(tmp_path):
    _write(
        tmp_path,
        "templates/list.html",
        '<script src="a.js" defer></script><p class="style" data-on="x">{{ text|safely }} '
        'on time = <b>on</b></p><link rel="stylesheet" href="a.css">\n',
    )
    _write(tmp_path, "members/rules.py", 'format_html("<b>{}</b>", text)\n')
    rules = (long_files, empty_names, inline_parts, unescaped)
    assert [rule(tmp_path) for rule in rules] == [[], [], [], []]


def _write(root: Path, place: str, text: str) -> None:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
