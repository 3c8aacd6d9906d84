"""May I, and what is missing, for a year as a whole."""

from django.utils.translation import gettext as _

from cycle.models import EmulationYear


def why_sealed(year: EmulationYear) -> list[str]:
    """Every action of every app on a year asks this first: a sealed year can only be read."""
    if not year.is_sealed:
        return []
    return [_("The year %(year)s is sealed: it can only be read.") % {"year": year.year}]
