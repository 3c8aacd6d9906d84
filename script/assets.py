"""Copies the browser assets and fonts named in package.json from node_modules to var/assets.

Only these files are ever served: the packages hold thousands more.
"""

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "var" / "assets"


def copy_assets() -> None:
    fresh = TARGET.with_name("assets.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for folder, names in json.loads((ROOT / "package.json").read_text())["assets"].items():
        (fresh / folder).mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copy(ROOT / "node_modules" / name, fresh / folder)
    shutil.rmtree(TARGET, ignore_errors=True)
    fresh.rename(TARGET)


if __name__ == "__main__":
    copy_assets()
