import gettext
import importlib.util
from pathlib import Path

import pytest
from django.conf import settings

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture(scope="module")
def messages():
    path = Path(settings.ROOT) / "script" / "messages.py"
    spec = importlib.util.spec_from_file_location("messages", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def catalogue(tmp_path):
    path = tmp_path / "vi" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)

    def write(text: str) -> Path:
        path.write_text(HEAD + text)
        return path

    return write


def test_catalogue_is_compiled(messages, catalogue):
    path = catalogue('msgid "100 % of members"\nmsgstr "100 % thành viên"\n')
    assert messages.compile_catalogue(path) == []
    with path.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("100 % of members") == "100 % thành viên"


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (
            'msgid "Hello %(name)s"\nmsgstr "Chào %(ten)s"\n',
            "'Chào %(ten)s' has ['ten'], not ['name']",
        ),
        ('msgid "{n} days"\nmsgstr "ngày"\n', "'ngày' has [], not ['n']"),
        (
            'msgid "%(n)s of all"\nmsgstr "%(n)s 5%"\n',
            "'%(n)s 5%' cannot be filled in: incomplete format",
        ),
    ],
)
def test_catalogue_with_a_wrong_placeholder_is_refused(messages, catalogue, entry, fault):
    path = catalogue(entry)
    assert messages.compile_catalogue(path) == [f"{path}:4: {fault}"]
    assert not path.with_suffix(".mo").exists()
