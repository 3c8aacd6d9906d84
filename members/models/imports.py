from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models.blocs import Bloc


class RegistryFileQuerySet(models.QuerySet):
    def visible_to(self, standing):
        """Nobody sees a file that somebody else brought."""
        return self.filter(uploaded_by__person__in=[standing.person_id])


class RegistryFile(models.Model):
    """An Excel file of agencies and persons that waits for its yes.

    It holds names and telephone numbers, so it is kept in the database only until it is entered,
    until the same person brings another one, or for a day.
    """

    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    uploaded_at = models.DateTimeField()
    bloc = models.ForeignKey(Bloc, models.CASCADE, related_name="+", verbose_name=_("bloc"))
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    objects = RegistryFileQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("members:import_check", args=[self.pk])
