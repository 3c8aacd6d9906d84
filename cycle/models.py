from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cycle.states import LaunchState, PhaseState, YearState
from members.models import Bloc, BlocSettings
from office.records import SharedRecord


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
    year = models.PositiveSmallIntegerField(_("year"))
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
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
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


class PhaseTemplate(models.Model):
    """The bloc's usual calendar: where a phase begins and ends in any year.

    Days are counted within the emulation year's calendar; `*_year_offset` is 1 for a day that
    falls in January after it. The end is the last day included, as people say it.
    """

    bloc = models.ForeignKey(Bloc, models.CASCADE, related_name="phase_templates")
    kind = models.CharField(_("step"), max_length=20, choices=PhaseKind.choices)
    order = models.PositiveSmallIntegerField(_("order"))
    first_day = models.PositiveSmallIntegerField(_("first day"))
    first_month = models.PositiveSmallIntegerField(_("first month"))
    first_year_offset = models.PositiveSmallIntegerField(default=0)
    last_day = models.PositiveSmallIntegerField(_("last day"))
    last_month = models.PositiveSmallIntegerField(_("last month"))
    last_year_offset = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["bloc", "kind"], name="cycle_phasetemplate_once")
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


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


class Movement(SharedRecord):
    """A movement (phong trào thi đua) of the year: theme, aims, launch."""

    year = models.ForeignKey(EmulationYear, models.PROTECT, related_name="movements")
    name = models.CharField(_("name of the movement"), max_length=300)
    aims = models.TextField(_("aims"), blank=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until the end of"), null=True, blank=True)
    state = models.CharField(
        max_length=10, choices=LaunchState.choices, default=LaunchState.PLANNED
    )
    launched_on = models.DateField(_("launched on"), null=True, blank=True)

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=LaunchState.LAUNCHED, launched_on__isnull=False)
                | ~Q(state=LaunchState.LAUNCHED) & Q(launched_on__isnull=True),
                name="cycle_movement_launched_with_its_day",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="cycle_movement_ends_after_start",
                violation_error_message=_("The last day cannot come before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Drive(SharedRecord):
    """A drive (đợt thi đua) for an anniversary."""

    year = models.ForeignKey(EmulationYear, models.PROTECT, related_name="drives")
    name = models.CharField(_("name of the drive"), max_length=300)
    occasion = models.CharField(
        _("anniversary"), max_length=300, help_text=_("What the drive celebrates, and its day.")
    )
    aims = models.TextField(_("aims"), blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="cycle_drive_ends_after_start",
                violation_error_message=_("The last day cannot come before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.name
