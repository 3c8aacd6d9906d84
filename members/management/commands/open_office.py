from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from members.actions.office import open_office
from members.invitations import link_for, said
from office.refusals import Refused


class Command(BaseCommand):
    help = (
        "The first real start, in an empty database: makes the province, its receiving office "
        "and the first administrator, and prints a link to set that person's password once."
    )

    def add_arguments(self, parser):
        parser.add_argument("--province", required=True, help="Phú Thọ")
        parser.add_argument(
            "--office", default="Sở Nội vụ", help="the receiving office (default: %(default)s)"
        )
        parser.add_argument("--administrator-name", required=True, help="the person's full name")
        parser.add_argument("--username", required=True, help="the name to sign in with")
        parser.add_argument("--email", default="", help="for a lost password")

    def handle(self, *, province, office, administrator_name, username, email, **options):
        try:
            person, receiving = open_office(
                province=province,
                office_name=office,
                full_name=administrator_name,
                username=username,
                email=email,
                at=timezone.now(),
            )
        except Refused as refused:
            raise CommandError(" ".join(refused.sentences)) from None
        except ValidationError as faults:
            raise CommandError(" ".join(_said(faults))) from None
        self.stdout.write(f"Province: {receiving.province}")
        self.stdout.write(f"Receiving office: {receiving}")
        self.stdout.write(f"Administrator: {person.full_name} ({person.account.username})")
        self.stdout.write(f"Link to set the password, until {said(person.invited_until)}:")
        self.stdout.write(link_for(person))


def _said(faults: ValidationError) -> list[str]:
    """Each fault with the field it speaks of."""
    return [f"{field}: {text}" for field, texts in faults.message_dict.items() for text in texts]
