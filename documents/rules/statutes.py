"""Who keeps the list of statutes, and what may stand in it."""

from datetime import date

from django.utils.translation import gettext as _

from documents.models import LegalBasis, Paper
from documents.rules.papers import why_fixed
from documents.standing import Standing
from vietnamese.dates import short_date
from vietnamese.text import fold


def may_keep_statutes(standing: Standing) -> list[str]:
    """One list for the whole country: who administers any province keeps it."""
    if standing.administers:
        return []
    return [_("Only the administrator keeps the list of legal bases.")]


def may_cite(
    basis: LegalBasis, *, short_title: str, valid_from: date, valid_until: date | None
) -> list[str]:
    """No day may have two versions of one statute: a paper would cite both."""
    others = LegalBasis.objects.overlapping(valid_from, valid_until).exclude(pk=basis.pk)
    same = [other for other in others.order_by("pk") if _is_same(other, short_title)]
    return [
        _("%(statute)s is already in the list %(period)s. End that entry first.")
        % {"statute": other, "period": period(other)}
        for other in same
    ]


def may_change(basis: LegalBasis, *, words_differ: bool) -> list[str]:
    """The words that an issued paper cites stay; a newer version is a new entry."""
    return why_fixed(basis) if words_differ else []


def may_end(basis: LegalBasis, valid_until: date | None) -> list[str]:
    """A statute cannot end before the day of a paper that was rightly issued under it."""
    if valid_until is None:
        return []
    late = cited_by(basis).filter(dated__gte=valid_until)
    return [
        _("%(paper)s of %(day)s cites this statute; it cannot have ended before.")
        % {"paper": paper, "day": short_date(paper.dated)}
        for paper in late.order_by("-dated", "pk")[:1]
    ]


def cited_by(basis: LegalBasis):
    """The issued papers that rest on this statute and are not replaced."""
    return Paper.objects.in_force().filter(
        sources__record_type=basis._meta.label_lower, sources__record_id=basis.pk
    )


def period(basis: LegalBasis) -> str:
    """“from 01/01/2024 until 30/06/2025”: the last day included, as people say it."""
    if basis.last_day is None:
        return _("from %(day)s") % {"day": short_date(basis.valid_from)}
    return _("from %(first)s until %(last)s") % {
        "first": short_date(basis.valid_from),
        "last": short_date(basis.last_day),
    }


def _is_same(other: LegalBasis, short_title: str) -> bool:
    return fold(other.short_title) == fold(short_title)
