"""Who may do what with a conference. Each rule gives the reasons against; [] is a yes."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from conferences.models import Conference
from cycle.models import EmulationYear
from cycle.rules import why_sealed
from documents.models import Paper
from documents.rules import why_fixed
from members.models import Bloc
from members.rules import may_serve_as_secretary
from members.standing import Standing


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
    """A draft is the secretariat's and the chair's: passed around, it would pass for the paper.

    What it is made from is on the pages of the conference, for everybody in the bloc.
    """
    if conference.bloc_id in standing.chairs | standing.secretary_of:
        return []
    return [
        _(
            "The minutes are not issued yet. Until then only the secretariat and the chair read "
            "the draft."
        )
    ]


def may_issue_minutes(standing: Standing, conference: Conference) -> list[str]:
    """Issuing, replacing and keeping the minutes is the secretariat's; a sealed year is closed."""
    return may_serve_as_secretary(standing, conference.bloc) or [
        reason for year in conference.years.all() for reason in why_sealed(year)
    ]


def may_remove(standing: Standing, conference: Conference, *, is_on_paper: bool) -> list[str]:
    """A conference can be removed only while nothing was ever issued about it."""
    if is_on_paper:
        return may_serve_as_secretary(standing, conference.bloc) or [
            _("Minutes of this conference were issued: it stays in the records.")
        ]
    return may_change(standing, conference)


def is_on_paper(conference: Conference) -> bool:
    """Whether anything was ever issued about it, replaced or not."""
    papers = Paper.objects.filter(
        subject_type=conference._meta.label_lower, subject_id=conference.pk
    )
    return papers.exists()


def has_open_year(bloc: Bloc, years: Sequence[EmulationYear]) -> list[str]:
    """A conference belongs to a year in progress; `years` are those of the bloc."""
    if years:
        return []
    return [_("%(bloc)s has no emulation year in progress. Open the year first.") % {"bloc": bloc}]
