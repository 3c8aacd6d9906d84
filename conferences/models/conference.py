from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cycle.models import EmulationYear
from members.models import Bloc
from office.records import SharedRecord
from vietnamese.dates import short_date


class ConferenceQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Conferences of the blocs this person's posts reach."""
        return self.filter(bloc__in=standing.bloc_ids)

    def with_counts(self):
        """Mark each with how many stand on its roll and came, and how much is noted."""
        came = _number_of("roll", presence="present")
        parts = ("roll", "guests", "agenda", "speeches", "resolutions")
        return self.annotate(
            present_count=came, **{f"{part}_count": _number_of(part) for part in parts}
        )


def _number_of(part: str, **wanted: object) -> Coalesce:
    """Counted apart: joined in one query, the parts would multiply one another."""
    parts = Conference._meta.get_field(part).related_model.objects.filter(
        conference=OuterRef("pk"), **wanted
    )
    counted = parts.order_by().values("conference").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


class PartQuerySet(models.QuerySet):
    """Of what belongs to one conference."""

    def visible_to(self, standing):
        return self.filter(conference__bloc__in=standing.bloc_ids)


class Conference(SharedRecord):
    """A meeting of the bloc.

    One conference may review one year and open the next, so it belongs to one or two years.
    Particulars that nobody knows stay empty: the minutes then leave a dotted line for the hand.
    """

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="conferences")
    years = models.ManyToManyField(
        EmulationYear, related_name="conferences", verbose_name=_("emulation years")
    )
    title = models.CharField(_("title of the conference"), max_length=300)
    held_on = models.DateField(_("day"))
    starts_at = models.TimeField(_("begins at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    chair_name = models.CharField(_("chair of the conference"), max_length=120, blank=True)
    chair_post = models.CharField(_("post of the chair"), max_length=200, blank=True)
    secretary_name = models.CharField(_("secretary of the conference"), max_length=120, blank=True)
    secretary_post = models.CharField(_("post of the secretary"), max_length=200, blank=True)
    attendance_note = models.CharField(
        _("who attended, in words"),
        max_length=500,
        blank=True,
        help_text=_("Besides the roll and the guests named one by one."),
    )
    recorded_from = models.CharField(
        _("recorded afterwards from"),
        max_length=300,
        blank=True,
        help_text=_("What the source does not say stays a dotted line."),
    )
    is_example = models.BooleanField(default=False, editable=False)

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True)
                | Q(ends_at__isnull=True)
                | Q(ends_at__gt=F("starts_at")),
                name="conferences_conference_ends_after_start",
                violation_error_message=_("The conference ends after it begins."),
            )
        ]

    def __str__(self) -> str:
        """By its day: titles are too long to be said again and again."""
        return f"Hội nghị ngày {short_date(self.held_on)}"

    def get_absolute_url(self) -> str:
        return reverse("conferences:conference", args=[self.pk])
