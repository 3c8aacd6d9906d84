"""What the pages about names, mergers and splits show, and whom their forms offer."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.agencies import since
from members.blocs import last_day_of
from members.models import Agency, AgencyName, Succession
from members.rules import agencies as rules
from members.rules import successions as succession_rules
from members.standing import Standing
from office.components import Cell, Column, Fact, Table
from vietnamese.dates import short_date


def facts_of_name(name: AgencyName) -> list[Fact]:
    return [
        Fact(_("Agency"), name.agency.name, href=name.agency.get_absolute_url()),
        Fact(_("Short name"), name.short_name or _("none")),
        Fact(_("From"), since(name.valid_from) or _("not recorded")),
        Fact(_("Until the end of"), last_day_of(name.valid_until) or _("holds today")),
        Fact(_("Decision"), name.basis or _("not recorded")),
    ]


def acts_on_name(standing: Standing, name: AgencyName) -> list[Act]:
    if rules.may_change(standing, name.agency):
        return []
    return [
        act(_("Correct"), "correct_name", name, rules.may_correct_name(standing, name)),
        act(_("Take back"), "take_back_name", name, rules.may_take_back_name(standing, name)),
    ]


def may_be_chosen(agency: Agency, standing: Standing, today: date) -> QuerySet[Agency]:
    """Agencies that may be merged with this one or take over from it."""
    kept = Agency.objects.filter(province__in=standing.registry_of).exclude(pk=agency.pk)
    return kept.existing_or_to_come(today).in_name_order()


def heading(one: Succession) -> str:
    if one.kind == Succession.Kind.MERGED:
        return _("Merger into %(agency)s") % {"agency": one.successor}
    return _("Split of %(agency)s") % {"agency": one.predecessor}


def facts_of_succession(rows: Sequence[Succession]) -> list[Fact]:
    heirs = [str(one.successor) for one in rows if one.carries_history]
    return [
        Fact(_("Ended or divided"), lines=_once(str(one.predecessor) for one in rows)),
        Fact(_("Took over"), lines=_once(str(one.successor) for one in rows)),
        Fact(_("History goes on with"), lines=_once(heirs or [str(rows[0].predecessor)])),
        Fact(_("Takes effect on"), short_date(rows[0].takes_effect_on)),
        Fact(_("Decision"), rows[0].basis or _("not recorded")),
    ]


def parties_table(rows: Sequence[Succession], seen: set[int]) -> Table:
    columns = [Column(_("From agency")), Column(_("To agency")), Column(_("Legal successor"))]
    body = [
        [
            _cell(one.predecessor, seen),
            _cell(one.successor, seen),
            _("yes") if one.carries_history else _("no"),
        ]
        for one in rows
    ]
    return Table(_("Who took over from whom"), columns, body)


def acts_on_succession(standing: Standing, rows: Sequence[Succession]) -> list[Act]:
    if succession_rules.may_name(standing, [rows[0].predecessor, rows[0].successor]):
        return []
    reasons = succession_rules.may_take_back(standing, rows)
    return [act(_("Take back"), "take_back_succession", rows[0], reasons)]


def what_taking_back_does(rows: Sequence[Succession]) -> list[str]:
    """What will change, said before it is done."""
    seats = succession_rules.seats_passed(rows)
    passed = succession_rules.terms_passed(rows)
    ended = succession_rules.terms_ended(rows)
    return [
        *(_("%(agency)s exists again.") % {"agency": name} for name in _reopened(rows)),
        *(
            _("%(agency)s is no longer in %(bloc)s.") % {"agency": one.agency, "bloc": one.bloc}
            for one in seats
        ),
        *(
            _("The turn of %(agency)s as %(office)s is removed.") % _who_and_what(one)
            for one in passed
        ),
        *(_("The turn of %(agency)s as %(office)s goes on.") % _who_and_what(one) for one in ended),
        _("Agencies founded for it stay in the registry, in no bloc."),
    ]


def _reopened(rows: Sequence[Succession]) -> list[str]:
    return _once(str(one.predecessor) for one in rows if one.carries_history)


def _who_and_what(term) -> dict[str, object]:
    return {"agency": term.agency, "office": term.get_office_display()}


def _cell(agency: Agency, seen: set[int]) -> Cell:
    return Cell(agency.name, href=agency.get_absolute_url() if agency.pk in seen else "")


def _once(names) -> list[str]:
    return list(dict.fromkeys(names))
