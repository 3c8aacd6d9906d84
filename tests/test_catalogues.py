"""Every word of the product is there in Vietnamese, and the tool that keeps it so works."""

from pathlib import Path

import pytest

from script.catalogues import (
    HEADER,
    app_names,
    catalogue_path,
    entries,
    is_translated,
    messages_of,
    read_catalogue,
    update_catalogue,
)
from script.messages import faults_in

CODE = """
from django.utils.translation import gettext as _, ngettext, pgettext

TITLE = _("Members of the bloc")
SHARE = _("100 % of members")
COUNT = ngettext("%(n)s member", "%(n)s members", 2)
VOTE = pgettext("a ballot", "for")
"""
TEMPLATE = """{% load i18n %}<h1>{% trans "Members of the bloc" %}</h1>
  <p title="{% trans 'Close' %}">{% blocktrans trimmed count n=rows|length %}
    one row
  {% plural %}
    {{ n }} rows
  {% endblocktrans %}</p>
    {% include "x.html" with label=_("Save the year") %} {{ name|default:_("nobody") }}
<b>{% trans "for" context "a ballot" %}</b>{% trans "100%" %}{% comment %}{% trans "no" %}
{% endcomment %}
"""


def gaps(app: str) -> list[str]:
    """What stands between the app's catalogue and a complete one."""
    wanted, kept = _ids(messages_of(app)), read_catalogue(app)
    return [
        *(f"missing: {key}" for key in wanted - _ids(kept)),
        *(f"no longer used: {key}" for key in _ids(kept) - wanted),
        *(f"empty: {message.id}" for message in entries(kept) if not is_translated(message)),
        *(f"unsure: {message.id}" for message in entries(kept) if message.fuzzy),
        *(f"commented out: {key}" for key in kept.obsolete),
        *faults_in(kept),
    ]


@pytest.mark.parametrize("app", app_names())
def test_catalogue_of_the_app_is_complete(app):
    assert gaps(app) == []


def test_catalogues_same_words_have_one_translation_everywhere():
    # Django merges all catalogues: of two translations of the same words only one would show.
    translations = {}
    for app in app_names():
        for message in entries(read_catalogue(app)):
            given = translations.setdefault((message.context, message.id), {})
            given.setdefault(message.string, []).append(app)
    assert {key: given for key, given in translations.items() if len(given) > 1} == {}


@pytest.fixture
def house(tmp_path) -> Path:
    for name, text in {
        "members/__init__.py": "",
        "members/rules.py": CODE,
        "templates/members/list.html": TEMPLATE,
        "cycle/__init__.py": "",
        "cycle/rules.py": 'from django.utils.translation import gettext as _\n_("Close")',
        "accounts/__init__.py": "",
        "templates/mfa/index.html": '{% load i18n %}{% trans "Second factor" %}',
        "office/__init__.py": "",
        "templates/base.html": '{% load i18n %}{% trans "Home" %}',
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def _translate(house: Path, app: str, body: str) -> None:
    path = catalogue_path(app, house)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + body)


def _ids(catalogue) -> set:
    return {(message.context, message.id) for message in entries(catalogue)}


def test_messages_of_app_are_those_of_its_code_and_templates(house):
    assert _ids(messages_of("members", house)) == {
        (None, "Members of the bloc"),
        (None, "100 % of members"),
        (None, ("%(n)s member", "%(n)s members")),
        ("a ballot", "for"),
        (None, "Close"),
        (None, ("one row", "%(n)s rows")),
        (None, "Save the year"),
        (None, "nobody"),
        (None, "100%%"),
    }


def test_messages_of_templates_without_an_app_go_to_sign_in_and_office(house):
    assert _ids(messages_of("accounts", house)) == {(None, "Second factor")}
    assert _ids(messages_of("office", house)) == {(None, "Home")}


def test_update_catalogue_keeps_borrows_drops_and_adds(house):
    _translate(
        house,
        "cycle",
        '# A verb.\nmsgid "Close"\nmsgstr "Đóng"\n\nmsgid "Gone"\nmsgstr "Đã bỏ"\n',
    )
    _translate(
        house, "members", 'msgid "Save the year"\nmsgstr "Lưu năm"\n\nmsgid "Old"\nmsgstr "Cũ"\n'
    )
    update_catalogue("members", house)
    update_catalogue("cycle", house)
    kept = {message.id: message.string for message in entries(read_catalogue("members", house))}
    assert (kept["Save the year"], kept["Close"], kept["nobody"]) == ("Lưu năm", "Đóng", "")
    assert "Old" not in kept
    assert catalogue_path("cycle", house).read_text() == (
        HEADER + '# A verb.\nmsgid "Close"\nmsgstr "Đóng"\n'
    )


def test_update_catalogue_tells_what_lacks_a_translation(house):
    assert [message.id for message in update_catalogue("office", house)] == ["Home"]
    _translate(house, "office", 'msgid "Home"\nmsgstr "Trang chủ"\n')
    assert update_catalogue("office", house) == []


def test_update_catalogue_twice_changes_nothing_more(house):
    update_catalogue("members", house)
    once = catalogue_path("members", house).read_bytes()
    update_catalogue("members", house)
    assert catalogue_path("members", house).read_bytes() == once


def test_update_catalogue_app_without_a_message_keeps_no_file(house):
    _translate(house, "cycle", 'msgid "Gone"\nmsgstr "Đã bỏ"\n')
    (house / "cycle" / "rules.py").unlink()
    assert update_catalogue("cycle", house) == []
    assert not catalogue_path("cycle", house).exists()
