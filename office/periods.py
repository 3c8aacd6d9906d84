"""Things that hold from a beginning until just before an end.

Every interval is half-open: the end is the first day, or the first instant, that is outside.
"""

from datetime import date, datetime, time, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.timezone import get_default_timezone, localdate, make_aware
from django.utils.translation import gettext_lazy as _


def opening(first_day: date) -> datetime:
    """The instant at which the day begins in Vietnam."""
    return make_aware(datetime.combine(first_day, time.min), get_default_timezone())


def closing(last_day: date) -> datetime:
    """The first instant outside, when `last_day` is the last day included."""
    return opening(last_day + timedelta(days=1))


def last_day(ends_at: datetime) -> date:
    """The last day of which at least one moment is included."""
    return localdate(ends_at - timedelta(microseconds=1))


class DatedQuerySet(models.QuerySet):
    def on(self, day: date):
        """What holds on this day."""
        return self.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=day), valid_from__lte=day
        )

    def overlapping(self, valid_from: date, valid_until: date | None):
        """What shares at least one day with [valid_from, valid_until)."""
        found = self.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=valid_from))
        return found if valid_until is None else found.filter(valid_from__lt=valid_until)


class Dated(models.Model):
    """Holds on whole days, [valid_from, valid_until)."""

    valid_from = models.DateField(_("from"))
    valid_until = models.DateField(_("until (not included)"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("The end must come after the beginning."),
            )
        ]

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day < self.valid_until)


class TimedQuerySet(models.QuerySet):
    def at(self, moment: datetime):
        """What holds at this instant."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=moment), starts_at__lte=moment)

    def overlapping(self, starts_at: datetime, ends_at: datetime | None):
        """What shares at least one instant with [starts_at, ends_at)."""
        found = self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=starts_at))
        return found if ends_at is None else found.filter(starts_at__lt=ends_at)


class Timed(models.Model):
    """Holds between two instants, [starts_at, ends_at); for whatever carries a right."""

    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("The end must come after the beginning."),
            )
        ]

    def holds_at(self, moment: datetime) -> bool:
        return self.starts_at <= moment and (self.ends_at is None or moment < self.ends_at)
