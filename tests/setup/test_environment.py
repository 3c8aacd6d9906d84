import os
import subprocess
import sys
from pathlib import Path

import pytest

from emulation_bloc.environment import ROOT, BadSetting, read

KEY = "only-for-tests-" * 5
HOME = {"SECRET_KEY": KEY}
OUTSIDE = {"SECRET_KEY": KEY, "SITE_URL": "https://thidua.example.vn"}


def test_nothing_set_suits_a_first_try():
    here = read(HOME)
    assert here.site_url == "http://localhost:8000"
    assert (here.host, here.port) == ("127.0.0.1", 8000)
    assert (here.debug, here.demo, here.secure) == (False, True, False)
    assert here.data_dir == ROOT / "var"
    assert here.database["NAME"] == str(ROOT / "var" / "emulation_bloc.sqlite3")
    assert here.email == {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": str(ROOT / "var" / "mail")},
    }
    assert here.allowed_hosts == ("localhost", "127.0.0.1", "[::1]")
    assert here.trusted_proxy == ()
    assert here.second_factor == "offered"


def test_https_address_makes_it_strict():
    here = read(OUTSIDE)
    assert (here.debug, here.demo, here.secure) == (False, False, True)
    assert here.site_host == "thidua.example.vn"
    assert here.allowed_hosts == ("thidua.example.vn", "localhost", "127.0.0.1", "[::1]")
    assert here.trusted_proxy == ("127.0.0.1", "::1")
    assert here.second_factor == "required"


@pytest.mark.parametrize(
    ("variables", "address"),
    [
        ({"PORT": "8123"}, "http://localhost:8123"),
        ({"HOST": "127.0.0.1", "PORT": "8123"}, "http://127.0.0.1:8123"),
        ({"HOST": "0.0.0.0"}, "http://localhost:8000"),
        ({"HOST": "::1"}, "http://[::1]:8000"),
        ({"SITE_URL": "http://thidua.local/"}, "http://thidua.local"),
    ],
)
def test_address_follows_host_and_port(variables, address):
    assert read(HOME | variables).site_url == address


def test_listening_everywhere_admits_the_names_of_the_machine(monkeypatch):
    monkeypatch.setattr("socket.gethostname", lambda: "may-chu")
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: [(2, 1, 6, "", ("192.168.1.5", 0))])
    hosts = read(HOME | {"HOST": "0.0.0.0"}).allowed_hosts
    assert hosts == ("localhost", "127.0.0.1", "[::1]", "may-chu", "192.168.1.5")


def test_lists_are_split_at_commas():
    here = read(OUTSIDE | {"ALLOWED_HOSTS": "a.vn, b.vn", "TRUSTED_PROXY": "10.0.0.0/8,::1"})
    assert here.allowed_hosts == ("a.vn", "b.vn")
    assert here.trusted_proxy == ("10.0.0.0/8", "::1")


def test_database_and_mail_elsewhere():
    here = read(
        HOME
        | {
            "DATABASE_URL": "postgres://u:p%40ss@db:5433/khoi",
            "EMAIL_URL": "smtp+tls://me%40x.vn:secret@mail.x.vn:587",
        }
    )
    assert here.database["ENGINE"] == "django.db.backends.postgresql"
    assert (here.database["HOST"], here.database["PORT"]) == ("db", 5433)
    assert (here.database["PASSWORD"], here.database["NAME"]) == ("p@ss", "khoi")
    assert here.email == {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": "mail.x.vn",
            "port": 587,
            "username": "me@x.vn",
            "password": "secret",
            "use_tls": True,
        },
    }


def test_paths_count_from_the_project(tmp_path):
    here = read(HOME | {"DATA_DIR": "elsewhere", "DATABASE_URL": "sqlite:///elsewhere/a.sqlite3"})
    assert here.data_dir == ROOT / "elsewhere"
    assert here.database["NAME"] == str(ROOT / "elsewhere" / "a.sqlite3")
    mail = read(HOME | {"EMAIL_URL": "filemail:///elsewhere/mail"}).email
    assert mail["OPTIONS"]["file_path"] == str(ROOT / "elsewhere" / "mail")
    absolute = read(HOME | {"DATABASE_URL": f"sqlite:///{tmp_path}/a.sqlite3"})
    assert absolute.database["NAME"] == f"{tmp_path}/a.sqlite3"


