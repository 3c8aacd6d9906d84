"""The floors of the house: an import only goes down.

Each package may import from those before it in FLOORS. A model named in a string, a module named
in a string and a migration's dependency count as imports too: they tie packages just as fast.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = (
    "vietnamese",
    "office",
    "accounts",
    "audit",
    "documents",
    "members",
    "cycle",
    "signatures",
    "pledges",
    "scoring",
    "ballots",
    "awards",
    "conferences",
    "handovers",
    "emulation_bloc",
)
BESIDE_THE_HOUSE = ("tests", "script")
MADE_BY_MACHINES = ("var", "node_modules")
DOTTED = re.compile(r"([a-z_]+)\.(\w+)(\.\w+)*")
MIGRATION = re.compile(r"[0-9]{4}_\w+|__first__|__latest__")


def breaches(root: Path) -> list[str]:
    """Return one sentence for each import that goes up, and for each package without a floor."""
    found = []
    for path in sorted(_python_files(root)):
        place = path.relative_to(root)
        package = "emulation_bloc" if place.name == "manage.py" else place.parts[0]
        if package not in FLOORS:
            found.append(f"{place} belongs to no floor.")
            continue
        found += [
            f"{place}:{line} {package} must not import {name}."
            for line, name in _imports(path, root)
            if not _may_import(package, name.partition(".")[0])
        ]
    return found


def _python_files(root: Path) -> Iterator[Path]:
    for entry in root.iterdir():
        if entry.name.startswith(".") or entry.name in MADE_BY_MACHINES + BESIDE_THE_HOUSE:
            continue
        yield from entry.rglob("*.py") if entry.is_dir() else root.glob(f"{entry.stem}.py")


def _may_import(package: str, imported: str) -> bool:
    if imported in FLOORS:
        return FLOORS.index(imported) <= FLOORS.index(package)
    if package == "vietnamese":
        return imported in sys.stdlib_module_names
    return imported not in BESIDE_THE_HOUSE


def _imports(path: Path, root: Path) -> Iterator[tuple[int, str]]:
    in_migration = path.parent.name == "migrations"
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=module, level=level):
                yield node.lineno, _absolute(path.relative_to(root), module or "", level)
            case ast.Constant(value=str(text)) if _names_code(text, in_migration, root):
                yield node.lineno, text
            case ast.Tuple(elts=[ast.Constant(value=app), ast.Constant(value=str(name))]):
                if app in FLOORS and MIGRATION.fullmatch(name):
                    yield node.lineno, app


def _absolute(place: Path, module: str, level: int) -> str:
    if not level:
        return module
    return ".".join([*place.parent.parts[: len(place.parent.parts) + 1 - level], module])


def _names_code(text: str, in_migration: bool, root: Path) -> bool:
    """Whether a string is "members.Agency" or "members.rules": a model or a module of the house."""
    found = DOTTED.fullmatch(text)
    if not found or found[1] not in FLOORS:
        return False
    beside = root / found[1] / found[2]
    is_module = beside.is_dir() or beside.with_suffix(".py").is_file()
    return is_module or in_migration or found[2][0].isupper()


def test_imports_whole_house_goes_down_only():
    assert breaches(ROOT) == []


@pytest.mark.parametrize(
    ("place", "source", "breach"),
    [
        ("members/rules.py", "import cycle.models", "members must not import cycle.models."),
        ("members/rules.py", "from cycle import rules", "members must not import cycle."),
        ("members/a/b.py", "from ...cycle import x", "members must not import cycle."),
        (
            "members/rules.py",
            "def late():\n    from conferences.models import Conference",
            "members must not import conferences.models.",
        ),
        (
            "members/models.py",
            'year = ForeignKey("cycle.EmulationYear")',
            "members must not import cycle.EmulationYear.",
        ),
        (
            "members/rules.py",
            'import_module("cycle.rules")',
            "members must not import cycle.rules.",
        ),
        (
            "members/migrations/0001_initial.py",
            'dependencies = [("cycle", "0001_initial")]',
            "members must not import cycle.",
        ),
        (
            "members/migrations/0001_initial.py",
            'ForeignKey(to="cycle.emulationyear")',
            "members must not import cycle.emulationyear.",
        ),
        ("vietnamese/text.py", "import django", "vietnamese must not import django."),
        ("members/rules.py", "from tests import x", "members must not import tests."),
    ],
)
def test_imports_planted_breach_is_found(tmp_path, place, source, breach):
    _write(tmp_path, "cycle/rules.py", "from members import rules")
    _write(tmp_path, place, source)
    line = 1 + source.count("\n")
    assert breaches(tmp_path) == [f"{place}:{line} {breach}"]


@pytest.mark.parametrize("place", ["extras/models.py", "extras/deep/down.py", "extras.py"])
def test_imports_package_without_a_floor_is_found(tmp_path, place):
    _write(tmp_path, place, "")
    assert breaches(tmp_path) == [f"{place} belongs to no floor."]


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("conferences/rules.py", "from members.models import Agency\nfrom . import papers"),
        ("conferences/models.py", 'year = ForeignKey("cycle.EmulationYear")'),
        ("members/rules.py", "import members.models, django.db, datetime"),
        ("members/migrations/0001_initial.py", 'choices = [("cycle", "The year")]'),
        ("members/sentences.py", 'url = "cycle:year"; act = "cycle.opened the year"'),
        ("vietnamese/text.py", "import re"),
        ("manage.py", "import conferences"),
        ("tests/test_all.py", "import conferences"),
        ("var/made.py", "import conferences"),
        (".venv/lib/any.py", "import conferences"),
    ],
)
def test_imports_that_go_down_are_let_through(tmp_path, place, source):
    _write(tmp_path, place, source)
    assert breaches(tmp_path) == []


def _write(root: Path, place: str, source: str) -> None:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)
