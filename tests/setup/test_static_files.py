import json
from pathlib import Path

from django.core.management import call_command

MANIFEST = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"


def test_static_files_are_collected_without_a_gap(settings, tmp_path):
    """The strict storage refuses a style sheet or script that names a file which is not there."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": MANIFEST}}
    call_command("collectstatic", interactive=False, verbosity=0)
    collected = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert "fonts.css" in collected
    assert all((tmp_path / name).is_file() for name in collected.values())


def test_only_named_files_of_packages_are_served(settings):
    declared = json.loads((settings.ROOT / "package.json").read_text())["assets"]
    wanted = {f"{folder}/{Path(name).name}" for folder, names in declared.items() for name in names}
    root = Path(settings.ASSETS_ROOT)
    assert {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()} == wanted
