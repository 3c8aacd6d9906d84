import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from django.template import engines

from audit.chain import append
from audit.guards import MESSAGE
from tests.tripwires import emptying
from tests.tripwires.templates import OURS, Undefined


def render(tmp_path, monkeypatch, text: str) -> str:
    """Render a template as if it were one of the project's."""
    monkeypatch.setattr("tests.tripwires.templates.OURS", (*OURS, f"{tmp_path}/"))
    django = engines["django"]
    monkeypatch.setattr(django.engine, "dirs", [str(tmp_path)])
    for loader in django.engine.template_loaders:
        loader.reset()
    (tmp_path / "page.html").write_text(text)
    return django.get_template("page.html").render({"known": "x"})


def test_template_given_all_its_names_renders(tmp_path, monkeypatch):
    assert render(tmp_path, monkeypatch, "{{ known }}{% if unknown %}y{% endif %}") == "x"


@pytest.mark.parametrize(
    "text",
    [
        "{{ unknown }}",
        "{{ known.unknown }}",
        "{{ unknown|default:'-' }}",
        "{% load i18n %}{% blocktrans %}Hello {{ unknown }}{% endblocktrans %}",
    ],
)
def test_template_of_ours_with_an_undefined_name_fails(tmp_path, monkeypatch, text):
    with pytest.raises(AssertionError, match="undefined in .*page.html: .*unknown"):
        render(tmp_path, monkeypatch, text)


def test_undefined_name_outside_our_templates_is_empty():
    assert Undefined() % "anything" == ""
    assert engines["django"].from_string("[{{ unknown }}]").render() == "[]"


def orders(queryset) -> set[tuple]:
    return {tuple(row.pk for row in queryset.all()) for _ in range(12)}


def test_rows_without_an_order_come_shuffled(db):
    assert len(orders(ContentType.objects.all())) > 1


def test_rows_in_order_come_in_order(db):
    assert len(orders(ContentType.objects.order_by("pk"))) == 1
    assert len(orders(Permission.objects.all())) == 1  # by its Meta


def test_union_is_left_as_it_is(db):
    kinds = ContentType.objects.values_list("app_label")
    assert set(kinds.union(kinds)) == set(kinds)


def contents() -> dict[str, list[tuple]]:
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            if rows := cursor.fetchall():
                found[table] = sorted(rows, key=repr)
        return found


@pytest.mark.django_db(transaction=True)
def test_emptying_leaves_what_the_migrations_left():
    before = contents()
    ContentType.objects.create(app_label="office", model="leftover")
    emptying.empty_database(None)
    assert contents() == before
    assert "django_content_type" in before


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "change", ["UPDATE audit_event SET act = 'forged'", "DELETE FROM audit_event"]
)
def test_triggers_stand_again_after_emptying(change):
    emptying.empty_database(None)
    with transaction.atomic():
        subject = ContentType.objects.first()
        append(act="test", by=None, at=datetime(2026, 3, 10, tzinfo=UTC), subject=subject)
    with pytest.raises(DatabaseError, match=MESSAGE), connection.cursor() as cursor:
        cursor.execute(change)


def test_socket_to_another_machine_is_refused():
    with pytest.raises(UserWarning, match="192.0.2.1"), socket.socket() as outside:
        outside.connect(("192.0.2.1", 80))


def test_scratch_folder_is_outside_the_project(settings):
    assert not Path(settings.MEDIA_ROOT).is_relative_to(settings.ROOT)