def test_secret_key_comes_from_the_data_folder(tmp_path):
    (tmp_path / "secret_key").write_text(f"{KEY}\n")
    assert read({"DATA_DIR": str(tmp_path)}).secret_key == KEY


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        (
            HOME | {"SITE_URL": "thidua.vn"},
            "SITE_URL is 'thidua.vn'; "
            "it must be an address such as https://thidua.example.vn, without a path.",
        ),
        (
            HOME | {"SITE_URL": "https://thidua.vn/khoi"},
            "SITE_URL is 'https://thidua.vn/khoi'; "
            "it must be an address such as https://thidua.example.vn, without a path.",
        ),
        (HOME | {"PORT": "http"}, "PORT is 'http'; it must be a number from 1 to 65535."),
        (HOME | {"PORT": "70000"}, "PORT is '70000'; it must be a number from 1 to 65535."),
        (
            HOME | {"HOST": "http://x"},
            "HOST is 'http://x'; it must be an address of this machine, such as 0.0.0.0.",
        ),
        (HOME | {"DEBUG": "maybe"}, "DEBUG is 'maybe'; it must be on or off."),
        (HOME | {"DEMO": "maybe"}, "DEMO is 'maybe'; it must be on or off."),
        (
            OUTSIDE | {"DEBUG": "on"},
            "DEBUG is on while SITE_URL is https; it must be off where others can see it.",
        ),
        (
            HOME | {"DATABASE_URL": "mysql://u:secret@db/x"},
            "DATABASE_URL starts with 'mysql'; "
            "it must be sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME.",
        ),
        (
            HOME | {"DATABASE_URL": "postgres://u:secret@db:port/x"},
            "DATABASE_URL cannot be read; "
            "it must be sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME.",
        ),
        (
            HOME | {"DATABASE_URL": "postgres://u:secret@db"},
            "DATABASE_URL names no database; "
            "it must be sqlite:///PATH or postgres://USER:PASSWORD@HOST:PORT/NAME.",
        ),
        (
            HOME | {"EMAIL_URL": "mail.x.vn"},
            "EMAIL_URL starts with 'mail.x.vn'; it must be "
            "smtp+tls://USER:PASSWORD@HOST:PORT, filemail:///FOLDER or consolemail://.",
        ),
        (
            OUTSIDE | {"ALLOWED_HOSTS": "*"},
            "ALLOWED_HOSTS has '*'; "
            "it must be host names with commas between them, such as thidua.example.vn.",
        ),
        (
            OUTSIDE | {"TRUSTED_PROXY": "nginx"},
            "TRUSTED_PROXY has 'nginx'; "
            "it must be addresses of the proxy with commas between them, such as 10.0.0.5.",
        ),
        (
            HOME | {"SECOND_FACTOR": "no"},
            "SECOND_FACTOR is 'no'; it must be required or offered.",
        ),
        (
            {"SECRET_KEY": "short", "DATA_DIR": "/nowhere"},
            "SECRET_KEY is too easy to guess (5 characters); it must be at least 50 random "
            "characters (script/server makes one in /nowhere/secret_key).",
        ),
        (
            {"SITE_URL": "https://thidua.vn", "DATA_DIR": "/nowhere"},
            "SECRET_KEY is not set; it must be at least 50 random "
            "characters (script/server makes one in /nowhere/secret_key).",
        ),
    ],
)
def test_unusable_variable_is_named_in_one_sentence(variables, sentence):
    with pytest.raises(BadSetting) as bad:
        read(variables)
    assert str(bad.value) == sentence


def start(*command: str, **variables: str) -> subprocess.CompletedProcess:
    """Run a program of the project with these variables and nothing else."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **variables},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("command", [("manage.py", "check"), ("-c", "import emulation_bloc.wsgi")])
def test_start_with_an_unusable_variable_ends_in_that_sentence(command):
    ended = start(*command, SECRET_KEY=KEY, PORT="x")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "PORT is 'x'; it must be a number from 1 to 65535.\n"


def test_production_settings_pass_the_deployment_check(tmp_path: Path):
    ended = start(
        *("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
        SECRET_KEY="".join(map(chr, range(48, 122))),
        SITE_URL="https://thidua.example.vn",
        EMAIL_URL="smtp+tls://thidua:secret@mail.example.vn:587",
        DATA_DIR=str(tmp_path),
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "System check identified no issues (0 silenced).\n"
