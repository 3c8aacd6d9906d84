from datetime import date, datetime

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from documents.models import IssuingBody, Paper
from documents.papers import PaperKind, Part, source_key
from vietnamese.dates import short_date


def standing_paper(kind: PaperKind, record: models.Model) -> Paper | None:
    """The issued paper of this kind for this record that no newer one replaces."""
    return (
        Paper.objects.in_force()
        .filter(kind=kind.key, subject_type=record._meta.label_lower, subject_id=record.pk)
        .select_related("replacement")
        .order_by("pk")
        .first()
    )


def why_fixed(*sources: models.Model | Part, since: date | None = None) -> list[str]:
    """Why these records, or parts of records, may not change: an issued paper prints them.

    An issued document is never edited; a wrong content is replaced by a new document of the same
    form (Decree 30/2020, Art. 18.3). With `since`, only papers of that day and later count: for
    a record whose past stays, such as a name that another one follows.
    """
    chosen = models.Q(pk__in=[])
    for source in sources:
        record_type, record_id = source_key(source)
        chosen |= models.Q(sources__record_type=record_type, sources__record_id=record_id)
    papers = Paper.objects.in_force().filter(chosen, replacement__isnull=True).distinct()
    if since is not None:
        papers = papers.filter(dated__gte=since)
    return [
        _(
            "This is printed in %(paper)s, issued on %(day)s. To correct it, first open a "
            "replacement of that paper."
        )
        % {"paper": paper, "day": short_date(paper.dated)}
        for paper in papers.order_by("pk")
    ]


def missing_for_issue(kind: PaperKind, record: models.Model, at: datetime) -> list[str]:
    """What keeps the paper from being issued now."""
    standing = standing_paper(kind, record)
    if standing and not is_open(standing):
        return [
            _("%(paper)s is already issued. To correct it, first open a replacement.")
            % {"paper": standing}
        ]
    return lacks(kind, record, at)


def lacks(kind: PaperKind, record: models.Model, at: datetime) -> list[str]:
    """What the records and the letterhead still lack, whether or not a paper is issued already."""
    return [*_lacks_letterhead(kind.issuer(record)), *kind.missing(record, at)]


def may_be_dated(dated: date | None, at: datetime) -> list[str]:
    """A paper bears the day on which it is signed and issued (Decree 30/2020, Art. 9)."""
    if dated is None:
        return [_("The day of the paper is not known yet.")]
    if dated > localdate(at):
        return [
            _("The paper is dated %(day)s, a day that has not come yet.")
            % {"day": short_date(dated)}
        ]
    return []


def may_open_replacement(paper: Paper) -> list[str]:
    if is_replaced(paper):
        return [_("%(paper)s is already replaced by a newer paper.") % {"paper": paper}]
    if is_open(paper):
        return [_("%(paper)s is already open for replacement.") % {"paper": paper}]
    return []


def may_cancel_replacement(paper: Paper, content_sha256: str) -> list[str]:
    """Only while the records still say exactly what the paper says."""
    if is_replaced(paper) or not is_open(paper):
        return [_("%(paper)s is not open for replacement.") % {"paper": paper}]
    if paper.content_sha256 != content_sha256:
        return [
            _("The records now differ from %(paper)s: issue the paper that replaces it.")
            % {"paper": paper}
        ]
    return []


def is_open(paper: Paper) -> bool:
    """Whether its replacement was opened; as old as the paper at hand."""
    return hasattr(paper, "replacement")


def is_replaced(paper: Paper) -> bool:
    return hasattr(paper, "replaced_by")


def _lacks_letterhead(issuer: IssuingBody) -> list[str]:
    """What the head and the number of a paper cannot do without (Decree 30/2020, Art. 8)."""
    wanted = (
        (issuer.name, _("The letterhead lacks the name of the issuing body.")),
        (issuer.symbol, _("The letterhead lacks the abbreviation for the symbol of papers.")),
        (issuer.place, _("The letterhead lacks the place name.")),
    )
    return [sentence for value, sentence in wanted if not value]
