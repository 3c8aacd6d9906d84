from django.conf import settings
from django.db import models


class Submission(models.Model):
    """A form that has had its effect.

    The key travels hidden in the form; the second arrival of the same key finds this row and is
    led to `led_to` without doing anything again, so a double click is one effect.
    """

    key = models.UUIDField(primary_key=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    led_to = models.CharField(max_length=500)

    class Meta:
        indexes = [models.Index(fields=["at"], name="office_submission_at")]

    def __str__(self) -> str:
        return str(self.key)
