"""What can stand in the records of a conference together."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from conferences.models import Conference, Guest, RollEntry
from cycle.models import EmulationYear
from cycle.rules import why_sealed
from members.models import Bloc

PRESENT = RollEntry.Presence.PRESENT


def may_belong_to(bloc: Bloc, years: Sequence[EmulationYear]) -> list[str]:
    """A conference belongs to one or two years of its own bloc, one after the other."""
    if not years:
        return [_("Choose the year the conference belongs to.")]
    if any(year.bloc_id != bloc.pk for year in years):
        return [_("The year belongs to another bloc.")]
    numbers = sorted(year.year for year in years)
    if numbers[-1] - numbers[0] > 1:
        return [_("A conference may review one year and open the next, not further apart.")]
    return [reason for year in years for reason in why_sealed(year)]


def may_leave_years(conference: Conference, years: Sequence[EmulationYear]) -> list[str]:
    """The conference keeps the years that its agenda treats."""
    kept = {year.pk for year in years}
    return [
        _("“%(item)s” is on the agenda: the conference belongs to the year %(year)s as well.")
        % {"item": item, "year": item.year}
        for item in conference.agenda.select_related("year").exclude(year__in=kept)
    ]


def may_treat(conference: Conference, year: EmulationYear) -> list[str]:
    if year in conference.years.all():
        return []
    return [_("The conference does not belong to the year %(year)s.") % {"year": year}]


def may_note(conference: Conference, presence: Mapping[RollEntry, str]) -> list[str]:
    """The roll may say this of these lines: whoever spoke was there."""
    if any(entry.conference_id != conference.pk for entry in presence):
        return [_("This line of the roll belongs to another conference.")]
    away = [entry.pk for entry, state in presence.items() if state != PRESENT]
    return [
        _("%(agency)s spoke at the conference, so it was present; or remove the speech first.")
        % {"agency": entry.agency}
        for entry in _spoke(conference).filter(pk__in=away)
    ]


def may_lose_from_roll(conference: Conference, agency_ids: Sequence[int]) -> list[str]:
    """The roll may come down to these agencies: none falls off that has spoken."""
    return [
        _("%(agency)s is no member on that day, but has a speech on record; remove it first.")
        % {"agency": entry.agency}
        for entry in _spoke(conference).exclude(agency__in=agency_ids)
    ]


def _spoke(conference: Conference):
    return conference.roll.filter(speeches__isnull=False).select_related("agency").distinct()


def may_remove_guest(guest: Guest) -> list[str]:
    if guest.speeches.exists():
        return [_("%(guest)s has a speech on record; remove the speech first.") % {"guest": guest}]
    return []


def may_speak(
    conference: Conference, guests: Sequence[Guest], members: Sequence[RollEntry]
) -> list[str]:
    if not (guests or members):
        return [_("Choose who spoke.")]
    if any(who.conference_id != conference.pk for who in (*guests, *members)):
        return [_("A speaker belongs to another conference.")]
    return [
        _("%(agency)s is not noted as present.") % {"agency": entry.agency}
        for entry in members
        if entry.presence != PRESENT
    ]


def may_count(conference: Conference, values: Mapping[str, object]) -> list[str]:
    """Votes of a show of hands: one per member agency that is present."""
    item = values.get("item")
    if item is not None and item.conference_id != conference.pk:
        return [_("The agenda item belongs to another conference.")]
    counted = [values.get(f"votes_{side}") for side in ("for", "against", "abstained")]
    if None in counted:
        return []
    present = conference.roll.filter(presence=PRESENT).count()
    return too_many(sum(counted), present)


def too_many(votes: int, present: int) -> list[str]:
    if votes <= present:
        return []
    if not present:
        return [_("Votes can be counted once the roll says which member agencies were present.")]
    return [
        _("%(votes)s votes are more than the %(present)s member agencies present.")
        % {"votes": votes, "present": present}
    ]
