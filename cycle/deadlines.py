"""Deadlines: kept as half-open intervals in UTC, said as the last day included.

A step that runs "until the end of 15/12/2026" closes at midnight in Vietnam as 16/12 begins; at
that instant it is already closed.
"""

from datetime import datetime, time

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from office.periods import closing, last_day, opening
from vietnamese.dates import short_date

__all__ = ["closing", "last_day", "left", "opening", "until"]

LONG_AGO = 90  # days after which nobody counts them any more


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
