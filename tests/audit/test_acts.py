"""Every act that any action records has its sentence, and every sentence its act.

Read from the code: an act is what is given to `chain.append(act=…)`, either there or by the callers
of a function that hands its own parameter on: those of its module, or of its app if it is public.
"""

import ast
import fnmatch
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from audit.sentences import SENTENCES
from tests.test_imports import FLOORS

ROOT = Path(__file__).resolve().parent.parent.parent
Function = ast.FunctionDef


class App:
    """The modules of one app, read together."""

    def __init__(self, *sources: str) -> None:
        trees = [ast.parse(source) for source in sources]
        self.modules = [_functions(tree) for tree in trees]
        self.constants = {
            node.targets[0].id: node.value
            for tree in trees
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }

    def acts(self) -> Iterator[str]:
        """The acts recorded; a piece known only when it runs, such as a record's field, is "*"."""
        for module in self.modules:
            for function in module:
                for call in _appends(function):
                    yield from self._texts(_act_of(call, function), function, module)

    def _texts(self, value: ast.expr, function: Function, module: list) -> Iterator[str]:
        match value:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=one, orelse=other):
                yield from self._texts(one, function, module)
                yield from self._texts(other, function, module)
            case ast.FormattedValue(value=inner):
                yield from self._texts(inner, function, module)
            case ast.JoinedStr(values=parts):
                pieces = [list(self._texts(part, function, module)) for part in parts]
                yield from map("".join, product(*pieces))
            case ast.Name(id=name) if local := _assigned(name, function):
                yield from self._texts(local, function, module)
            case ast.Name(id=name) if name in self.constants:
                yield from self._texts(self.constants[name], function, module)
            case ast.Name(id=name) if name in [*_parameters(function), "act"]:
                for caller, given, place in self._given(name, function, module):
                    yield from self._texts(given, caller, place)
            case _:
                yield "*"

    def _given(self, name: str, function: Function, module: list) -> Iterator[tuple]:
        """What the calls of the function give for this parameter, and where they stand."""
        for place in [module] if function.name.startswith("_") else self.modules:
            for caller in place:
                for call in _calls(caller, function.name):
                    named = [word.value for word in call.keywords if word.arg == name]
                    for given in named or _by_place(call, name, function):
                        yield caller, given, place


def _act_of(call: ast.Call, function: Function) -> ast.expr:
    """The expression for `act`, or its name where the function's own keywords are handed on."""
    for word in call.keywords:
        if word.arg == "act":
            return word.value
        if word.arg is None and function.args.kwarg and _name(word) == function.args.kwarg.arg:
            return ast.Name(id="act")
    return call


def _assigned(name: str, function: Function) -> ast.expr | None:
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                return value
    return None


def _name(word: ast.keyword) -> str:
    return word.value.id if isinstance(word.value, ast.Name) else ""


def _by_place(call: ast.Call, name: str, function: Function) -> list[ast.expr]:
    names = [one.arg for one in function.args.args]
    return call.args[names.index(name) :][:1] if name in names else []


def _functions(tree: ast.Module) -> list[Function]:
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def _parameters(function: Function) -> list[str]:
    return [one.arg for one in (*function.args.args, *function.args.kwonlyargs)]


def _appends(function: Function) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="chain"), attr="append")):
                yield node


def _calls(caller: Function, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(caller):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)) if called == name:
                yield node


def recorded_acts() -> dict[str, str]:
    """All acts of the product and the app that records each."""
    found = {}
    for app in FLOORS:
        sources = (path.read_text() for path in sorted((ROOT / app).rglob("*.py")))
        found |= dict.fromkeys(App(*sources).acts(), app)
    return found


def test_acts_every_act_has_a_sentence():
    assert [act for act in recorded_acts() if not fnmatch.filter(SENTENCES, act)] == []


def test_acts_every_sentence_has_an_act():
    told = {act for recorded in recorded_acts() for act in fnmatch.filter(SENTENCES, recorded)}
    assert sorted(set(SENTENCES) - told) == []


def test_acts_every_act_is_of_its_own_app():
    strangers = [act for act, app in recorded_acts().items() if act.partition(".")[0] != app]
    assert strangers == []


@pytest.mark.parametrize("act", sorted(SENTENCES))
def test_acts_every_sentence_can_be_filled_in(act):
    class Anything(dict):
        def __missing__(self, name):
            return name

    filled = str(SENTENCES[act]).format(
        actor="A", subject="B", reason="C", before=Anything(), after=Anything()
    )
    assert "{" not in filled


@pytest.mark.parametrize(
    ("code", "acts"),
    [
        ('def a():\n chain.append(act="x.a")', ["x.a"]),
        ('def a(b):\n chain.append(act="x.a" if b else "x.b")', ["x.a", "x.b"]),
        ('def _t(act):\n chain.append(act=f"x.{act}")\n\ndef a():\n _t("a")', ["x.a"]),
        ('def _t(c, act):\n chain.append(act=act)\n\ndef a():\n _t(1, act="x.a")', ["x.a"]),
        (
            "def _t(act):\n chain.append(act=act)\n\ndef _u(act):\n _t(act)\n\n"
            'def a():\n _u("x.a")',
            ["x.a"],
        ),
        (
            'def _t(**e):\n chain.append(subject=1, **e)\n\ndef a():\n _t(act="x.a", by=1)',
            ["x.a"],
        ),
        ('ACT = "x.a"\n\ndef a():\n chain.append(act=ACT)', ["x.a"]),
        ("def a(b):\n chain.append(act=b.name)", ["*"]),
        ("def a(b):\n chain.append(act=f'x.{b.kind}_y')", ["x.*_y"]),
        ('def a(b):\n act = "x.a" if b else "x.b"\n chain.append(act=act)', ["x.a", "x.b"]),
        ('def _t(act):\n chain.append(act=f"x.{act}_y")\n\ndef a():\n _t("a")', ["x.a_y"]),
        ('def a():\n other.append(act="x.a")', []),
        ('def a():\n form_page(act="x.a")', []),
    ],
)
def test_acts_planted_ones_are_found(code, acts):
    assert sorted(App(code).acts()) == acts


def test_acts_given_to_a_public_function_of_another_module_are_found():
    tell = "def tell(act):\n chain.append(act=act)"
    assert list(App(tell, 'def a():\n tell("x.a")').acts()) == ["x.a"]
    assert list(App(tell.replace("tell", "_tell"), 'def a():\n _tell("x.a")').acts()) == []
