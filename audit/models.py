from django.db import models


class Event(models.Model):
    """One link of the event chain: who did what to which record, when and why.

    `body` is the canonical JSON that the hash covers and the only truth; the columns beside it
    repeat parts of it for searching and are compared with it by `check_chain`. No foreign keys:
    the log outlives what it tells about.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=100)
    actor_id = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=100)
    subject_id = models.BigIntegerField()
    body = models.TextField()
    previous_hash = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-seq"]

    def __str__(self) -> str:
        return f"{self.seq} {self.act}"


class Concern(models.Model):
    """Whose history an event belongs to: its subject, an agency, a bloc, a year, a person."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="concerns")
    kind = models.CharField(max_length=100)
    object_id = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "event"], name="audit_concern_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.object_id}"
