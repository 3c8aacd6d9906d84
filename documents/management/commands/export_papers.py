from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from documents.exporting import Export, export
from documents.models import IssuingBody
from vietnamese.text import fold


class Command(BaseCommand):
    help = (
        "Writes the papers of an emulation year into an empty folder: PDF and DOCX under readable "
        "names, an index, and SHA256SUMS to check them by. Papers not issued yet come as drafts, "
        "with what they still lack."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("--year", type=int, required=True, help="emulation year, such as 2020")
        parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="an empty folder")
        parser.add_argument("--bloc", metavar="NAME", help="only the bloc or agency of this name")

    def handle(self, *, year: int, to: Path, bloc: str | None, **options) -> None:
        issuers = _issuers(bloc)
        _make_room(to)
        done = export(year, to, issuers=issuers, at=timezone.now())
        self._report(done, year)
        damaged = [entry.number for entry in done.entries if entry.is_damaged]
        if damaged:
            raise CommandError(
                _("The stored files of these papers are damaged and were left out: %(papers)s.")
                % {"papers": ", ".join(damaged)}
            )

    def _report(self, done: Export, year: int) -> None:
        issued = sum(1 for entry in done.entries if entry.number)
        self.stdout.write(
            _("%(year)s: %(issued)s issued papers and %(drafts)s drafts are in %(folder)s.")
            % {
                "year": year,
                "issued": issued,
                "drafts": len(done.entries) - issued,
                "folder": done.folder,
            }
        )
        for entry in done.entries:
            if entry.missing:
                self.stdout.write(
                    _("Still missing for “%(paper)s”: %(missing)s")
                    % {"paper": entry.title, "missing": " ".join(entry.missing)}
                )


def _issuers(name: str | None) -> list[IssuingBody]:
    """All issuing bodies in order, or the one of this name; marks and capitals do not matter."""
    everybody = list(IssuingBody.objects.order_by("name", "pk"))
    if name is None:
        return everybody
    wanted = fold(name)
    found = [issuer for issuer in everybody if fold(issuer.name) == wanted] or [
        issuer for issuer in everybody if wanted in fold(issuer.name)
    ]
    if len(found) == 1:
        return found
    names = ", ".join(f"“{issuer.name}”" for issuer in found or everybody)
    if found:
        raise CommandError(_("Several fit “%(name)s”: %(names)s.") % {"name": name, "names": names})
    raise CommandError(
        _("Nobody of the name “%(name)s” issues papers. There are: %(names)s.")
        % {"name": name, "names": names}
    )


def _make_room(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CommandError(_("%(folder)s is a file; give a folder.") % {"folder": folder})
    if folder.is_dir() and any(folder.iterdir()):
        raise CommandError(
            _("%(folder)s is not empty. Give a new or empty folder: nothing is overwritten.")
            % {"folder": folder}
        )
    folder.mkdir(parents=True, exist_ok=True)
