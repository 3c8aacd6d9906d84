"""Brings each app's Vietnamese catalogue (.po) in line with its code and its templates.

Translations that exist stay, messages no longer used go, new ones are added: with the translation
another app already gave the same words, or empty. Entries are sorted and carry no line numbers, so
that a change of the catalogue shows what changed and nothing else.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = "vi"
HEADER = r"""msgid ""
msgstr ""
"Language: vi\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""
# Whose words the templates are that do not lie in a folder of an app's name.
SIGN_IN_FOLDERS = ("account", "allauth", "mfa", "usersessions")
SIGN_IN_APP, COMMON_APP = "accounts", "office"

_CONTEXT = (1, "c")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (_CONTEXT, 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (_CONTEXT, 2, 3)),
}


def app_names(root: Path = ROOT) -> list[str]:
    """The top-level packages of the house, whether or not they hold a message."""
    inits = root.glob("*/__init__.py")
    return sorted(init.parent.name for init in inits if init.parent.name not in ("tests", "script"))


def catalogue_path(app: str, root: Path = ROOT) -> Path:
    return root / app / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def messages_of(app: str, root: Path = ROOT) -> Catalog:
    """Every message in the app's code and templates, without translation."""
    found = Catalog(locale=LANGUAGE)
    for path in sorted((root / app).rglob("*.py")):
        _collect(path.read_text(), found)
    for path in sorted(_templates(app, root)):
        _collect(_as_python(path), found)
    return found


def read_catalogue(app: str, root: Path = ROOT) -> Catalog:
    """The app's catalogue as it stands; an empty one if there is none."""
    path = catalogue_path(app, root)
    source = path.read_bytes() if path.exists() else HEADER.encode()
    return read_po(io.BytesIO(source), locale=LANGUAGE, abort_invalid=True)


def update_catalogue(app: str, root: Path = ROOT) -> list[Message]:
    """Write the app's catalogue anew and return the messages that still lack a translation."""
    catalogue = messages_of(app, root)
    known = [read_catalogue(other, root) for other in [app, *app_names(root)]]
    for message in entries(catalogue):
        message.string = _translation(message, known) or message.string
        own = known[0].get(message.id, message.context)
        message.user_comments = own.user_comments if own else []
    path = catalogue_path(app, root)
    if len(catalogue):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_as_po(catalogue))
    else:
        path.unlink(missing_ok=True)
    return [message for message in entries(catalogue) if not is_translated(message)]


def is_translated(message: Message) -> bool:
    """Whether every form of the message has words."""
    forms = message.string if isinstance(message.string, list | tuple) else [message.string]
    return bool(forms) and all(forms)


def entries(catalogue: Catalog) -> Iterator[Message]:
    """The messages without the header, which Babel keeps as one with an empty id."""
    return (message for message in catalogue if message.id)


def _collect(source: str, found: Catalog) -> None:
    lines = io.BytesIO(source.encode())
    for _, ids, comments, context in extract("python", lines, KEYWORDS, ("Translators:",)):
        message = found.add(ids, auto_comments=comments, context=context)
        texts = ids if isinstance(ids, tuple) else (ids,)
        if not any("%(" in text for text in texts):
            message.flags.discard("python-format")  # "100 % of members" is no placeholder


def _templates(app: str, root: Path) -> Iterator[Path]:
    folder = root / "templates"
    homes = {name: name for name in app_names(root)} | dict.fromkeys(SIGN_IN_FOLDERS, SIGN_IN_APP)
    for path in folder.rglob("*.*"):
        home = homes.get(path.relative_to(folder).parts[0], COMMON_APP)
        if home == app and path.suffix in (".html", ".txt", ".xml"):
            yield path


def _as_python(path: Path) -> str:
    """Django's rewriting of a template to calls of gettext, one a line and all at the margin."""
    code = templatize(path.read_text(), origin=str(path))
    return "\n".join(line.strip() for line in code.splitlines())


def _translation(message: Message, known: list[Catalog]) -> str | tuple[str, ...] | None:
    for catalogue in known:
        same = catalogue.get(message.id, message.context)
        if same and same.id == message.id and is_translated(same) and not same.fuzzy:
            return same.string
    return None


def _as_po(catalogue: Catalog) -> str:
    body = io.BytesIO()
    write_po(body, catalogue, width=100, no_location=True, omit_header=True, sort_output=True)
    return HEADER + body.getvalue().decode().strip() + "\n"


def main(apps: list[str]) -> None:
    if unknown := set(apps) - set(app_names()):
        sys.exit(f"No such app: {', '.join(sorted(unknown))}.")
    for app in apps or app_names():
        for message in update_catalogue(app):
            place = catalogue_path(app).relative_to(ROOT)
            sys.stdout.write(f"{place}: no translation of {message.id!r}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
