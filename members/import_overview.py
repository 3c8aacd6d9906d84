"""What the dry run shows: the faults by cell, or every row with what it would do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from members.models import RegistryFile
from members.workbooks.columns import AGENCIES, PERSONS
from members.workbooks.plan import AgencyEntry, Change, Plan, PostEntry
from office.components import Cell, Column, Fact, Nothing, Table

MOST_FAULTS = 200
WORDS = {
    Change.NEW: (gettext_lazy("new"), "active"),
    Change.CHANGED: (gettext_lazy("changed"), "waiting"),
    Change.SAME: (gettext_lazy("known already"), ""),
}


def page(file: RegistryFile, plan: Plan) -> dict[str, object]:
    return {
        "file_facts": _facts(file, plan),
        "faults": _faults_table(plan) if plan.faults else None,
        "tables": [] if plan.faults else [_agencies(plan), _posts(plan)],
        "changes_nothing": not plan.faults and plan.changes_nothing,
    }


def _facts(file: RegistryFile, plan: Plan) -> list[Fact]:
    facts = [Fact(_("File"), file.name), Fact(_("Bloc"), file.bloc.name)]
    if plan.faults:
        said = ngettext("%(n)s place to correct", "%(n)s places to correct", len(plan.faults))
        return [*facts, Fact(_("Result"), said % {"n": len(plan.faults)}, tone="late")]
    counts = [
        _("%(n)s new") % {"n": plan.count(Change.NEW)},
        _("%(n)s changed") % {"n": plan.count(Change.CHANGED)},
        _("%(n)s known already") % {"n": plan.count(Change.SAME)},
    ]
    return [*facts, Fact(_("Result"), " · ".join(counts))]


def _faults_table(plan: Plan) -> Table:
    shown = plan.faults[:MOST_FAULTS]
    left = len(plan.faults) - len(shown)
    note = _("The first %(n)s are shown.") % {"n": MOST_FAULTS} if left else ""
    return Table(
        _("To be corrected in the file"),
        [Column(_("Cell")), Column(_("What is wrong"))],
        [[fault.place, fault.sentence] for fault in shown],
        note=note,
    )


def _agencies(plan: Plan) -> Table:
    return Table(
        _("Sheet “%(name)s”") % {"name": AGENCIES.name},
        [Column(_("Name")), Column(_("Row"), "number"), Column(_("Effect")), Column(_("Details"))],
        [_row(entry, entry.row["code"]) for entry in plan.agencies],
        Nothing(_("No row in this sheet.")),
    )


def _posts(plan: Plan) -> Table:
    return Table(
        _("Sheet “%(name)s”") % {"name": PERSONS.name},
        [Column(_("Name")), Column(_("Row"), "number"), Column(_("Effect")), Column(_("Details"))],
        [_row(entry, f"{entry.row['title']}, {entry.row['code']}") for entry in plan.posts],
        Nothing(_("No row in this sheet.")),
    )


def _row(entry: AgencyEntry | PostEntry, note: str) -> list[object]:
    text, tone = WORDS[entry.change]
    name = Cell(entry.subject, note=note)
    return [name, str(entry.row.number), Cell(text, tone=tone), "; ".join(entry.details)]
