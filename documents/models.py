from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from office.periods import Dated, DatedQuerySet
from office.records import SharedRecord


class IssuingBody(SharedRecord):
    """Whoever issues papers: its letterhead and how it numbers them.

    A bloc has no seal and no legal personality, so all of this is a setting.
    """

    class Numbering(models.TextChoices):
        ONE_SERIES = "one", _("one series for all papers")
        PER_TYPE = "per_type", _("one series per type of paper")

    parent_name = models.CharField(_("parent body"), max_length=200, blank=True)
    name = models.CharField(_("issuing body"), max_length=200)
    symbol = models.CharField(
        _("abbreviation in paper symbols"),
        max_length=30,
        help_text=_("As printed after the type: KTĐ in 05/BC-KTĐ."),
    )
    place = models.CharField(_("place name"), max_length=100)
    filing_note = models.CharField(
        _("last line of the recipients"), max_length=100, default="Lưu: VT."
    )
    numbering = models.CharField(
        _("numbering"),
        max_length=10,
        choices=Numbering.choices,
        default=Numbering.ONE_SERIES,
    )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("documents:letterhead", args=[self.pk])


class NumberSeries(models.Model):
    """The counter of one issuing body and calendar year.

    `type_symbol` is empty where one series serves all papers. Numbers run from 1 on 1 January to
    31 December (Decree 30/2020, Art. 15).
    """

    issuer = models.ForeignKey(IssuingBody, models.PROTECT, related_name="number_series")
    year = models.PositiveSmallIntegerField()
    type_symbol = models.CharField(max_length=10, blank=True)
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "year", "type_symbol"], name="documents_numberseries_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.issuer} {self.year} {self.type_symbol}".strip()


class LegalBasis(SharedRecord, Dated):
    """A statute that papers may rest on, while it is in force.

    It holds in the whole country, so there is one list for all provinces.
    """

    class Topic(models.TextChoices):
        COMMENDATION = "commendation", _("emulation and commendation")
        PAPERWORK = "paperwork", _("form of official papers")

    class Rank(models.IntegerChoices):
        LAW = 1, _("law")
        DECREE = 2, _("decree")
        CIRCULAR = 3, _("circular")
        LOCAL = 4, _("paper of the province or the bloc")

    title = models.CharField(
        _("as cited on papers"),
        max_length=400,
        help_text=_("Number, date, issuing body and subject, without “Căn cứ”."),
    )
    short_title = models.CharField(
        _("short name"),
        max_length=100,
        help_text=_("For lists; the same for all versions of one statute."),
    )
    topic = models.CharField(_("topic"), max_length=20, choices=Topic.choices)
    rank = models.PositiveSmallIntegerField(
        _("rank"), choices=Rank.choices, help_text=_("Papers cite the higher statute first.")
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["rank", "valid_from", "pk"]

    def __str__(self) -> str:
        return self.short_title

    @property
    def last_day(self) -> date | None:
        """The last day in force, as people say it; None while it has no end."""
        return self.valid_until and self.valid_until - timedelta(days=1)

    @property
    def citation(self) -> str:
        """As a paper cites it, without closing mark."""
        return f"Căn cứ {self.title}"


class PaperQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Issued papers of the bodies this person's posts reach."""
        return self.filter(issuer__in=standing.issuer_ids)

    def in_force(self):
        """Not replaced by a newer paper."""
        return self.filter(replaced_by__isnull=True)


class Paper(models.Model):
    """An issued paper: numbered, dated, stored once, never rendered or edited again.

    A wrong content is replaced by a new paper of the same form (Decree 30/2020, Art. 18.3).
    """

    kind = models.CharField(max_length=60)
    issuer = models.ForeignKey(IssuingBody, models.PROTECT, related_name="papers")
    type_symbol = models.CharField(max_length=10)
    number = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    symbol = models.CharField(max_length=60)
    dated = models.DateField()
    title = models.CharField(max_length=400)
    search_text = models.CharField(max_length=500)
    subject_type = models.CharField(max_length=100)
    subject_id = models.BigIntegerField()
    emulation_year = models.PositiveSmallIntegerField()
    is_example = models.BooleanField(default=False)
    pdf = models.FileField(max_length=200)
    pdf_sha256 = models.CharField(max_length=64)
    pdf_size = models.PositiveIntegerField()
    docx = models.FileField(max_length=200)
    docx_sha256 = models.CharField(max_length=64)
    content_sha256 = models.CharField(max_length=64)  # of what the records said, not of a file
    chain_head = models.CharField(max_length=64)  # the newest event just before the issue
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "year", "symbol", "number"],
                name="documents_paper_number_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["subject_type", "subject_id", "kind"], name="documents_paper_subject"
            ),
            models.Index(fields=["issuer", "emulation_year"], name="documents_paper_year"),
        ]

    def __str__(self) -> str:
        return f"{self.number:02d}/{self.symbol}"

    def get_absolute_url(self) -> str:
        return reverse("documents:paper", args=[self.pk])


class Replacement(models.Model):
    """An issued paper opened for replacement: its records may change until the next is issued."""

    paper = models.OneToOneField(Paper, models.PROTECT, related_name="replacement")
    reason = models.CharField(_("reason"), max_length=500)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.paper}: {self.reason}"


class PaperSource(models.Model):
    """A record whose figures or names an issued paper prints.

    While the paper stands, such a record may not change: see `documents.rules.why_fixed`.
    """

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="sources")
    record_type = models.CharField(max_length=100)
    record_id = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["record_type", "record_id", "paper"], name="documents_papersource_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_type}:{self.record_id}"
