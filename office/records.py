"""What every record edited by several people carries, and how an action takes hold of it."""

from typing import TypeVar

from django.db import models

from office.refusals import Stale

Record = TypeVar("Record", bound=models.Model)


class SharedRecord(models.Model):
    """A record that several people edit; `version` counts its saves."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


def lock(record: Record, *, version: int | None = None) -> Record:
    """The record as it stands now, its row held until the transaction ends.

    Without the lock, PostgreSQL loses concurrent updates without an error.
    `version` is the one the person saw when the form was opened; raises `Stale` if it is not
    the current one.
    """
    current = type(record)._default_manager.select_for_update().get(pk=record.pk)
    if version is not None and current.version != version:
        raise Stale(current)
    return current


def save(record: models.Model) -> None:
    """Check every field and constraint, then write; a shared record's version goes up by one.

    SQLite keeps neither lengths nor ranges, so the check comes before each write.
    """
    if isinstance(record, SharedRecord) and not record._state.adding:
        record.version += 1
    record.full_clean()
    record.save()


def put(record: models.Model, **values: object) -> dict[str, tuple[object, object]]:
    """Set the values and give back what really changed, as {field: (before, after)}."""
    changed = {}
    for field, value in values.items():
        before = getattr(record, field)
        if before != value:
            setattr(record, field, value)
            changed[field] = (before, value)
    return changed


def changes(changed: dict[str, tuple[object, object]]) -> tuple[dict, dict]:
    """What `put` found, as the event's two sides: values before and values after."""
    before = {field: pair[0] for field, pair in changed.items()}
    after = {field: pair[1] for field, pair in changed.items()}
    return before, after
