from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cycle.models.years import EmulationYear
from cycle.states import LaunchState
from office.records import SharedRecord


class UndertakingQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Those of the blocs this person's posts reach."""
        return self.filter(year__bloc__in=standing.bloc_ids)


class Movement(SharedRecord):
    """A movement (phong trào thi đua) of the year: theme, aims, launch."""

    year = models.ForeignKey(EmulationYear, models.PROTECT, related_name="movements")
    name = models.CharField(
        _("name of the movement"),
        max_length=300,
        help_text=_("The theme of the movement, as it is launched."),
    )
    aims = models.TextField(_("aims"), blank=True)
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    state = models.CharField(
        max_length=10, choices=LaunchState.choices, default=LaunchState.PLANNED, editable=False
    )
    launched_on = models.DateField(_("launched on"), null=True, blank=True, editable=False)

    objects = UndertakingQuerySet.as_manager()

    class Meta:
        ordering = [F("starts_on").asc(nulls_last=True), "pk"]
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

    def get_absolute_url(self) -> str:
        return reverse("cycle:movement", args=[self.pk])


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

    objects = UndertakingQuerySet.as_manager()

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

    def get_absolute_url(self) -> str:
        return reverse("cycle:drive", args=[self.pk])
