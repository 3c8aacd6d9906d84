import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="emulation-bloc-bench-") as folder:
        _surroundings(Path(folder))
        import django

        django.setup()
        from tests.bench import measures, report

        found = measures.everything()
    report.print_table(found)
    target = ROOT / "var" / "bench.json"
    target.write_text(json.dumps(asdict(found), indent=2, ensure_ascii=False), encoding="utf-8")
    print(f"\nWritten to {target.relative_to(ROOT)}")
    return 1 if found.breaches else 0


def _surroundings(folder: Path) -> None:
    """The product's own settings, as in an office, on an empty database."""
    os.environ["DATA_DIR"] = str(folder)
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    os.environ["SECRET_KEY"] = "only-for-measuring-" * 4
    os.environ["SECOND_FACTOR"] = "offered"
    os.environ["DJANGO_SETTINGS_MODULE"] = "emulation_bloc.settings"


if __name__ == "__main__":
    sys.exit(main())
