"""May I, and what is missing, for the movements and drives of a year."""

from datetime import date, datetime

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cycle.models import Drive, EmulationYear, Movement
from cycle.rules.years import may_change
from cycle.states import LaunchState
from documents.rules import why_fixed
from members.standing import Standing
from vietnamese.dates import short_date


def may_change_movement(standing: Standing, movement: Movement) -> list[str]:
    return may_change(standing, movement.year) or why_fixed(movement)


def may_change_drive(standing: Standing, drive: Drive) -> list[str]:
    return may_change(standing, drive.year) or why_fixed(drive)


def may_remove_movement(standing: Standing, movement: Movement) -> list[str]:
    """Only what was entered by mistake goes: not launched, and nothing resting on it."""
    refused = may_change_movement(standing, movement)
    if refused:
        return refused
    if movement.state == LaunchState.LAUNCHED:
        return [_("The movement is launched. Take back the launch first.")]
    return why_held(movement)


def may_remove_drive(standing: Standing, drive: Drive) -> list[str]:
    return may_change_drive(standing, drive) or why_held(drive)


def why_held(record: models.Model) -> list[str]:
    """Other records rest on this one; asked of all that point to it, also from upper floors."""
    for relation in record._meta.related_objects:
        if relation.related_model._base_manager.filter(**{relation.field.name: record}).exists():
            return [_("Other records rest on “%(name)s”: it stays.") % {"name": record}]
    return []


def may_launch(standing: Standing, movement: Movement) -> list[str]:
    return may_change_movement(standing, movement) or why_not_launch(movement)


def why_not_launch(movement: Movement) -> list[str]:
    """A movement is launched once.

    That its year has a theme by then is asked of the preparation; of years long past the theme
    may not be known.
    """
    if movement.state == LaunchState.LAUNCHED:
        return [
            _("The movement was launched on %(day)s.") % {"day": short_date(movement.launched_on)}
        ]
    return []


def may_launch_on(movement: Movement, day: date, at: datetime) -> list[str]:
    """On a day that has come; often already at the conference that closes the year before."""
    if day > localdate(at):
        return [
            _("%(day)s has not come yet. Record the launch when it has taken place.")
            % {"day": short_date(day)}
        ]
    year = movement.year.year
    if day.year not in (year - 1, year):
        return [
            _("%(day)s is too far from the year %(year)s.") % {"day": short_date(day), "year": year}
        ]
    return []


def may_take_back_launch(standing: Standing, movement: Movement) -> list[str]:
    refused = may_change_movement(standing, movement)
    if refused or movement.state == LaunchState.LAUNCHED:
        return refused
    return [_("The movement is not launched yet.")]


def may_last(year: EmulationYear, starts_on: date | None, ends_on: date | None) -> list[str]:
    """A movement or drive of a year has at least one day in it."""
    begins_later = starts_on and starts_on.year > year.year
    ended_before = ends_on and ends_on.year < year.year
    if not (begins_later or ended_before):
        return []
    return [_("These days lie outside the year %(year)s.") % {"year": year.year}]
