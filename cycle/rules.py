from django.utils.translation import gettext as _

from cycle.models import EmulationYear
from cycle.states import YearState


def why_sealed(year: EmulationYear) -> list[str]:
    """A sealed year is read-only: every action on it asks this first."""
    if year.state == YearState.SEALED:
        return [_("The year %(year)s is sealed; nothing in it changes any more.") % {"year": year}]
    return []
