"""May I, and what is missing, for conferences."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from conferences.models import Conference, Guest, RollEntry
from cycle.models import EmulationYear
from cycle.rules import why_sealed
from documents.rules import why_fixed
from members.models import Bloc
from members.rules import may_serve_as_secretary
from members.standing import Standing

Presence = RollEntry.Presence


def may_prepare(standing: Standing, bloc: Bloc) -> list[str]:
    """Conferences are prepared and written down by the secretariat."""
    return may_serve_as_secretary(standing, bloc)


def may_change(standing: Standing, conference: Conference) -> list[str]:
    """Whatever the minutes print stands still once they are issued, and once its year is sealed."""
    return (
        may_serve_as_secretary(standing, conference.bloc)
        or why_fixed(conference)
        or [reason for year in conference.years.all() for reason in why_sealed(year)]
    )


def may_read_draft(standing: Standing, conference: Conference) -> list[str]:
    """A draft is the secretariat's and the chair's until it is issued."""
    if conference.bloc_id in standing.chairs | standing.secretary_of:
        return []
    return [_("The minutes are not issued yet. Until then only the secretariat sees the draft.")]


def may_remove(standing: Standing, conference: Conference, *, is_on_paper: bool) -> list[str]:
    """A conference can be removed only while nothing was ever issued about it."""
    if is_on_paper:
        return [_("Minutes were issued of this conference; it stays in the records.")]
    return may_change(standing, conference)


def missing_for_minutes(conference: Conference, at: datetime) -> list[str]:
    """What the minutes need (Decree 30/2020, Annex III, form 1.9).

    A conference written down afterwards from a source may leave open what its source does not
    say: the minutes print a dotted line there, and `left_open` names it.
    """
    missing = [] if conference.recorded_from else left_open(conference)
    return missing + _incomplete(conference) + _not_yet_held(conference, at)


def left_open(conference: Conference) -> list[str]:
    """Particulars of form 1.9 that are not recorded."""
    wanted = (
        (conference.place, _("The place of the conference is missing.")),
        (conference.starts_at, _("The time at which the conference began is missing.")),
        (conference.ends_at, _("The time at which the conference ended is missing.")),
        (conference.chair_name, _("The chair of the conference is missing.")),
        (conference.secretary_name, _("The secretary of the conference is missing.")),
    )
    return [sentence for value, sentence in wanted if not value]


def quorum(conference: Conference, roll: Sequence[RollEntry]) -> list[str]:
    """Whether enough member agencies are present, by the bloc's rules of that day."""
    present = sum(entry.presence == Presence.PRESENT for entry in roll)
    settings = conference.bloc.settings_on(conference.held_on)
    if settings.makes_quorum(present, len(roll)):
        return []
    return [
        _("No quorum: %(present)s of %(members)s member agencies are present; %(rule)s are needed.")
        % {
            "present": present,
            "members": len(roll),
            "rule": settings.get_quorum_display(),
        }
    ]


def _incomplete(conference: Conference) -> list[str]:
    roll = list(conference.roll.select_related("agency"))
    if not roll:
        return [_("The roll of member agencies is empty.")]
    unknown = [
        _("It is not noted whether %(agency)s was present.") % {"agency": entry.agency}
        for entry in roll
        if entry.presence == Presence.UNKNOWN
    ]
    return (unknown or quorum(conference, roll)) + _silent_items(conference)


def _silent_items(conference: Conference) -> list[str]:
    """Agenda items of which the minutes would have nothing to tell."""
    items = list(conference.agenda.select_related("year").with_substance())
    if not items:
        return [_("The agenda is empty.")]
    return [
        _("Nothing is noted yet under “%(item)s”.") % {"item": item}
        for item in items
        if not (item.decided or item.has_points or item.has_resolutions or item.tells_itself)
    ]


def _not_yet_held(conference: Conference, at: datetime) -> list[str]:
    if conference.held_on <= localdate(at):
        return []
    return [_("The conference has not been held yet.")]


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


def may_treat(conference: Conference, year: EmulationYear) -> list[str]:
    if year in conference.years.all():
        return []
    return [_("The conference does not belong to the year %(year)s.") % {"year": year}]


def belongs_to(conference: Conference, entry: RollEntry) -> list[str]:
    if entry.conference_id == conference.pk:
        return []
    return [_("This line of the roll belongs to another conference.")]


def may_remove_guest(guest: Guest) -> list[str]:
    if guest.speeches.exists():
        return [_("%(guest)s has a speech on record; remove the speech first.") % {"guest": guest}]
    return []


def may_speak(
    conference: Conference, guests: Sequence[Guest], members: Sequence[RollEntry]
) -> list[str]:
    if not (guests or members):
        return [_("Choose who spoke.")]
    strangers = [who for who in (*guests, *members) if who.conference_id != conference.pk]
    return [_("A speaker belongs to another conference.")] if strangers else []


def may_count(conference: Conference, values: Mapping[str, object]) -> list[str]:
    """Votes of a show of hands: one per member agency that is present."""
    item = values.get("item")
    if item is not None and item.conference_id != conference.pk:
        return [_("The agenda item belongs to another conference.")]
    counted = [values.get(f"votes_{side}") for side in ("for", "against", "abstained")]
    if None in counted:
        return []
    present = conference.roll.filter(presence=Presence.PRESENT).count()
    if sum(counted) > present:
        return [
            _("%(votes)s votes are more than the %(present)s member agencies present.")
            % {"votes": sum(counted), "present": present}
        ]
    return []
