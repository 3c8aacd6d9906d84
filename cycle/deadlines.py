"""Deadlines: kept as half-open intervals in UTC, said as the last day included.

A step that runs "until the end of 15/12/2026" closes at midnight in Vietnam as 16/12 begins; at
that instant it is already closed.
"""

from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_default_timezone, localdate, localtime, make_aware
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vietnamese.dates import short_date

ONE_DAY = timedelta(days=1)
LONG_AGO = 90  # days after which nobody counts them any more


def opening(first_day: date) -> datetime:
    """The instant at which the day begins in Vietnam."""
    return make_aware(datetime.combine(first_day, time.min), get_default_timezone())


def closing(last_day: date) -> datetime:
    """The first instant outside, when `last_day` is the last day included."""
    return opening(last_day + ONE_DAY)


def last_day(closes_at: datetime) -> date:
    """The last day of which at least one moment is included."""
    return localdate(closes_at - timedelta(microseconds=1))


def until(closes_at: datetime) -> str:
    """The deadline as people say it: "until the end of 15/12/2026"."""
    local = localtime(closes_at)
    day = short_date(last_day(closes_at))
    if local.time() == time.min:
        return _("until the end of %(day)s") % {"day": day}
    return _("before %(time)s on %(day)s") % {"time": f"{local:%H:%M}", "day": day}


def left(closes_at: datetime, at: datetime) -> str:
    """How much time is left, in words: in days, counted on the calendar of Vietnam."""
    days = (last_day(closes_at) - localdate(at)).days
    if at >= closes_at:
        return _late(closes_at, -days)
    if days == 0:
        return _("ends today")
    return ngettext("%(n)s day left", "%(n)s days left", days) % {"n": days}


def _late(closes_at: datetime, days: int) -> str:
    if days == 0:
        return _("ended today")
    if days > LONG_AGO:
        return _("ended on %(day)s") % {"day": short_date(last_day(closes_at))}
    return ngettext("%(n)s day late", "%(n)s days late", days) % {"n": days}
