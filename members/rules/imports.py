from django.utils.translation import gettext as _

from members.models import Bloc
from members.rules.rights import may_keep_bloc
from members.standing import Standing
from members.workbooks.plan import Plan


def may_import(standing: Standing, bloc: Bloc) -> list[str]:
    """A file brings members into the bloc and records their people: both is its keepers' work."""
    return may_keep_bloc(standing, bloc)


def blocs_to_import_into(standing: Standing) -> list[Bloc]:
    return [bloc for bloc in standing.blocs if not may_import(standing, bloc)]


def why_not_enter(plan: Plan, agreed: str) -> list[str]:
    """A file is entered whole or not at all, and only as it was shown."""
    if plan.faults:
        return [
            _("Nothing was entered: the file still has faults. Correct them and send it again.")
        ]
    if plan.changes_nothing:
        return [_("Everything in the file is recorded already: there is nothing to enter.")]
    if plan.digest != agreed:
        return [_("The registry has changed since this page was opened. Look at it once more.")]
    return []
