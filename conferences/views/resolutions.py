from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from conferences import actions, pages, rules, tables
from conferences.forms import ResolutionForm
from conferences.models import AgendaItem, Conference, Resolution
from office.components import Fact, Link
from office.forms import ConfirmForm
from office.pages import bind, led_once

SHOW_OF_HANDS = {"template": "conferences/resolution.html"}


@require_safe
def resolutions(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    may = rules.may_change(request.standing, conference)
    found = conference.resolutions.select_related("item__year")
    page = {
        **pages.list_page(conference, "conferences:resolutions", _("Resolutions")),
        "may_change": may,
        "table": tables.resolutions_table(found, writable=not may, with_item=True),
        "add_href": reverse("conferences:add_resolution", args=[conference.pk]),
        "add": _("Note a resolution"),
    }
    return render(request, "conferences/list.html", page)


def add_resolution(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    form = bind(request, ResolutionForm, conference=conference)
    return _add(request, conference, form)


def add_resolution_to_item(request: HttpRequest, pk: int) -> HttpResponse:
    """The same form, the item chosen already; it leads back to the item."""
    conference, item = pages.part_for(request, AgendaItem.objects.select_related("year"), pk)
    form = bind(request, ResolutionForm, conference=conference, initial={"item": item})
    return _add(request, conference, form, to=reverse("conferences:item", args=[item.pk]))


def change_resolution(request: HttpRequest, pk: int) -> HttpResponse:
    conference, resolution = pages.part_for(request, Resolution.objects, pk)
    return _page(
        request,
        conference,
        bind(request, ResolutionForm, instance=resolution, conference=conference),
        act=actions.change_resolution,
        of=resolution,
        done=_("The resolution is corrected."),
        title=_("Correct a resolution"),
        **SHOW_OF_HANDS,
    )


@led_once
def remove_resolution(request: HttpRequest, pk: int) -> HttpResponse:
    conference, resolution = pages.part_for(request, Resolution.objects, pk)
    return _page(
        request,
        conference,
        bind(request, ConfirmForm),
        act=actions.remove_resolution,
        of=resolution,
        done=_("The resolution is removed."),
        title=_("Remove a resolution"),
        button=_("Remove the resolution"),
        template="office/confirm.html",
        danger=True,
        answers=[
            Fact(_("Resolved"), resolution.text),
            Fact(_("Vote"), tables.votes(resolution)),
        ],
    )


def _add(request: HttpRequest, conference: Conference, form, **context) -> HttpResponse:
    return _page(
        request,
        conference,
        form,
        act=actions.add_resolution,
        done=_("The resolution is noted."),
        title=_("Note a resolution"),
        button=_("Save the resolution"),
        **SHOW_OF_HANDS,
        **context,
    )


def _page(
    request: HttpRequest, conference: Conference, form, *, to: str = "", **context
) -> HttpResponse:
    there = reverse("conferences:resolutions", args=[conference.pk])
    crumbs = [Link(_("Resolutions"), there)]
    return pages.change_page(request, conference, form, to=to or there, crumbs=crumbs, **context)
