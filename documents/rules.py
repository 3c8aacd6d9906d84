from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from documents.models import Paper
from documents.papers import Part, PaperKind, source_key


def standing_paper(kind: PaperKind, record: models.Model) -> Paper | None:
    """The issued paper of this kind for this record that no newer one replaces."""
    return (
        Paper.objects.standing()
        .filter(kind=kind.key, subject_type=record._meta.label_lower, subject_id=record.pk)
        .select_related("issuer")
        .first()
    )


def why_fixed(*sources: models.Model | Part) -> list[str]:
    """Why these records, or parts of records, may not change: an issued paper prints them.

    An issued document is never edited; a wrong content is replaced by a new document of the same
    form (Decree 30/2020, Art. 18.3).
    """
    chosen = models.Q()
    for source in sources:
        record_type, record_id = source_key(source)
        chosen |= models.Q(sources__record_type=record_type, sources__record_id=record_id)
    papers = Paper.objects.standing().filter(chosen).filter(replacement__isnull=True).distinct()
    return [
        _(
            "This is printed in %(paper)s, issued on %(day)s. To correct it, first open a "
            "replacement of that paper."
        )
        % {"paper": paper, "day": paper.dated.strftime("%d/%m/%Y")}
        for paper in papers.order_by("pk")
    ]


def missing_for_issue(kind: PaperKind, record: models.Model, at: datetime) -> list[str]:
    """What keeps the paper from being issued now."""
    standing = standing_paper(kind, record)
    if standing and not hasattr(standing, "replacement"):
        return [
            _("%(paper)s is already issued. To correct it, first open a replacement.")
            % {"paper": standing}
        ]
    return kind.missing(record, at)


def may_open_replacement(paper: Paper) -> list[str]:
    if hasattr(paper, "replaced_by"):
        return [_("%(paper)s is already replaced by a newer paper.") % {"paper": paper}]
    if hasattr(paper, "replacement"):
        return [_("%(paper)s is already open for replacement.") % {"paper": paper}]
    return []


def may_cancel_replacement(paper: Paper, content_sha256: str) -> list[str]:
    """Only while the records still say exactly what the paper says."""
    if not hasattr(paper, "replacement"):
        return [_("%(paper)s is not open for replacement.") % {"paper": paper}]
    if paper.content_sha256 != content_sha256:
        return [
            _("The records now differ from %(paper)s: issue the paper that replaces it.")
            % {"paper": paper}
        ]
    return []
