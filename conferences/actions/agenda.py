from datetime import datetime

from django.db import transaction

from conferences import rules
from conferences.actions.conference import hold, hold_part, next_order, tell
from conferences.models import AgendaItem, Conference, ReportedPoint
from cycle.models import EmulationYear
from office.records import changes, put, save
from office.refusals import refuse_if


@transaction.atomic
def add_item(
    conference: Conference, *, kind: str, year: EmulationYear, by, at: datetime, **details
) -> AgendaItem:
    conference = hold(conference, by=by, at=at)
    refuse_if(rules.may_treat(conference, year))
    order = next_order(conference.agenda.all())
    item = AgendaItem(conference=conference, order=order, kind=kind, year=year, **details)
    save(item)
    tell(conference, "add_item", by=by, at=at, after={"item": str(item)})
    return item


@transaction.atomic
def change_item(
    item: AgendaItem,
    *,
    kind: str,
    year: EmulationYear,
    version: int | None = None,
    by,
    at: datetime,
    **details,
) -> AgendaItem:
    conference, item = hold_part(item, by=by, at=at, version=version)
    refuse_if(rules.may_treat(conference, year))
    name = str(item)
    before, after = changes(put(item, kind=kind, year=year, **details))
    save(item)
    after = {**after, "item": str(item), "changed": list(after)}
    before = {**before, "item": name}
    tell(conference, "change_item", by=by, at=at, before=before, after=after)
    return item


@transaction.atomic
def move_item(item: AgendaItem, *, up: bool, by, at: datetime) -> AgendaItem:
    """Let the item change places with its neighbour; at the end of the list it stays."""
    conference, item = hold_part(item, by=by, at=at)
    items = list(conference.agenda.select_for_update())
    place = items.index(item)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(items):
        return item
    items[place], items[other] = items[other], items[place]
    for order, each in enumerate(items, 1):
        if put(each, order=order):
            save(each)
    places = {"item": str(item), "place": other + 1}
    tell(conference, "move_item", by=by, at=at, before={"place": place + 1}, after=places)
    return items[other]


@transaction.atomic
def remove_item(item: AgendaItem, *, by, at: datetime) -> None:
    """Remove an item with what was noted under it."""
    conference, item = hold_part(item, by=by, at=at)
    before = {
        "item": str(item),
        "decided": item.decided,
        "points": [str(point) for point in item.points.all()],
        "resolutions": [str(resolution) for resolution in item.resolutions.all()],
    }
    tell(conference, "remove_item", by=by, at=at, before=before)
    item.delete()


@transaction.atomic
def add_point(item: AgendaItem, *, by, at: datetime, **values) -> ReportedPoint:
    conference, item = hold_part(item, by=by, at=at)
    point = ReportedPoint(item=item, order=next_order(item.points.all()), **values)
    save(point)
    tell(conference, "add_point", by=by, at=at, after=_told(point))
    return point


@transaction.atomic
def change_point(
    point: ReportedPoint, *, version: int | None = None, by, at: datetime, **values
) -> ReportedPoint:
    conference, point = hold_part(point, by=by, at=at, version=version)
    before = _told(point)
    put(point, **values)
    save(point)
    tell(conference, "change_point", by=by, at=at, before=before, after=_told(point))
    return point


@transaction.atomic
def remove_point(point: ReportedPoint, *, by, at: datetime) -> None:
    conference, point = hold_part(point, by=by, at=at)
    tell(conference, "remove_point", by=by, at=at, before=_told(point))
    point.delete()


def _told(point: ReportedPoint) -> dict[str, object]:
    """One side of an event: where the point stands, how it reads, and its figure as it is kept."""
    figure = {"amount": point.amount, "share": point.share, "precision": point.precision}
    return {"item": str(point.item), "point": str(point), "sense": point.sense, **figure}
