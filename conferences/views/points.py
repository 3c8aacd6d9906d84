from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from conferences import actions, pages
from conferences.forms import PointForm
from conferences.models import AgendaItem, Conference, ReportedPoint
from office.components import Fact, Link
from office.forms import ConfirmForm
from office.pages import bind, led_once

FIGURE = {"template": "conferences/point.html"}


def add_point(request: HttpRequest, pk: int) -> HttpResponse:
    conference, item = pages.part_for(request, AgendaItem.objects.select_related("year"), pk)
    return _page(
        request,
        conference,
        item,
        bind(request, PointForm, initial={"sense": _usual(item)}),
        act=actions.add_point,
        of=item,
        done=_("The point is noted."),
        title=_("Note what was reported"),
        button=_("Save the point"),
        **FIGURE,
    )


def change_point(request: HttpRequest, pk: int) -> HttpResponse:
    conference, point = _point_for(request, pk)
    return _page(
        request,
        conference,
        point.item,
        bind(request, PointForm, instance=point),
        act=actions.change_point,
        of=point,
        done=_("The point is corrected."),
        title=_("Correct a point"),
        **FIGURE,
    )


@led_once
def remove_point(request: HttpRequest, pk: int) -> HttpResponse:
    conference, point = _point_for(request, pk)
    return _page(
        request,
        conference,
        point.item,
        bind(request, ConfirmForm),
        act=actions.remove_point,
        of=point,
        done=_("The point is removed."),
        title=_("Remove a point"),
        button=_("Remove the point"),
        template="office/confirm.html",
        danger=True,
        answers=[Fact(point.get_sense_display(), str(point))],
    )


def _usual(item: AgendaItem) -> str:
    """A review tells results; whatever opens a year sets aims."""
    sense, kind = ReportedPoint.Sense, AgendaItem.Kind
    return sense.AIM if item.kind in (kind.LAUNCH, kind.PLEDGE) else sense.RESULT


def _point_for(request: HttpRequest, pk: int) -> tuple[Conference, ReportedPoint]:
    points = ReportedPoint.objects.select_related("item__year")
    return pages.part_for(request, points, pk, through="item__conference")


def _page(
    request: HttpRequest, conference: Conference, item: AgendaItem, form, **context
) -> HttpResponse:
    there = reverse("conferences:item", args=[item.pk])
    crumbs = [
        Link(_("Agenda"), reverse("conferences:agenda", args=[conference.pk])),
        Link(str(item), there),
    ]
    return pages.change_page(request, conference, form, to=there, crumbs=crumbs, **context)
