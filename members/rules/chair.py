from datetime import datetime

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from documents.rules import why_fixed
from members.models import Bloc, ChairTerm
from members.rules.rights import may_keep_bloc
from members.standing import Standing
from office.periods import TimedQuerySet
from vietnamese.dates import short_date

Office = ChairTerm.Office


def may_appoint(standing: Standing, bloc: Bloc) -> list[str]:
    """The secretariat hands the chair over; the administrator enters what the province named."""
    return may_keep_bloc(standing, bloc)


def may_take_office(term: ChairTerm) -> list[str]:
    """Only a member may, and of each office a bloc has one holder at any instant."""
    return [
        *_why_no_member(term, term.starts_at),
        *_why_taken(term, term.starts_at, term.ends_at),
        *_why_holds_another(term, term.starts_at, term.ends_at),
    ]


def given_up(term: ChairTerm) -> TimedQuerySet:
    """What ends at the instant at which this turn begins: the office's holder until then, and
    where the new chair was the deputy, that."""
    same = Q(office=term.office)
    own = Q(agency=term.agency) if term.office == Office.CHAIR else Q(pk__in=[])
    open_until_then = term.bloc.chair_terms.filter(
        same | own, starts_at__lt=term.starts_at, ends_at__isnull=True
    )
    return open_until_then.select_related("agency", "bloc")


def earlier_term(term: ChairTerm) -> ChairTerm | None:
    """Who held the office until the instant at which this turn begins."""
    earlier = term.bloc.chair_terms.filter(office=term.office, ends_at=term.starts_at)
    return earlier.select_related("agency", "bloc").first()


def may_end(standing: Standing, term: ChairTerm) -> list[str]:
    return may_keep_bloc(standing, term.bloc)


def may_end_at(term: ChairTerm, ends_at: datetime) -> list[str]:
    if ends_at <= term.starts_at:
        return [_("The end must come after the beginning.")]
    if term.ends_at is not None and ends_at > term.ends_at:
        return _why_taken(term, term.ends_at, ends_at)
    return []


def may_resume(standing: Standing, term: ChairTerm) -> list[str]:
    """To undo an ending: nobody may have the office since."""
    if no := may_keep_bloc(standing, term.bloc):
        return no
    if term.ends_at is None:
        return [_("This turn has no end.")]
    return [
        *_why_no_member(term, term.ends_at),
        *_why_taken(term, term.ends_at, None),
        *_why_holds_another(term, term.ends_at, None),
    ]


def may_correct(standing: Standing, term: ChairTerm) -> list[str]:
    return may_keep_bloc(standing, term.bloc) or why_fixed(term)


def may_take_back(standing: Standing, term: ChairTerm) -> list[str]:
    """A turn entered by mistake goes while no issued paper prints it."""
    return may_keep_bloc(standing, term.bloc) or why_fixed(term)


def _why_no_member(term: ChairTerm, moment: datetime) -> list[str]:
    day = localdate(moment)
    if term.bloc.memberships.on(day).filter(agency=term.agency).exists():
        return []
    return [
        _("%(agency)s is no member of %(bloc)s on %(day)s.")
        % {"agency": term.agency, "bloc": term.bloc, "day": short_date(day)}
    ]


def _why_taken(term: ChairTerm, starts_at: datetime, ends_at: datetime | None) -> list[str]:
    others = term.bloc.chair_terms.filter(office=term.office).overlapping(starts_at, ends_at)
    if term.pk is None:
        others = others.exclude(pk__in=given_up(term).values("pk"))
    return [
        _("%(agency)s is %(office)s from %(day)s; end or take back that turn first.")
        % {
            "agency": one.agency,
            "office": one.get_office_display(),
            "day": short_date(localdate(one.starts_at)),
        }
        for one in others.exclude(pk=term.pk).select_related("agency")
    ]


def _why_holds_another(term: ChairTerm, starts_at: datetime, ends_at: datetime | None) -> list[str]:
    """Chair and deputy are two agencies: the chair does not step down to be the deputy."""
    others = term.bloc.chair_terms.filter(agency=term.agency).exclude(office=term.office)
    others = others.overlapping(starts_at, ends_at)
    if term.pk is None:
        others = others.exclude(pk__in=given_up(term).values("pk"))
    return [
        _("%(agency)s is %(office)s at that time; chair and deputy are two agencies.")
        % {"agency": term.agency, "office": one.get_office_display()}
        for one in others
    ]
