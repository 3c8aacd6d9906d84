"""What the minutes lack (Decree 30/2020, Annex III, form 1.9), and where it can be mended."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from conferences.models import AgendaItem, Conference, Resolution, RollEntry
from conferences.rules.contents import too_many
from cycle.checks import Lack

Presence = RollEntry.Presence


def missing_for_minutes(conference: Conference, at: datetime) -> list[str]:
    return [lack.sentence for lack in lacks(conference, at)]


def lacks(conference: Conference, at: datetime) -> list[Lack]:
    """What keeps the minutes from being issued, each with the page where it is put right.

    A conference written down afterwards from a source may leave open what its source does not
    say: the minutes print a dotted line there, and `left_open` names it.
    """
    roll = list(conference.roll.select_related("agency"))
    return [
        *([] if conference.recorded_from else left_open(conference)),
        *_roll_lacks(conference, roll),
        *_agenda_lacks(conference),
        *_vote_lacks(conference, roll),
        *_not_yet_held(conference, at),
    ]


def left_open(conference: Conference) -> list[Lack]:
    """Particulars of form 1.9 that are not recorded."""
    wanted = (
        (conference.starts_at, _("The time at which the conference began is missing.")),
        (conference.place, _("The place of the conference is missing.")),
        (conference.chair_name, _("The chair of the conference is missing.")),
        (conference.secretary_name, _("The secretary of the conference is missing.")),
        (conference.ends_at, _("The time at which the conference ended is missing.")),
    )
    page = reverse("conferences:change_particulars", args=[conference.pk])
    return [Lack(sentence, page) for value, sentence in wanted if value in ("", None)]


def quorum(conference: Conference, roll: Sequence[RollEntry]) -> list[str]:
    """Whether enough member agencies are present, by the rules of the year it reviews."""
    present = sum(entry.presence == Presence.PRESENT for entry in roll)
    rules = min(conference.years.all(), key=lambda year: year.year).rules
    if rules.makes_quorum(present, len(roll)):
        return []
    return [
        _("No quorum: %(present)s of %(members)s member agencies are present; needed: %(share)s.")
        % {"present": present, "members": len(roll), "share": rules.get_quorum_display()}
    ]


def _roll_lacks(conference: Conference, roll: Sequence[RollEntry]) -> list[Lack]:
    if not roll:
        sentence = _("The roll is empty: the bloc has no member agency on that day.")
        return [Lack(sentence, reverse("conferences:attendance", args=[conference.pk]))]
    unknown = [entry for entry in roll if entry.presence == Presence.UNKNOWN]
    sentences = _unknown(unknown, len(roll)) or quorum(conference, roll)
    page = reverse("conferences:note_attendance", args=[conference.pk])
    return [Lack(sentence, page) for sentence in sentences]


def _unknown(unknown: Sequence[RollEntry], members: int) -> list[str]:
    """One sentence for a roll nobody has noted; agency by agency once it is begun."""
    if unknown and len(unknown) == members:
        return [_("The roll is not noted yet.")]
    return [
        _("It is not noted whether %(agency)s was present.") % {"agency": entry.agency}
        for entry in unknown
    ]


def _agenda_lacks(conference: Conference) -> list[Lack]:
    """Items of which the minutes would have nothing to tell."""
    items = list(conference.agenda.select_related("year").with_substance())
    if not items:
        return [
            Lack(_("The agenda is empty."), reverse("conferences:agenda", args=[conference.pk]))
        ]
    return [_silence(item) for item in items if not item.tells]


def _silence(item: AgendaItem) -> Lack:
    Kind = AgendaItem.Kind
    said = {"item": item, "year": item.year}
    if item.kind == Kind.SELECTION:
        sentence = _("“%(item)s”: nobody is proposed for an award of %(year)s yet.") % said
    elif item.kind == Kind.HANDOVER:
        sentence = _("“%(item)s”: it is not recorded who chairs in %(year)s.") % said
    else:
        sentence = _("“%(item)s”: nothing is noted yet.") % said
    return Lack(sentence, reverse("conferences:item", args=[item.pk]))


def _vote_lacks(conference: Conference, roll: Sequence[RollEntry]) -> Iterator[Lack]:
    """The roll may have changed after the votes were noted."""
    present = sum(entry.presence == Presence.PRESENT for entry in roll)
    counted: Sequence[Resolution] = conference.resolutions.filter(votes_for__isnull=False)
    for resolution in counted:
        for reason in too_many(sum(resolution.votes), present):
            sentence = f"“{resolution.text}”: {reason}"
            yield Lack(sentence, reverse("conferences:change_resolution", args=[resolution.pk]))


def _not_yet_held(conference: Conference, at: datetime) -> list[Lack]:
    if conference.held_on <= localdate(at):
        return []
    sentence = _("The conference has not been held yet.")
    return [Lack(sentence, reverse("conferences:change_particulars", args=[conference.pk]))]
