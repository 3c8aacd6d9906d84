from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from conferences.models.conference import Conference
from cycle.models import EmulationYear


class AgendaQuerySet(models.QuerySet):
    def with_substance(self):
        """Mark each item with whether anything is noted under it."""
        return self.annotate(
            has_points=Exists(ReportedPoint.objects.filter(item=OuterRef("pk"))),
            has_resolutions=Exists(Resolution.objects.filter(item=OuterRef("pk"))),
        )


class AgendaItem(models.Model):
    """One matter before the conference, about one year, with what came of it."""

    class Kind(models.TextChoices):
        REVIEW = "review", _("Review of the year")
        SELECTION = "selection", _("Selection for awards")
        LAUNCH = "launch", _("Launch of the movement")
        PLEDGE = "pledge", _("Signing of the pledge")
        HANDOVER = "handover", _("Handover of the chair")
        ADOPTION = "adoption", _("Adoption of a paper")
        OTHER = "other", _("Other business")

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="agenda")
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    year = models.ForeignKey(
        EmulationYear, models.PROTECT, related_name="+", verbose_name=_("emulation year")
    )
    title = models.CharField(
        _("title"), max_length=300, blank=True, help_text=_("Empty: the name of its kind and year.")
    )
    presented_by = models.CharField(_("presented by"), max_length=200, blank=True)
    decided = models.TextField(_("what was decided"), blank=True)

    objects = AgendaQuerySet.as_manager()

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.title or f"{self.get_kind_display()} {self.year}"

    @property
    def tells_itself(self) -> bool:
        """Whether other records say what came of it: proposals, or the chair's turns."""
        return self.kind in (self.Kind.SELECTION, self.Kind.HANDOVER)


class ReportedPoint(models.Model):
    """A result, an aim or a direction put before the conference, with its figure if it has one.

    The figure is kept apart from the words so that papers print it from one place: it stands
    between `text` and `text_after`. `amount` is in đồng, `share` in per cent.
    """

    class Sense(models.TextChoices):
        RESULT = "result", _("result")
        AIM = "aim", _("aim")
        DIRECTION = "direction", _("direction")

    class Precision(models.TextChoices):
        EXACT = "exact", _("exactly")
        MORE_THAN = "more_than", _("more than")
        ABOUT = "about", _("about")

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="points")
    order = models.PositiveSmallIntegerField(default=0)
    sense = models.CharField(
        _("what it is"), max_length=10, choices=Sense.choices, default=Sense.RESULT
    )
    text = models.TextField(_("text, up to the figure if there is one"))
    amount = models.BigIntegerField(_("amount (đồng)"), null=True, blank=True)
    share = models.DecimalField(
        _("share (%)"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    precision = models.CharField(
        _("precision"), max_length=10, choices=Precision.choices, default=Precision.EXACT
    )
    text_after = models.TextField(_("text after the figure"), blank=True)

    class Meta:
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(share__isnull=True),
                name="conferences_reportedpoint_one_figure",
                violation_error_message=_("A point has one figure: an amount or a share."),
            ),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                name="conferences_reportedpoint_amount_not_negative",
                violation_error_message=_("An amount cannot be negative."),
            ),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gte=0, share__lte=100),
                name="conferences_reportedpoint_share_is_a_share",
                violation_error_message=_("A share lies between 0 and 100 %."),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Resolution(models.Model):
    """What the conference resolved, with how many were for and against where that was counted."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="resolutions")
    order = models.PositiveSmallIntegerField(default=0)
    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="resolutions",
        verbose_name=_("agenda item"),
    )
    text = models.TextField(_("resolved"))
    votes_for = models.PositiveSmallIntegerField(_("for"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("against"), null=True, blank=True)
    votes_abstained = models.PositiveSmallIntegerField(_("no opinion"), null=True, blank=True)

    class Meta:
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    votes_for__isnull=True, votes_against__isnull=True, votes_abstained__isnull=True
                )
                | Q(
                    votes_for__isnull=False,
                    votes_against__isnull=False,
                    votes_abstained__isnull=False,
                ),
                name="conferences_resolution_counted_or_not",
                violation_error_message=_(
                    "Give all three numbers (for, against, no opinion), or none of them."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.text
