"""What of this app rests on an agency's membership, so that nobody takes it back as a mistake."""

from datetime import date

from django.utils.translation import gettext as _

from conferences.models import RollEntry
from members.models import Membership
from vietnamese.dates import short_date


def attended(membership: Membership) -> list[str]:
    """Conferences of the bloc, held while the agency belonged to it, that noted its presence."""
    last = membership.valid_until or date.max
    entries = RollEntry.objects.filter(
        agency=membership.agency_id,
        conference__bloc=membership.bloc_id,
        conference__held_on__gte=membership.valid_from,
        conference__held_on__lt=last,
    ).exclude(presence=RollEntry.Presence.UNKNOWN)
    return [
        _("%(agency)s stands on the roll of the conference of %(day)s.")
        % {"agency": membership.agency, "day": short_date(one.conference.held_on)}
        for one in entries.select_related("conference").order_by("conference__held_on", "pk")
    ]
