"""Where the minutes of conferences stand, in one word for lists and in full for one page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from conferences import rules
from conferences.models import Conference
from conferences.papers import MINUTES
from cycle.checks import Lack
from cycle.overview import linked
from documents.models import Paper
from documents.rules.papers import is_open
from members.standing import Standing
from vietnamese.dates import short_date


@dataclass(frozen=True)
class Status:
    """In a few words, with the tone of its pill."""

    words: str
    tone: str


def papers_of(conferences: Iterable[Conference]) -> dict[int, Paper]:
    """The standing minutes of each conference that has some; one query."""
    found = Paper.objects.in_force().filter(
        kind=MINUTES.key,
        subject_type=Conference._meta.label_lower,
        subject_id__in=[conference.pk for conference in conferences],
    )
    return {paper.subject_id: paper for paper in found.select_related("replacement").order_by("pk")}


def status_of(conference: Conference, paper: Paper | None, at: datetime) -> Status:
    if paper and is_open(paper):
        return Status(_("%(paper)s is being replaced") % {"paper": paper}, "waiting")
    if paper:
        return Status(_("issued: %(paper)s") % {"paper": paper}, "done")
    if conference.held_on > localdate(at):
        return Status(_("not held yet"), "")
    return Status(_("minutes not issued yet"), "waiting")


@dataclass(frozen=True)
class Minutes:
    """All that the page of one conference says about its minutes.

    `missing` and `open` are sentences, each leading to the page where it is put right for whoever
    may do so; `next` is the first of these pages. `replacing` is why the issued paper is being
    replaced. Addresses are empty where this person may not go, or where there is nothing yet.
    """

    status: Status
    paper: Paper | None
    replacing: str
    missing: list[str]
    open: list[str]
    may_change: list[str]
    next: str = ""
    pdf: str = ""
    docx: str = ""
    draft_pdf: str = ""
    draft_docx: str = ""
    issue: str = ""
    replace: str = ""
    keep: str = ""

    @property
    def is_settled(self) -> bool:
        """Issued, and nobody is about to replace it."""
        return self.paper is not None and not self.replacing

    @property
    def issued_on(self) -> str:
        return short_date(localdate(self.paper.issued_at)) if self.paper else ""


def minutes_for(standing: Standing, conference: Conference, at: datetime) -> Minutes:
    paper = papers_of([conference]).get(conference.pk)
    replacing = paper.replacement.reason if paper and is_open(paper) else ""
    settled = paper is not None and not replacing
    may_change = rules.may_change(standing, conference)
    concealed = settled or rules.may_read_draft(standing, conference)
    lacks = [] if concealed else rules.lacks(conference, at)
    open_ = rules.left_open(conference) if conference.recorded_from and not concealed else []
    return Minutes(
        status=status_of(conference, paper, at),
        paper=paper,
        replacing=replacing,
        missing=_sentences(lacks, may_change),
        open=_sentences(open_, may_change),
        may_change=may_change,
        next=lacks[0].href if lacks and not may_change else "",
        **_addresses(standing, conference, paper, concealed=bool(concealed)),
    )


def _sentences(lacks: Iterable[Lack], may_change: list[str]) -> list[str]:
    return [lack.sentence for lack in lacks] if may_change else linked(lacks)


def _addresses(
    standing: Standing, conference: Conference, paper: Paper | None, *, concealed: bool
) -> dict[str, str]:
    to_record, to_paper = [MINUTES.key, conference.pk], [paper.pk] if paper else []
    found = {}
    if paper:
        found["pdf"] = reverse("documents:paper_pdf", args=to_paper)
        found["docx"] = reverse("documents:paper_docx", args=to_paper)
    if not concealed:
        found["draft_pdf"] = reverse("documents:draft_pdf", args=to_record)
        found["draft_docx"] = reverse("documents:draft_docx", args=to_record)
    if rules.may_issue_minutes(standing, conference):
        return found
    if paper is None or is_open(paper):
        found["issue"] = reverse("documents:issue", args=to_record)
    if paper and is_open(paper):
        found["keep"] = reverse("documents:cancel_replacement", args=to_paper)
    elif paper:
        found["replace"] = reverse("documents:open_replacement", args=to_paper)
    return found
