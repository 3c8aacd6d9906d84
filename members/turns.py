"""What the pages about turns of the chair show."""

from collections.abc import Sequence
from datetime import date, datetime, time

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.models import Agency, Bloc, ChairTerm, Post
from members.rules import chair as rules
from members.standing import Standing
from office.components import Cell, Column, Fact, Nothing, Table
from office.periods import last_day
from vietnamese.dates import short_date

Office = ChairTerm.Office


def table(terms: Sequence[ChairTerm], at: datetime) -> Table:
    columns = [
        Column(_("Agency")),
        Column(_("Office")),
        Column(_("Year"), "number"),
        Column(_("From"), "day"),
        Column(_("Until"), "day"),
        Column(_("State")),
    ]
    rows = [
        [
            _agency_cell(term),
            capfirst(term.get_office_display()),
            str(term.year),
            moment(term.starts_at),
            until(term.ends_at) if term.ends_at else "",
            Cell(*_state_words(term, at)),
        ]
        for term in terms
    ]
    nothing = Nothing(
        _("Nobody has chaired the bloc yet."),
        _("The administrator enters the first chair here; later ones are handed over."),
    )
    return Table(_("Chair and deputy chair"), columns, rows, nothing)


def _agency_cell(term: ChairTerm) -> Cell:
    """The name it bore when it took the office; beside it today's, if that is another."""
    then = term.agency.name_on(localtime(term.starts_at).date())
    note = _("today: %(name)s") % {"name": term.agency.name} if then != term.agency.name else ""
    return Cell(then, href=term.get_absolute_url(), note=note)


def _state_words(term: ChairTerm, at: datetime) -> tuple[str, str, str, str]:
    text, tone = state(term, at)
    return text, "", "", tone


def state(term: ChairTerm, at: datetime) -> tuple[str, str]:
    if term.holds_at(at):
        return _("in office"), "done"
    return (_("to come"), "waiting") if term.starts_at > at else (_("ended"), "")


def moment(instant: datetime) -> str:
    """The day; with the hour where it is not the start of the day."""
    local = localtime(instant)
    day = short_date(local.date())
    return day if _starts_a_day(instant) else f"{local:%H:%M} {day}"


def _starts_a_day(instant: datetime) -> bool:
    return localtime(instant).time() == time.min


def until(instant: datetime) -> str:
    """The last day included; or, where the end is an hour, that."""
    local = localtime(instant)
    return (
        moment(instant) if (local.hour, local.minute) != (0, 0) else short_date(last_day(instant))
    )


def facts(term: ChairTerm, at: datetime) -> list[Fact]:
    text, tone = state(term, at)
    return [
        Fact(_("Agency"), term.agency.name, href=term.agency.get_absolute_url()),
        Fact(_("Office"), capfirst(term.get_office_display())),
        Fact(_("Bloc"), term.bloc.name, href=term.bloc.get_absolute_url()),
        Fact(_("Emulation year"), str(term.year)),
        Fact(_("State"), text, tone=tone or "plain"),
        Fact(_("From"), moment(term.starts_at)),
        Fact(_("Until"), until(term.ends_at) if term.ends_at else _("the next turn")),
        Fact(_("Basis"), term.basis or _("not recorded")),
    ]


def acts_on_chair(standing: Standing, bloc: Bloc) -> list[Act]:
    if rules.may_appoint(standing, bloc):
        return []
    return [
        act(_("Hand over the chair"), "appoint_chair", bloc, [], "primary"),
        act(_("Name the deputy chair"), "appoint_deputy", bloc, []),
    ]


def acts_on_term(standing: Standing, term: ChairTerm) -> list[Act]:
    if rules.may_end(standing, term):
        return []
    fixed = rules.may_correct(standing, term)
    ending = (
        act(_("Take back the end"), "resume_term", term, rules.may_resume(standing, term))
        if term.ends_at
        else act(_("End the turn"), "end_term", term, [])
    )
    return [
        ending,
        act(_("Correct"), "correct_term", term, fixed),
        act(_("Take back the entry"), "take_back_term", term, fixed),
    ]


def members_of(bloc: Bloc, today: date) -> QuerySet[Agency]:
    members = bloc.memberships.overlapping(today, None).order_by().values("agency")
    return Agency.objects.filter(pk__in=members).in_name_order()


def warnings(terms: Sequence[ChairTerm], at: datetime) -> list[str]:
    """A bloc without a chair, or with one that has no secretariat, stands still."""
    chair = next((one for one in terms if one.office == Office.CHAIR and one.holds_at(at)), None)
    if chair is None:
        return [_("Nobody chairs the bloc now, so nobody can enter its data.")] if terms else []
    posts = Post.objects.at(at).filter(agency=chair.agency_id, role=Post.Role.SECRETARY)
    if posts.exists():
        return []
    return [
        _("%(agency)s has nobody with the post of secretariat yet, so nobody can enter data.")
        % {"agency": chair.agency}
    ]


def said_after(term: ChairTerm) -> str:
    """What the page says once the office has changed hands."""
    facts = {
        "agency": term.agency,
        "office": term.get_office_display(),
        "at": moment(term.starts_at),
    }
    return _("%(agency)s is %(office)s from %(at)s.") % facts
