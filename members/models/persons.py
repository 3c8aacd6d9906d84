from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models.agencies import Agency
from office.periods import Timed, TimedQuerySet
from office.records import SharedRecord

# Vietnamese numbers have 10 digits, fixed lines 11; abroad up to 15. People write blanks and dots.
PHONE = RegexValidator(
    r"^\+?(?:[ .()-]*[0-9]){8,15}$",
    _("This is not a telephone number. Write digits only, such as 0912 345 678."),
)


class PersonQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Persons who hold or held a post in an agency this person may look into.

        Contact details are personal: one's own agency, the secretariat for its bloc's agencies,
        and whoever oversees the province.
        """
        seen = Post.objects.filter(
            Q(agency__in=standing.staff_agency_ids) | Q(agency__province__in=standing.province_ids)
        )
        return self.filter(Q(pk=standing.person_id) | Q(pk__in=seen.values("person")))

    def in_name_order(self):
        return self.order_by("sort_key", "pk")


class Person(SharedRecord):
    """A human being of the office; may have an account, may hold posts one after another."""

    full_name = models.CharField(_("full name"), max_length=120)
    search_text = models.CharField(max_length=240, editable=False)
    sort_key = models.CharField(max_length=500, editable=False, db_index=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True, validators=[PHONE])
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="person"
    )
    # until when the newest link to set a password is good
    invited_until = models.DateTimeField(null=True, blank=True, editable=False)
    is_example = models.BooleanField(default=False, editable=False)

    objects = PersonQuerySet.as_manager()

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        return reverse("members:person", args=[self.pk])


class PostQuerySet(TimedQuerySet):
    def visible_to(self, standing):
        """The posts of the persons who are visible."""
        return self.filter(person__in=Person.objects.visible_to(standing))

    def held_or_to_come(self, moment):
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=moment))


class Post(Timed):
    """What a person does in an agency from one instant to another; every right comes from posts."""

    class Role(models.TextChoices):
        HEAD = "head", _("head of the agency")
        DEPUTY = "deputy", _("deputy head of the agency")
        CLERK = "clerk", _("clerk for emulation")
        SECRETARY = "secretary", _("secretariat of the bloc")
        COUNCIL = "council", _("council officer")
        ADMINISTRATOR = "administrator", _("administrator")

    LEADERS = (Role.HEAD, Role.DEPUTY)
    OVERSEERS = (Role.COUNCIL, Role.ADMINISTRATOR)
    # Who signs, scores, votes or prepares it; an administrator does none of this.
    WORKING = (Role.HEAD, Role.DEPUTY, Role.CLERK, Role.SECRETARY)

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="posts")
    role = models.CharField(_("role"), max_length=15, choices=Role.choices)
    title = models.CharField(
        _("post as printed on papers"), max_length=150, help_text=_("For example: Giám đốc.")
    )
    basis = models.CharField(_("decision"), max_length=300, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta(Timed.Meta):
        ordering = ["-starts_at", "pk"]
        constraints = [
            *Timed.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "agency", "role", "starts_at"],
                name="members_post_once",
                violation_error_message=_("This post is already recorded."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("members:post", args=[self.pk])
