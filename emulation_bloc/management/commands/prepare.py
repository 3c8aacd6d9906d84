from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Brings the database up to date before the product is served: schema, cache table, "
        "and on an empty database the demonstration bloc. Prints the demonstration logins."
    )

    def handle(self, **options) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("clearsessions", verbosity=0)
        if settings.DEMO and "demo" in get_commands():
            if not get_user_model().objects.exists():
                self.stderr.write("Loading the demonstration bloc …")
                call_command("demo", verbosity=0)
            call_command("demo", logins=True, stdout=self.stdout)
