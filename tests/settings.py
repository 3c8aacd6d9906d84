"""The product's settings for tests: no mail, no shared files, a cheap password hash.

Only DATABASE_URL is taken from outside, so that a test means the same on every machine.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

SCRATCH = Path(tempfile.mkdtemp(prefix="emulation-bloc-tests-"))
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)

for _name in (
    "SITE_URL",
    "HOST",
    "PORT",
    "DEMO",
    "DEBUG",
    "EMAIL_URL",
    "ALLOWED_HOSTS",
    "TRUSTED_PROXY",
):
    os.environ.pop(_name, None)
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the browser's driver runs a loop in this thread
os.environ["SECRET_KEY"] = "only-for-tests-" * 5
os.environ["SECOND_FACTOR"] = "offered"
os.environ["DATA_DIR"] = str(SCRATCH)
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = f"sqlite:///{SCRATCH / 'unused.sqlite3'}"

from emulation_bloc.settings import *  # noqa: E402, F403
from emulation_bloc.settings import DATABASES, STORAGES, TEMPLATES  # noqa: E402
from tests.tripwires.templates import Undefined  # noqa: E402

if "sqlite" in DATABASES["default"]["ENGINE"]:
    # A file, not memory: threads must wait for each other as they do in the product.
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["TEST"] = {"NAME": str(SCRATCH / "tests.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    )
else:
    DATABASES["default"]["OPTIONS"]["pool"] = False  # the test database is dropped at the end

STATIC_ROOT = SCRATCH / "static"
MEDIA_ROOT = SCRATCH / "files"
STATIC_ROOT.mkdir()
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = Undefined()
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
