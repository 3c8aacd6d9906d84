from datetime import date

from django.utils.translation import gettext as _

from members.models import Agency, AgencyName
from members.rules.rights import may_keep_registry
from members.standing import Standing
from vietnamese.dates import short_date


def may_rename(standing: Standing, agency: Agency) -> list[str]:
    return may_keep_registry(standing, agency.province) or _still_exists(agency)


def may_take_name_from(agency: Agency, day: date) -> list[str]:
    """Names follow one another: a new one begins after the newest, and issued papers keep theirs."""
    newest: AgencyName | None = agency.names.first()
    if newest and day <= newest.valid_from:
        return [
            _("“%(name)s” is the name since %(day)s; the new name must begin later.")
            % {"name": newest.name, "day": short_date(newest.valid_from)}
        ]
    return []


def _still_exists(agency: Agency) -> list[str]:
    if agency.closed_on is None:
        return []
    return [
        _("%(agency)s was closed on %(day)s.")
        % {"agency": agency, "day": short_date(agency.closed_on)}
    ]
