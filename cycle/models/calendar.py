from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cycle.models.years import PhaseKind
from members.models import Bloc

DAY = (MinValueValidator(1), MaxValueValidator(31))
MONTH = (MinValueValidator(1), MaxValueValidator(12))
THIS_YEAR_OR_NEXT = (MaxValueValidator(1),)


class PhaseTemplate(models.Model):
    """The bloc's usual calendar: where a phase begins and ends in any year.

    Days are counted within the emulation year's calendar; `*_year_offset` is 1 for a day that
    falls in the year after it. The end is the last day included, as people say it.
    """

    bloc = models.ForeignKey(Bloc, models.CASCADE, related_name="phase_templates")
    kind = models.CharField(_("step"), max_length=20, choices=PhaseKind.choices)
    order = models.PositiveSmallIntegerField(_("order"))
    first_day = models.PositiveSmallIntegerField(_("first day"), validators=DAY)
    first_month = models.PositiveSmallIntegerField(_("first month"), validators=MONTH)
    first_year_offset = models.PositiveSmallIntegerField(default=0, validators=THIS_YEAR_OR_NEXT)
    last_day = models.PositiveSmallIntegerField(_("last day"), validators=DAY)
    last_month = models.PositiveSmallIntegerField(_("last month"), validators=MONTH)
    last_year_offset = models.PositiveSmallIntegerField(default=0, validators=THIS_YEAR_OR_NEXT)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["bloc", "kind"], name="cycle_phasetemplate_once"),
            models.CheckConstraint(
                condition=Q(
                    first_day__range=(1, 31),
                    last_day__range=(1, 31),
                    first_month__range=(1, 12),
                    last_month__range=(1, 12),
                    first_year_offset__lte=1,
                    last_year_offset__lte=1,
                ),
                name="cycle_phasetemplate_has_days_of_a_calendar",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def first_in(self, year: int) -> date:
        """The first day in that emulation year."""
        return day_in(year + self.first_year_offset, self.first_month, self.first_day)

    def last_in(self, year: int) -> date:
        """The last day, included, in that emulation year."""
        return day_in(year + self.last_year_offset, self.last_month, self.last_day)


def day_in(year: int, month: int, day: int) -> date:
    """That day of that year; 29 February stands for the last day of February."""
    try:
        return date(year, month, day)
    except ValueError:
        if (day, month) != (29, 2):
            raise
        return date(year, 2, 28)
