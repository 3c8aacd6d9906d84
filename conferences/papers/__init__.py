"""The papers of a conference and how the office makes them."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from awards.models import Proposal
from conferences import rules
from conferences.models import AgendaItem, Conference
from conferences.papers.handing_over import terms_of
from conferences.papers.minutes import minutes_of
from documents.models import IssuingBody
from documents.papers import Content, PaperKind, Part, register
from documents.rendering.letterhead import SignatureBlock
from members.models import AgencyName

Kind = AgendaItem.Kind


def minutes_content(conference: Conference) -> Content:
    minutes = minutes_of(conference)
    return Content(
        subject=conference.title,
        dated=conference.held_on,
        emulation_year=min(year.year for year in conference.years.all()),
        sources=_sources(conference),
        context={"minutes": minutes},
        signatures=(
            SignatureBlock("", "Thư ký", conference.secretary_name, side="left"),
            SignatureBlock("", "Chủ tọa", conference.chair_name, side="right"),
        ),
        recipients=_recipients(conference, with_guests=bool(minutes.guests_heading)),
        is_example=conference.is_example,
    )


def _recipients(conference: Conference, *, with_guests: bool) -> tuple[str, ...]:
    """Whoever attended, and the file; to whom else minutes go differs between provinces."""
    attended = ["Các cơ quan, đơn vị thành viên"] + ["Đại biểu dự hội nghị"] * with_guests
    return (*attended, conference.bloc.letterhead.filing_note.lstrip("- "))


def _sources(conference: Conference) -> tuple[models.Model | Part, ...]:
    """Every record, or part of one, whose names or figures the minutes print."""
    items = list(conference.agenda.select_related("year"))
    years = {kind: [item.year for item in items if item.kind == kind] for kind in Kind}
    terms = terms_of(conference, items)
    selected = Proposal.objects.filter(year__in=years[Kind.SELECTION])
    named = models.Q(agency__in=conference.roll.values("agency"))
    named |= models.Q(agency__in=selected.values("agency"))
    named |= models.Q(agency__in=[term.agency_id for term in terms])
    return (
        conference,
        *AgencyName.objects.on(conference.held_on).filter(named).order_by("pk"),
        *(Part(year, "context") for year in years[Kind.REVIEW]),
        *(Part(year, "theme") for year in years[Kind.LAUNCH]),
        *(Part(year, "proposals") for year in years[Kind.SELECTION]),
        *terms,
    )


def _missing(conference: Conference, at: datetime) -> list[str]:
    return rules.missing_for_minutes(conference, at)


def _issuer(conference: Conference) -> IssuingBody:
    return conference.bloc.letterhead


def _concerns(conference: Conference) -> tuple[models.Model, ...]:
    return (conference.bloc, *conference.years.all())


def _together(conferences: models.QuerySet) -> models.QuerySet:
    """With what the rules and the letterhead need, so that pages ask for each thing once."""
    return conferences.select_related("bloc__letterhead").prefetch_related("years__rules")


def _of_year(year: int) -> Iterable[Conference]:
    """Those whose minutes are kept under that year: the first they belong to."""
    first = models.Min("years__year")
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
        together=_together,
        shows_place_and_date=False,
    )
)
