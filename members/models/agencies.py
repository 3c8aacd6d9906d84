from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import IssuingBody
from members.models import lineage
from office.periods import Dated, DatedQuerySet
from office.records import SharedRecord

SINCE_EVER = date(1900, 1, 1)  # the first name of an agency whose founding day nobody recorded


class AgencyQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Agencies that are or were in a bloc this person sees, and those of provinces overseen
        or whose registry the person keeps."""
        members = Agency.objects.filter(memberships__bloc__in=standing.bloc_ids)
        return self.filter(
            Q(pk__in=standing.agency_ids)
            | Q(province__in=standing.province_ids | standing.registry_of)
            | Q(pk__in=members.values("pk"))
        )

    def existing_or_to_come(self, day: date):
        """Without those that are closed on that day."""
        return self.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day))

    def in_name_order(self):
        return self.order_by("sort_key", "pk")


class Agency(SharedRecord):
    """A body of the province through all its names; its history follows the legal successor."""

    province = models.ForeignKey(
        "members.Province", models.PROTECT, related_name="agencies", verbose_name=_("province")
    )
    code = models.SlugField(
        _("code"),
        max_length=40,
        help_text=_("Short, without marks; used in sign-in names and file names."),
    )
    name = models.CharField(_("name"), max_length=200, editable=False)
    search_text = models.CharField(max_length=400, editable=False)
    sort_key = models.CharField(max_length=1000, editable=False, db_index=True)
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    letterhead = models.OneToOneField(
        IssuingBody, models.PROTECT, null=True, blank=True, related_name="agency"
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    objects = AgencyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["province", "code"],
                name="members_agency_code_once",
                violation_error_message=_("Another agency of the province already has this code."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True)
                | Q(founded_on__isnull=True)
                | Q(closed_on__gt=F("founded_on")),
                name="members_agency_closes_after_founding",
                violation_error_message=_("An agency closes after it was founded."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("members:agency", args=[self.pk])

    def exists_on(self, day: date) -> bool:
        return (self.founded_on is None or self.founded_on <= day) and (
            self.closed_on is None or day < self.closed_on
        )

    def bloc_on(self, day: date) -> int | None:
        """The number of the bloc it belongs to on that day."""
        return self.memberships.on(day).values_list("bloc", flat=True).first()

    def lineage(self, day: date) -> AgencyQuerySet:
        """The agency and all those whose history it carries on that day, through every chain of
        mergers and splits: their awards, chair turns and figures count as its own."""
        return Agency.objects.filter(pk__in=lineage.predecessors(self.pk, day))

    def legal_successor(self, day: date) -> "Agency":
        """Who carries its history on that day: itself as long as nobody took over from it."""
        heir = lineage.heirs([self.pk], day)[self.pk]
        return self if heir == self.pk else Agency.objects.get(pk=heir)

    def name_on(self, day: date) -> str:
        """The name it bore on that day; today's name where none is recorded for it.

        Reads `names` from the prefetch cache, so a list of agencies costs one query.
        """
        return next((name.name for name in self.names.all() if name.holds_on(day)), self.name)


class AgencyNameQuerySet(DatedQuerySet):
    def visible_to(self, standing):
        return self.filter(agency__in=Agency.objects.visible_to(standing).values("pk"))


class AgencyName(Dated):
    """One name of an agency and the days on which it bore it."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    basis = models.CharField(
        _("decision"), max_length=300, blank=True, help_text=_("Number, date and issuing body.")
    )

    objects = AgencyNameQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["-valid_from"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["agency", "valid_from"],
                name="members_agencyname_one_a_day",
                violation_error_message=_("The agency already takes another name on this day."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("members:agency_name", args=[self.pk])


class SuccessionQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Those between agencies of which this person sees one."""
        seen = Agency.objects.visible_to(standing).values("pk")
        return self.filter(Q(predecessor__in=seen) | Q(successor__in=seen))


class Succession(models.Model):
    """One agency taking over from another.

    History follows the legal successor, of which an agency has one at most. The other agencies
    that came out of a split only remember where they came from.
    """

    class Kind(models.TextChoices):
        MERGED = "merged", _("merged into")
        SPLIT = "split", _("split into")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    predecessor = models.ForeignKey(Agency, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Agency, models.PROTECT, related_name="inheritances")
    carries_history = models.BooleanField(
        _("legal successor"),
        default=True,
        help_text=_("Awards, turns of the chair and figures go on with the legal successor."),
    )
    takes_effect_on = models.DateField(_("takes effect on"))
    basis = models.CharField(_("decision"), max_length=300, blank=True)

    objects = SuccessionQuerySet.as_manager()

    class Meta:
        ordering = ["takes_effect_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"],
                name="members_succession_once",
                violation_error_message=_("This succession is already recorded."),
            ),
            models.UniqueConstraint(
                fields=["predecessor"],
                condition=Q(carries_history=True),
                name="members_succession_one_heir",
                violation_error_message=_("The agency already has a legal successor."),
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")),
                name="members_succession_of_another",
                violation_error_message=_("An agency cannot succeed itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"

    def get_absolute_url(self) -> str:
        return reverse("members:succession", args=[self.pk])
