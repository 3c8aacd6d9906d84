import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection


def test_prepare_leaves_the_database_ready(db, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "data"
    settings.DEMO = False
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE office_cache")
    call_command("prepare")
    cache.set("tried", 1)
    assert cache.get("tried") == 1
    assert settings.DATA_DIR.is_dir()


def test_prepare_is_done_twice_without_harm(db, settings):
    settings.DEMO = False
    call_command("prepare")
    call_command("prepare")


def test_prepare_names_a_database_that_cannot_be_reached(db, monkeypatch):
    def refuse() -> None:
        raise OperationalError("connection refused\n")

    with monkeypatch.context() as unreachable, pytest.raises(CommandError) as stopped:
        unreachable.setattr(connection, "ensure_connection", refuse)
        call_command("prepare")
    sentence = "DATABASE_URL: the database cannot be reached: connection refused"
    assert str(stopped.value) == sentence


def test_prepare_fills_an_empty_database_and_prints_the_logins(db, capsys):
    call_command("prepare")
    told = capsys.readouterr()
    assert told.err == "Loading the demonstration bloc …\n"
    assert told.out.startswith("Demonstration logins")
    call_command("prepare")
    assert capsys.readouterr() == (told.out, "")


def test_prepare_leaves_a_database_in_use_alone(db, django_user_model, capsys):
    django_user_model.objects.create_user("mai")
    call_command("prepare")
    assert capsys.readouterr() == ("", "")
