"""What is on record of a conference as tables, with links to correct and remove where one may."""

from collections.abc import Iterable, Sequence

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from awards.models import Proposal
from conferences.models import AgendaItem, Guest, ReportedPoint, Resolution, RollEntry
from office.components import Cell, Column, Nothing, Table

Presence = RollEntry.Presence
TONES = {
    Presence.UNKNOWN: "waiting",
    Presence.PRESENT: "done",
    Presence.EXCUSED: "",
    Presence.ABSENT: "late",
}


def roll_table(roll: Sequence[RollEntry]) -> Table:
    """Of lines that are `named`."""
    return Table(
        _("Member agencies"),
        [Column(_("Agency")), Column(_("Presence")), Column(_("Who came")), Column(_("Note"))],
        [_roll_row(entry) for entry in roll],
        nothing=Nothing(
            _("The bloc has no member agency on that day."),
            _("Members are entered in the registry; then bring the roll up to date."),
        ),
    )


def guest_table(guests: Iterable[Guest], *, writable: bool) -> Table:
    """Of guests that are marked `with_speeches`."""
    return Table(
        _("Guests"),
        [Column(_("Full name")), Column(_("Posts")), *_act_columns(writable)],
        [[one.name, one.post, *_guest_acts(one, writable)] for one in guests],
        nothing=Nothing(
            _("No guest is noted."), _("Guests attend without belonging to a member agency.")
        ),
    )


def points_table(points: Iterable[ReportedPoint], *, writable: bool) -> Table:
    return Table(
        _("What was reported"),
        [Column(_("Point")), Column(_("What it is")), *_act_columns(writable)],
        [
            [str(one), Cell(one.get_sense_display(), tone=""), *_acts("point", one, writable)]
            for one in points
        ],
        nothing=Nothing(
            _("Nothing reported is noted yet."),
            _("Results, aims and directions are noted one by one, each with its figure."),
        ),
    )


def resolutions_table(
    resolutions: Iterable[Resolution], *, writable: bool, with_item: bool
) -> Table:
    """Of one item, or of the whole conference: then `with_item` says under which each stands."""
    columns = [Column(_("Resolved"))]
    columns += [Column(_("Agenda item"))] if with_item else []
    columns += [Column(_("Vote")), *_act_columns(writable)]
    return Table(
        _("Resolutions"),
        columns,
        [_resolution_row(one, writable=writable, with_item=with_item) for one in resolutions],
        nothing=Nothing(
            _("No resolution is noted."),
            _("What the conference resolved, with the numbers of the vote if it was counted."),
        ),
    )


def proposals_table(proposals: Iterable[Proposal], item: AgendaItem) -> Table:
    """Taken from the list of the year, each with its `agency_name`: here they are only read."""
    return Table(
        _("Agencies proposed for an award"),
        [Column(_("Agency")), Column(_("Award"))],
        [[one.agency_name, one.kind.name] for one in proposals],
        nothing=Nothing(
            _("Nobody is proposed for an award of %(year)s yet.") % {"year": item.year},
            _("The minutes take the names from the list of proposals of the year."),
        ),
    )


def _roll_row(entry: RollEntry) -> list[object]:
    who: object = ", ".join(filter(None, (entry.name, entry.post)))
    if entry.presence == Presence.PRESENT and entry.came_as == RollEntry.CameAs.AUTHORISED:
        as_what = entry.get_came_as_display()
        who = Cell(who, note=as_what) if who else as_what
    return [
        entry.agency_name,
        Cell(entry.get_presence_display(), tone=TONES[entry.presence]),
        who,
        entry.note,
    ]


def _resolution_row(resolution: Resolution, *, writable: bool, with_item: bool) -> list[object]:
    row: list[object] = [resolution.text]
    if with_item:
        row.append(str(resolution.item) if resolution.item else _("The conference as a whole"))
    return [*row, votes(resolution), *_acts("resolution", resolution, writable)]


def votes(resolution: Resolution) -> str:
    if resolution.votes is None:
        return _("not counted")
    agreed, against, abstained = resolution.votes
    return _("%(for)s for, %(against)s against, %(abstained)s no opinion") % {
        "for": agreed,
        "against": against,
        "abstained": abstained,
    }


def _act_columns(writable: bool) -> list[Column]:
    if not writable:
        return []
    return [Column(_("Correct"), hide_label=True), Column(_("Remove"), hide_label=True)]


def _guest_acts(guest: Guest, writable: bool) -> list[object]:
    """A guest whose speech is on record stays: see `rules.may_remove_guest`."""
    acts: list[object] = [*_acts("guest", guest, writable)]
    if acts and guest.has_spoken:
        acts[-1] = Cell(note=_("has spoken"))
    return acts


def _acts(what: str, part: Model, writable: bool) -> list[Cell]:
    if not writable:
        return []
    acts = ((_("Correct"), f"change_{what}"), (_("Remove"), f"remove_{what}"))
    return [Cell(text, href=reverse(f"conferences:{name}", args=[part.pk])) for text, name in acts]
