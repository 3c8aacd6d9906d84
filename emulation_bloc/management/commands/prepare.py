from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection


class Command(BaseCommand):
    help = (
        "Brings the database up to date before the product is served: schema, cache table and, "
        "where nobody has an account yet, the demonstration bloc. Prints the demonstration logins."
    )

    def handle(self, **options) -> None:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        self._reach_database()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("clearsessions", verbosity=0)
        if settings.DEMO:
            self._demonstrate()

    def _reach_database(self) -> None:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            reason = str(error).strip()
            raise CommandError(f"DATABASE_URL: the database cannot be reached: {reason}") from None

    def _demonstrate(self) -> None:
        if not get_user_model().objects.exists():
            self.stderr.write("Loading the demonstration bloc …")
            call_command("demo", verbosity=0)
        call_command("demo", logins=True, stdout=self.stdout)
