from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from conferences.models.conference import Conference, PartQuerySet
from conferences.names import name_on
from members.models import Agency
from office.records import SharedRecord


class RollQuerySet(PartQuerySet):
    def named(self):
        """Put on each line, as `agency_name`, the agency's name on the day of the conference."""
        day = models.OuterRef("conference__held_on")
        return self.annotate(agency_name=name_on(day)).select_related("agency")


class RollEntry(models.Model):
    """Whether a member agency came, and who came for it."""

    class Presence(models.TextChoices):
        UNKNOWN = "unknown", _("not noted yet")
        PRESENT = "present", _("present")
        EXCUSED = "excused", _("absent, excused")
        ABSENT = "absent", _("absent")

    class CameAs(models.TextChoices):
        LEADER = "leader", _("leader of the agency")
        AUTHORISED = "authorised", _("authorised by the head")

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="roll")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    presence = models.CharField(
        _("presence"), max_length=10, choices=Presence.choices, default=Presence.UNKNOWN
    )
    came_as = models.CharField(
        _("came as"), max_length=12, choices=CameAs.choices, default=CameAs.LEADER
    )
    name = models.CharField(_("who came"), max_length=120, blank=True)
    post = models.CharField(_("post"), max_length=200, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects = RollQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "agency"], name="conferences_rollentry_once"
            ),
            models.CheckConstraint(
                condition=Q(presence="present") | Q(name="", post=""),
                name="conferences_rollentry_named_only_if_present",
                violation_error_message=_("Only an agency that is present has somebody there."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.agency)


class GuestQuerySet(PartQuerySet):
    def with_speeches(self):
        """Mark each guest with whether a speech of theirs is on record."""
        return self.annotate(has_spoken=Exists(Speech.objects.filter(guests=OuterRef("pk"))))


class Guest(SharedRecord):
    """Somebody who attends without belonging to a member agency."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="guests")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    name = models.CharField(_("full name"), max_length=120)
    post = models.CharField(_("posts"), max_length=300)

    objects = GuestQuerySet.as_manager()

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class SpeechQuerySet(PartQuerySet):
    def with_words(self):
        """Bring along who spoke and what was said, in a fixed number of queries."""
        members = models.Prefetch("members", RollEntry.objects.named())
        return self.prefetch_related("guests", members, "points")


class Speech(SharedRecord):
    """What was said to the conference, point by point, by one speaker or several together.

    Several, where the record does not say which of them asked for what.
    """

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="speeches")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    guests = models.ManyToManyField(
        Guest, blank=True, related_name="speeches", verbose_name=_("guests")
    )
    members = models.ManyToManyField(
        RollEntry, blank=True, related_name="speeches", verbose_name=_("member agencies")
    )

    objects = SpeechQuerySet.as_manager()

    class Meta:
        ordering = ["order", "pk"]
        verbose_name_plural = "speeches"

    def __str__(self) -> str:
        return f"{self.conference} · {self.order}"


class SpeechPoint(models.Model):
    speech = models.ForeignKey(Speech, models.CASCADE, related_name="points")
    order = models.PositiveSmallIntegerField(default=0, editable=False)
    text = models.TextField(_("point"))

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.text
