from datetime import date
from fractions import Fraction

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.models import IssuingBody
from members.models.agencies import Agency
from office.periods import Dated, DatedQuerySet, Timed, TimedQuerySet
from office.records import SharedRecord


class ProvinceQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Provinces that this person oversees or whose registry the person keeps."""
        return self.filter(pk__in=standing.province_ids | standing.registry_of)


class Province(models.Model):
    name = models.CharField(_("name"), max_length=100, unique=True)

    objects = ProvinceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class BlocQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Blocs that this person's posts reach."""
        return self.filter(pk__in=standing.bloc_ids)


class Bloc(SharedRecord):
    """A group of agencies that pledge, compete and vote together for a year."""

    province = models.ForeignKey(
        Province, models.PROTECT, related_name="blocs", verbose_name=_("province")
    )
    name = models.CharField(_("name"), max_length=200)
    letterhead = models.OneToOneField(IssuingBody, models.PROTECT, related_name="bloc")

    objects = BlocQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "name"],
                name="members_bloc_name_once",
                violation_error_message=_("The province already has a bloc of this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("members:bloc", args=[self.pk])

    def settings_on(self, day: date) -> "BlocSettings":
        """The rules in force on that day: an old year recomputes under its own rules.

        For a day before the first version, the first: the oldest rules anybody recorded.
        """
        return self.settings_versions.on(day).first() or self.settings_versions.last()


class OfBlocQuerySet(DatedQuerySet):
    def visible_to(self, standing):
        """Those of the blocs that this person's posts reach."""
        return self.filter(bloc__in=standing.bloc_ids)


class BlocSettings(Dated):
    """One version of a bloc's rules; a change adds a version and ends the one before."""

    class Share(models.TextChoices):
        HALF = "1/2", _("more than one half")
        TWO_THIRDS = "2/3", _("at least two thirds")
        THREE_QUARTERS = "3/4", _("at least three quarters")
        ALL = "1/1", _("all members")

    FIGURES = ("quorum", "fewest_members", "most_members", "dossier_days")

    bloc = models.ForeignKey(Bloc, models.CASCADE, related_name="settings_versions")
    number = models.PositiveSmallIntegerField(_("version"))
    quorum = models.CharField(
        _("quorum of a conference"), max_length=3, choices=Share.choices, default=Share.TWO_THIRDS
    )
    fewest_members = models.PositiveSmallIntegerField(
        _("fewest members"), default=4, validators=[MinValueValidator(1)]
    )
    most_members = models.PositiveSmallIntegerField(
        _("most members"), default=20, validators=[MaxValueValidator(40)]
    )
    dossier_days = models.PositiveSmallIntegerField(
        _("days from the conference to the dossier"),
        default=15,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
    )
    basis = models.CharField(_("basis (charter, article)"), max_length=300, blank=True)
    reason = models.CharField(_("reason for this version"), max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = OfBlocQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["-number"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["bloc", "number"], name="members_blocsettings_number_once"
            ),
            models.UniqueConstraint(
                fields=["bloc", "valid_from"],
                name="members_blocsettings_one_a_day",
                violation_error_message=_("Another version already begins on this day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bloc} · {self.number}"

    @property
    def version(self) -> int:
        """What a form remembers, to find out that somebody made a newer version meanwhile."""
        return self.number

    def makes_quorum(self, present: int, members: int) -> bool:
        """Whether so many present members of so many form a quorum.

        One half must be exceeded; the other shares must be reached.
        """
        share = Fraction(self.quorum)
        if self.quorum == self.Share.HALF:
            return present > members * share
        return present >= members * share


class Membership(Dated):
    """An agency's belonging to a bloc, [valid_from, valid_until)."""

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="memberships")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="memberships")
    position = models.PositiveSmallIntegerField(_("place in the bloc's list"))
    basis = models.CharField(_("decision"), max_length=300, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    objects = OfBlocQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["position", "pk"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["bloc", "agency", "valid_from"],
                name="members_membership_once",
                violation_error_message=_("The agency already joins the bloc on this day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} · {self.bloc}"

    def get_absolute_url(self) -> str:
        return reverse("members:membership", args=[self.pk])


class ChairTermQuerySet(TimedQuerySet):
    def visible_to(self, standing):
        """Those of the blocs that this person's posts reach."""
        return self.filter(bloc__in=standing.bloc_ids)


class ChairTerm(Timed):
    """An agency's turn to chair, or to deputise for the chair; the secretariat goes with it."""

    class Office(models.TextChoices):
        CHAIR = "chair", _("chair of the bloc")
        DEPUTY = "deputy", _("deputy chair of the bloc")

    bloc = models.ForeignKey(Bloc, models.PROTECT, related_name="chair_terms")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="chair_terms")
    office = models.CharField(_("office"), max_length=10, choices=Office.choices)
    year = models.PositiveSmallIntegerField(_("emulation year"))
    basis = models.CharField(_("basis"), max_length=300, blank=True)
    is_example = models.BooleanField(default=False)

    objects = ChairTermQuerySet.as_manager()

    class Meta(Timed.Meta):
        ordering = ["starts_at", "pk"]
        constraints = [
            *Timed.Meta.constraints,
            models.UniqueConstraint(
                fields=["bloc", "office", "agency", "starts_at"],
                name="members_chairterm_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} · {self.get_office_display()} {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("members:chair_term", args=[self.pk])
