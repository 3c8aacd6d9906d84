from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit import checking
from audit.values import instant

MOST_SHOWN = 20


class Command(BaseCommand):
    help = (
        "Checks the event chain from the first event to the newest. Ends with status 1 and names "
        "the first broken event if anything was changed, removed or slipped in. With --head, says "
        "whether a head printed on a paper is still in the chain."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("--head", metavar="HASH", help="a head to look for in the chain")

    def handle(self, *, head: str | None, **options) -> None:
        report = checking.check()
        seq, hash_ = report.head
        self.stdout.write(
            ngettext("%(count)s event checked.", "%(count)s events checked.", report.count)
            % {"count": report.count}
        )
        self.stdout.write(_("Head: event %(seq)s, %(hash)s") % {"seq": seq, "hash": hash_})
        for note in report.notes[:MOST_SHOWN]:
            self.stdout.write(_("Note: %(note)s") % {"note": note})
        faults = [
            _("Event %(seq)s: %(sentence)s") % {"seq": fault.seq, "sentence": fault.sentence}
            for fault in report.faults
        ]
        if head is not None:
            faults += self._look_for(head, seq)
        self._conclude(faults)

    def _look_for(self, head: str, newest: int) -> list[str]:
        try:
            event = checking.find_head(head)
        except ValueError as wrong:
            raise CommandError(str(wrong)) from None
        if event is None:
            return [
                _("The head %(head)s is not in the chain: mistyped, or the chain was redone since.")
                % {"head": head}
            ]
        self.stdout.write(
            _("The head %(head)s is in the chain: event %(seq)s of %(at)s; %(later)s came later.")
            % {
                "head": head,
                "seq": event.seq,
                "at": instant(event.at),
                "later": newest - event.seq,
            }
        )
        return []

    def _conclude(self, faults: list[str]) -> None:
        if not faults:
            self.stdout.write(_("The chain holds."))
            return
        left = len(faults) - MOST_SHOWN
        more = [_("… and %(count)s more.") % {"count": left}] if left > 0 else []
        raise CommandError(
            "\n".join([_("The chain is broken."), *faults[:MOST_SHOWN], *more]), returncode=1
        )
