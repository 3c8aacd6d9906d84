from django.db import models
from django.utils.translation import gettext_lazy as _

from cycle.models import EmulationYear
from members.models import Agency
from office.periods import Dated, DatedQuerySet


class AwardKind(Dated):
    """A form of commendation that a bloc may propose an agency for."""

    code = models.SlugField(_("code"), max_length=40)
    name = models.CharField(_("name"), max_length=200)
    order = models.PositiveSmallIntegerField(_("order"), help_text=_("The highest first."))
    article = models.CharField(_("legal basis"), max_length=200, blank=True)
    family = models.SlugField(
        _("family"),
        max_length=40,
        blank=True,
        help_text=_("Awards of one family reward the same achievement: one a year."),
    )
    family_article = models.CharField(_("legal basis of the family"), max_length=200, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["order", "pk"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["code", "valid_from"], name="awards_awardkind_once"),
        ]

    def __str__(self) -> str:
        return self.name


class ProposalQuerySet(models.QuerySet):
    def visible_to(self, standing):
        return self.filter(year__bloc__in=standing.bloc_ids)


class Proposal(models.Model):
    """An agency that the bloc proposes for an award of a year.

    The bloc's choice only opens consideration; the province decides.
    """

    year = models.ForeignKey(EmulationYear, models.PROTECT, related_name="proposals")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="proposals")
    kind = models.ForeignKey(AwardKind, models.PROTECT, related_name="proposals")
    order = models.PositiveSmallIntegerField(_("order"))
    proposed_on = models.DateField(_("proposed on"))

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["kind__order", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "agency", "kind"],
                name="awards_proposal_once",
                violation_error_message=_("The agency is already proposed for this award."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.agency} · {self.kind}"
