from decimal import Decimal

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from awards.models import Proposal
from conferences.models.conference import Conference, PartQuerySet
from cycle.models import EmulationYear
from members.models import ChairTerm
from office.records import SharedRecord
from vietnamese.numbers import money_short


class AgendaQuerySet(PartQuerySet):
    def with_substance(self):
        """Mark each item with what there is to tell of it, under it or in other records."""
        return self.annotate(
            has_points=Exists(ReportedPoint.objects.filter(item=OuterRef("pk"))),
            has_resolutions=Exists(Resolution.objects.filter(item=OuterRef("pk"))),
            has_proposals=Exists(Proposal.objects.filter(year=OuterRef("year"))),
            has_turns=Exists(
                ChairTerm.objects.filter(
                    bloc=OuterRef("conference__bloc"), year=OuterRef("year__year")
                )
            ),
        )

    def with_counts(self):
        """Mark each item with how many points and resolutions stand under it."""
        return self.annotate(
            points_count=Count("points", distinct=True),
            resolutions_count=Count("resolutions", distinct=True),
        )


class AgendaItem(SharedRecord):
    """One matter before the conference, about one year, with what came of it."""

    class Kind(models.TextChoices):
        REVIEW = "review", _("Review of the year")
        MID_YEAR = "mid_year", _("Mid-year review")
        SELECTION = "selection", _("Selection for awards")
        LAUNCH = "launch", _("Launch of the movement")
        PLEDGE = "pledge", _("Signing of the pledge")
        HANDOVER = "handover", _("Handover of the chair")
        ADOPTION = "adoption", _("Adoption of a paper")
        OTHER = "other", _("Other business")

    # As the minutes head it, unless it has a title of its own. Vietnamese, as all they print.
    HEADINGS = {
        Kind.REVIEW: "Tổng kết phong trào thi đua năm {year}",
        Kind.MID_YEAR: "Sơ kết phong trào thi đua 6 tháng đầu năm {year}",
        Kind.SELECTION: "Bình xét, đề nghị khen thưởng năm {year}",
        Kind.LAUNCH: "Phát động phong trào thi đua năm {year}",
        Kind.PLEDGE: "Ký kết giao ước thi đua năm {year}",
        Kind.HANDOVER: "Bàn giao nhiệm vụ Trưởng khối năm {year}",
        Kind.ADOPTION: "Thông qua văn bản của Khối năm {year}",
        Kind.OTHER: "Nội dung khác",
    }

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="agenda")
    order = models.PositiveSmallIntegerField(editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    year = models.ForeignKey(
        EmulationYear, models.PROTECT, related_name="+", verbose_name=_("emulation year")
    )
    title = models.CharField(
        _("title of its own"),
        max_length=300,
        blank=True,
        help_text=_("May stay empty: the minutes then name it by its kind and year."),
    )
    presented_by = models.CharField(_("presented by"), max_length=200, blank=True)
    decided = models.TextField(_("what was decided"), blank=True)

    objects = AgendaQuerySet.as_manager()

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.title or self.HEADINGS[self.kind].format(year=self.year)

    @property
    def tells(self) -> bool:
        """Whether minutes have anything to say of it; asks for items `with_substance`.

        Whom the bloc proposes and who chairs next are recorded elsewhere and not typed again.
        """
        elsewhere = {self.Kind.SELECTION: self.has_proposals, self.Kind.HANDOVER: self.has_turns}
        noted = bool(self.decided) or self.has_points or self.has_resolutions
        return noted or elsewhere.get(self.kind, False)


class PointQuerySet(models.QuerySet):
    def visible_to(self, standing):
        return self.filter(item__conference__bloc__in=standing.bloc_ids)


class ReportedPoint(SharedRecord):
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

    # Said in Vietnamese whatever the screens speak: the point is a text of the minutes.
    PRECISELY = {Precision.EXACT: "", Precision.MORE_THAN: "hơn", Precision.ABOUT: "khoảng"}

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="points")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    sense = models.CharField(
        _("what it is"), max_length=10, choices=Sense.choices, default=Sense.RESULT
    )
    text = models.TextField(
        _("text, up to the figure if there is one"),
        blank=True,
        help_text=_("May stay empty where the figure comes first."),
    )
    amount = models.BigIntegerField(_("amount (đồng)"), null=True, blank=True)
    share = models.DecimalField(
        _("share (%)"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    precision = models.CharField(
        _("precision"), max_length=10, choices=Precision.choices, default=Precision.EXACT
    )
    text_after = models.TextField(_("text after the figure"), blank=True)

    objects = PointQuerySet.as_manager()

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
                violation_error_message=_("A share lies between 0 and 100 per cent."),
            ),
            models.CheckConstraint(
                condition=~Q(text="") | ~Q(text_after=""),
                name="conferences_reportedpoint_says_something",
                violation_error_message=_("Write what the point says."),
            ),
            models.CheckConstraint(
                condition=Q(text_after="") | Q(amount__isnull=False) | Q(share__isnull=False),
                name="conferences_reportedpoint_goes_on_after_a_figure",
                violation_error_message=_("There is no figure that the text could come after."),
            ),
        ]

    def __str__(self) -> str:
        """The point's words with its figure in place: “… hơn 900 triệu đồng để …”."""
        return " ".join(filter(None, (self.text, self.figure, self.text_after)))

    @property
    def figure(self) -> str:
        """As papers write it, with the qualifying word; empty where the point has none."""
        if self.amount is None and self.share is None:
            return ""
        value = percent(self.share) if self.amount is None else money_short(self.amount)
        return f"{self.PRECISELY[self.precision]} {value}".strip()

    @property
    def conference(self) -> Conference:
        return self.item.conference


def percent(share: Decimal) -> str:
    """“100%”, “93,75%”: no zeros behind the last digit that says something."""
    return f"{share.normalize():f}%".replace(".", ",")


class Resolution(SharedRecord):
    """What the conference resolved, with how many were for and against where that was counted."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="resolutions")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    item = models.ForeignKey(
        AgendaItem,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="resolutions",
        verbose_name=_("agenda item"),
    )
    text = models.TextField(_("resolved"))
    votes_for = models.PositiveSmallIntegerField(_("votes for"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("votes against"), null=True, blank=True)
    votes_abstained = models.PositiveSmallIntegerField(_("no opinion"), null=True, blank=True)

    objects = PartQuerySet.as_manager()

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
                violation_error_message=_("Give all three numbers, or none of them."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def votes(self) -> tuple[int, int, int] | None:
        """For, against, without opinion; None where the vote was not counted."""
        if self.votes_for is None:
            return None
        return self.votes_for, self.votes_against, self.votes_abstained
