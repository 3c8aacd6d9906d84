from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from emulation_bloc.demonstration import loading, registry


class Command(BaseCommand):
    help = (
        "Loads the demonstration into an empty database: the conference of 12 January 2021 and "
        "an example of the running year. Loading it again changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--logins", action="store_true", help="only print the logins")

    def handle(self, *, logins: bool, verbosity: int, **options):
        if not logins and not loading.is_loaded():
            self._load()
        if loading.is_loaded() and (logins or verbosity):
            self.stdout.write(_logins())

    def _load(self) -> None:
        try:
            with translation.override("vi"):
                loading.load(at=timezone.now())
        except loading.NotEmpty:
            raise CommandError(
                "This database already holds records of its own; the demonstration is only for "
                "an empty one. Choose another with DATABASE_URL or DATA_DIR."
            ) from None


def _logins() -> str:
    return (
        "Demonstration logins, all with the password "
        f"{registry.PASSWORD}\n"
        f"  {registry.SECRETARY:24} the bloc's secretary\n"
        f"  {'lanhdao.soyte':24} head of Sở Y tế (each agency: lanhdao.<code>)\n"
        f"  {'chuyenvien.soyte':24} clerk of Sở Y tế (each agency: chuyenvien.<code>)\n"
        f"  {registry.COUNCIL:24} council officer\n"
        f"  {registry.ADMINISTRATOR:24} administrator"
    )
