from datetime import date

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cycle import deadlines
from cycle.states import PhaseState, YearState
from members.models import Bloc, BlocSettings
from office.records import SharedRecord

# A typing slip, not history: no bloc keeps a year outside these.
FIRST_YEAR, LAST_YEAR = 1990, 2100


class PhaseKind(models.TextChoices):
    """The steps of a bloc's year, as seen in real blocs (domain: the calendar)."""

    PREPARATION = "preparation", _("Prepare the charter, plan, score table and pledge")
    PLEDGE = "pledge", _("Sign the pledge and launch the movement")
    MID_YEAR = "mid_year", _("Mid-year review")
    CROSS_CHECK = "cross_check", _("Cross-check visits")
    REPORTS = "reports", _("Achievement reports and self scores")
    SCORING = "scoring", _("Scoring and ranking")
    CONFERENCE = "conference", _("Year-end conference and selection")
    DOSSIER = "dossier", _("Dossier to the province")


class YearQuerySet(models.QuerySet):
    def visible_to(self, standing):
        return self.filter(bloc__in=standing.bloc_ids)


class EmulationYear(SharedRecord):
    """One year of one bloc; read-only once sealed."""

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    theme = models.CharField(_("theme"), max_length=300, blank=True)
    context = models.TextField(
        _("circumstances of the year"), blank=True, help_text=_("One or two sentences.")
    )
    rules = models.ForeignKey(
        BlocSettings, models.PROTECT, related_name="years", verbose_name=_("rules of the bloc")
    )
    state = models.CharField(max_length=10, choices=YearState.choices, default=YearState.OPEN)
    is_example = models.BooleanField(default=False, editable=False)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    sealed_at = models.DateTimeField(null=True, blank=True)
    sealed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = YearQuerySet.as_manager()

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["bloc", "year"],
                name="cycle_year_once",
                violation_error_message=_("The bloc already has this year."),
            ),
            models.CheckConstraint(
                condition=Q(state=YearState.SEALED, sealed_at__isnull=False)
                | Q(state=YearState.OPEN, sealed_at__isnull=True, sealed_by__isnull=True),
                name="cycle_year_sealed_with_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

    def get_absolute_url(self) -> str:
        return reverse("cycle:year", args=[self.pk])

    @property
    def is_sealed(self) -> bool:
        return self.state == YearState.SEALED


class PhaseQuerySet(models.QuerySet):
    def visible_to(self, standing):
        return self.filter(year__bloc__in=standing.bloc_ids)


class Phase(SharedRecord):
    """A step of one year, open in [opens_at, closes_at)."""

    year = models.ForeignKey(EmulationYear, models.PROTECT, related_name="phases")
    kind = models.CharField(_("step"), max_length=20, choices=PhaseKind.choices)
    order = models.PositiveSmallIntegerField()
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("closes"))
    state = models.CharField(max_length=10, choices=PhaseState.choices, default=PhaseState.WAITING)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = PhaseQuerySet.as_manager()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["year", "kind"], name="cycle_phase_once"),
            models.UniqueConstraint(fields=["year", "order"], name="cycle_phase_order_once"),
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")),
                name="cycle_phase_closes_after_opening",
                violation_error_message=_("A step closes after it opens."),
            ),
            models.CheckConstraint(
                condition=Q(state=PhaseState.DONE, done_at__isnull=False)
                | ~Q(state=PhaseState.DONE) & Q(done_at__isnull=True, done_by__isnull=True),
                name="cycle_phase_done_with_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("cycle:phase", args=[self.pk])

    @property
    def first_day(self) -> date:
        return localdate(self.opens_at)

    @property
    def last_day(self) -> date:
        """The last day included."""
        return deadlines.last_day(self.closes_at)


class PhaseExtension(models.Model):
    """A deadline moved, with its reason."""

    phase = models.ForeignKey(Phase, models.CASCADE, related_name="extensions")
    closed_at = models.DateTimeField(_("closed before"))
    closes_at = models.DateTimeField(_("closes now"))
    reason = models.CharField(_("reason"), max_length=500)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("closed_at")), name="cycle_phaseextension_is_later"
            )
        ]

    def __str__(self) -> str:
        return f"{self.phase}: {self.reason}"
