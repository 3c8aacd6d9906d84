from datetime import datetime

from django.db import transaction

from audit import chain
from conferences import rules
from conferences.actions.conference import concerned, hold
from conferences.models import AgendaItem, Conference, ReportedPoint, Resolution
from cycle.models import EmulationYear
from office.records import changes, lock, put, save
from office.refusals import refuse_if


@transaction.atomic
def add_item(
    conference: Conference, *, kind: str, year: EmulationYear, by, at: datetime, **details
) -> AgendaItem:
    conference = hold(conference, by=by, at=at)
    refuse_if(rules.may_treat(conference, year))
    last = conference.agenda.order_by("-order").values_list("order", flat=True).first() or 0
    item = AgendaItem(conference=conference, order=last + 1, kind=kind, year=year, **details)
    save(item)
    _tell(conference, "add_item", by=by, at=at, after={"item": str(item)})
    return item


@transaction.atomic
def change_item(
    item: AgendaItem, *, kind: str, year: EmulationYear, by, at: datetime, **details
) -> AgendaItem:
    conference = hold(item.conference, by=by, at=at)
    refuse_if(rules.may_treat(conference, year))
    item = lock(item)
    before, after = changes(put(item, kind=kind, year=year, **details))
    save(item)
    _tell(conference, "change_item", by=by, at=at, before=before, after={"item": item, **after})
    return item


@transaction.atomic
def move_item(item: AgendaItem, *, up: bool, by, at: datetime) -> AgendaItem:
    """Let the item change places with its neighbour; at the end of the list it stays."""
    conference = hold(item.conference, by=by, at=at)
    items = list(conference.agenda.select_for_update())
    place = items.index(item)
    other = place - 1 if up else place + 1
    if 0 <= other < len(items):
        items[place], items[other] = items[other], items[place]
    for order, each in enumerate(items, 1):
        if each.order != order:
            each.order = order
            save(each)
    _tell(conference, "move_item", by=by, at=at, after={"item": item})
    return item


@transaction.atomic
def remove_item(item: AgendaItem, *, by, at: datetime) -> None:
    """Remove an item with what was noted under it."""
    conference = hold(item.conference, by=by, at=at)
    before = {"item": item, "points": [str(point) for point in item.points.all()]}
    _tell(conference, "remove_item", by=by, at=at, before=before)
    item.delete()


@transaction.atomic
def add_point(item: AgendaItem, *, by, at: datetime, **values) -> ReportedPoint:
    conference = hold(item.conference, by=by, at=at)
    point = ReportedPoint(item=item, order=item.points.count() + 1, **values)
    save(point)
    after = {"item": item, **_told(point)}
    _tell(conference, "add_point", by=by, at=at, after=after)
    return point


@transaction.atomic
def change_point(point: ReportedPoint, *, by, at: datetime, **values) -> ReportedPoint:
    conference = hold(point.item.conference, by=by, at=at)
    point = lock(point)
    before = _told(point)
    put(point, **values)
    save(point)
    after = {"item": point.item, **_told(point)}
    _tell(conference, "change_point", by=by, at=at, before=before, after=after)
    return point


@transaction.atomic
def remove_point(point: ReportedPoint, *, by, at: datetime) -> None:
    conference = hold(point.item.conference, by=by, at=at)
    before = {"item": point.item, **_told(point)}
    _tell(conference, "remove_point", by=by, at=at, before=before)
    point.delete()


@transaction.atomic
def add_resolution(conference: Conference, *, by, at: datetime, **values) -> Resolution:
    conference = hold(conference, by=by, at=at)
    refuse_if(rules.may_count(conference, values))
    resolution = Resolution(
        conference=conference, order=conference.resolutions.count() + 1, **values
    )
    save(resolution)
    _tell(conference, "add_resolution", by=by, at=at, after={"text": resolution.text, **values})
    return resolution


@transaction.atomic
def change_resolution(resolution: Resolution, *, by, at: datetime, **values) -> Resolution:
    conference = hold(resolution.conference, by=by, at=at)
    refuse_if(rules.may_count(conference, values))
    resolution = lock(resolution)
    before, after = changes(put(resolution, **values))
    save(resolution)
    after = {"text": resolution.text, **after}
    _tell(conference, "change_resolution", by=by, at=at, before=before, after=after)
    return resolution


@transaction.atomic
def remove_resolution(resolution: Resolution, *, by, at: datetime) -> None:
    conference = hold(resolution.conference, by=by, at=at)
    _tell(conference, "remove_resolution", by=by, at=at, before={"text": resolution.text})
    resolution.delete()


def _told(point: ReportedPoint) -> dict[str, object]:
    fields = ("text", "amount", "share", "precision", "text_after")
    return {name: getattr(point, name) for name in fields}


def _tell(conference: Conference, act: str, *, by, at, before=None, after=None) -> None:
    chain.append(
        act=f"conferences.{act}",
        by=by,
        at=at,
        subject=conference,
        before=before,
        after=after,
        concerns=concerned(conference),
    )
