"""The papers of a conference and how the office makes them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Min
from django.utils.translation import gettext_lazy as _

from awards.models import Proposal
from conferences import rules
from conferences.models import AgendaItem, Conference
from conferences.papers.minutes import minutes_of
from documents.models import IssuingBody
from documents.papers import Content, PaperKind, Part, register
from documents.rendering.letterhead import SignatureBlock
from members.models import AgencyName, ChairTerm

CLOSING_RECIPIENTS = ("Các cơ quan, đơn vị thành viên Khối", "Ban Thi đua - Khen thưởng tỉnh")


def minutes_content(conference: Conference) -> Content:
    years = list(conference.years.order_by("year"))
    return Content(
        subject=conference.title,
        dated=conference.held_on,
        emulation_year=years[0].year,
        sources=_sources(conference),
        context={"minutes": minutes_of(conference)},
        signatures=(
            SignatureBlock("", "Thư ký", conference.secretary_name, side="left"),
            SignatureBlock("", "Chủ tọa", conference.chair_name, side="right"),
        ),
        recipients=(*CLOSING_RECIPIENTS, conference.bloc.letterhead.filing_note.lstrip("- ")),
        is_example=conference.is_example,
    )


def _sources(conference: Conference) -> tuple:
    """Every record, or part of one, whose names or figures the minutes print."""
    years = {kind: [] for kind in AgendaItem.Kind}
    for item in conference.agenda.select_related("year"):
        years[item.kind].append(item.year)
    turns = {year.year for year in years[AgendaItem.Kind.HANDOVER]}
    return (
        conference,
        *AgencyName.objects.on(conference.held_on).filter(
            agency__in=conference.roll.values("agency")
        ),
        *(Part(year, "context") for year in years[AgendaItem.Kind.REVIEW]),
        *(Part(year, "proposals") for year in years[AgendaItem.Kind.SELECTION]),
        *Proposal.objects.filter(year__in=years[AgendaItem.Kind.SELECTION]),
        *ChairTerm.objects.filter(
            bloc=conference.bloc_id, year__in=turns | {year - 1 for year in turns}
        ),
    )


def _missing(conference: Conference, at: datetime) -> list[str]:
    return rules.missing_for_minutes(conference, at)


def _issuer(conference: Conference) -> IssuingBody:
    return conference.bloc.letterhead


def _concerns(conference: Conference) -> tuple:
    return (conference, conference.bloc, *conference.years.all())


def _of_year(year: int) -> Iterable[Conference]:
    """Those whose minutes are kept under that year: the first they belong to."""
    first = Min("years__year")
    return Conference.objects.annotate(first_year=first).filter(first_year=year).order_by("pk")


MINUTES = register(
    PaperKind(
        key="conference_minutes",
        name=_("Minutes of the conference"),
        type_name="Biên bản",
        type_symbol="BB",
        model=Conference,
        template="conferences/papers/minutes.html",
        content=minutes_content,
        issuer=_issuer,
        missing=_missing,
        concerns=_concerns,
        may_issue=rules.may_issue_minutes,
        may_read_draft=rules.may_read_draft,
        of_year=_of_year,
        shows_place_and_date=False,
    )
)
