from dataclasses import dataclass
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from awards.models import Proposal
from conferences import actions, pages, rules, tables
from conferences.forms import ItemForm
from conferences.models import AgendaItem, Conference
from conferences.names import name_on
from conferences.papers.handing_over import terms_of, told_of
from conferences.suggestions import people_of
from office.components import Fact, Link, Table
from office.forms import ConfirmForm
from office.pages import bind, led_once

Kind = AgendaItem.Kind


@dataclass(frozen=True)
class ItemLine:
    """One line of the agenda, ready to be read; `up` and `down` are where its moves are sent."""

    number: int
    title: str
    href: str
    summary: str
    is_silent: bool
    up: str
    down: str


@require_safe
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    items = list(conference.agenda.select_related("year").with_substance().with_counts())
    page = {
        **pages.list_page(conference, "conferences:agenda", _("Agenda")),
        "may_change": rules.may_change(request.standing, conference),
        "items": [_line(place, one, len(items)) for place, one in enumerate(items, 1)],
        "add_href": reverse("conferences:add_item", args=[conference.pk]),
        "submission_key": uuid4(),  # one move a page: each leads to the page anew
    }
    return render(request, "conferences/agenda.html", page)


@require_safe
def item(request: HttpRequest, pk: int) -> HttpResponse:
    conference, item = pages.part_for(request, AgendaItem.objects.select_related("year"), pk)
    may = rules.may_change(request.standing, conference)
    resolutions = item.resolutions.all()
    page = {
        **pages.list_page(conference, "conferences:agenda", str(item)),
        "crumbs": [*pages.path_to(conference), *_crumbs(conference)],
        "may_change": may,
        "item": item,
        "facts": _facts(item, writable=not may),
        "points": tables.points_table(item.points.all(), writable=not may),
        "resolutions": tables.resolutions_table(resolutions, writable=not may, with_item=False),
        "proposals": _proposals(item),
        "proposals_href": reverse("awards:proposals", args=[item.year_id]),
        "handover": told_of(item, terms_of(conference, [item])),
        "is_handover": item.kind == Kind.HANDOVER,
        "tells_elsewhere": item.kind in (Kind.SELECTION, Kind.HANDOVER),
        "turns_href": reverse("members:chair_terms", args=[conference.bloc_id]),
    }
    return render(request, "conferences/item.html", page)


def add_item(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    form = bind(request, ItemForm, conference=conference, people=people_of(conference))
    return pages.change_page(
        request,
        conference,
        form,
        act=actions.add_item,
        to=lambda item: reverse("conferences:item", args=[item.pk]),
        back=_agenda(conference),
        done=lambda item: _("“%(item)s” is on the agenda.") % {"item": item},
        title=_("Add to the agenda"),
        button=_("Add to the agenda"),
        crumbs=_crumbs(conference),
    )


def change_item(request: HttpRequest, pk: int) -> HttpResponse:
    conference, item = pages.part_for(request, AgendaItem.objects.select_related("year"), pk)
    people = people_of(conference)
    form = bind(request, ItemForm, instance=item, conference=conference, people=people)
    return _page(
        request,
        conference,
        item,
        form,
        act=actions.change_item,
        done=_("The item is changed."),
        title=_("Change the agenda item"),
    )


def move_item_up(request: HttpRequest, pk: int) -> HttpResponse:
    return _move(request, pk, up=True, title=_("Move up"))


def move_item_down(request: HttpRequest, pk: int) -> HttpResponse:
    return _move(request, pk, up=False, title=_("Move down"))


@led_once
def remove_item(request: HttpRequest, pk: int) -> HttpResponse:
    conference, item = pages.part_for(request, AgendaItem.objects.select_related("year"), pk)
    return _page(
        request,
        conference,
        item,
        bind(request, ConfirmForm),
        act=actions.remove_item,
        to=_agenda(conference),
        done=_("“%(item)s” is off the agenda.") % {"item": item},
        title=_("Remove from the agenda"),
        button=_("Remove from the agenda"),
        template="office/confirm.html",
        danger=True,
        answers=[
            Fact(_("Agenda item"), str(item)),
            Fact(_("What goes with it"), lines=_beneath(item) or [_("Nothing is noted under it.")]),
        ],
    )


def _move(request: HttpRequest, pk: int, *, up: bool, title: str) -> HttpResponse:
    conference, item = pages.part_for(request, AgendaItem.objects.select_related("year"), pk)

    def act(item: AgendaItem, **stamp) -> AgendaItem:
        return actions.move_item(item, up=up, **stamp)

    return _page(
        request,
        conference,
        item,
        bind(request, ConfirmForm),
        act=act,
        to=_agenda(conference),
        done=_("The order of the agenda is changed."),
        title=title,
        button=title,
        intro=str(item),
        template="office/confirm.html",
    )


def _page(
    request: HttpRequest, conference: Conference, item: AgendaItem, form, *, to: str = "", **context
) -> HttpResponse:
    there = reverse("conferences:item", args=[item.pk])
    crumbs = [*_crumbs(conference), Link(str(item), there)]
    return pages.change_page(
        request, conference, form, of=item, to=to or there, back=there, crumbs=crumbs, **context
    )


def _agenda(conference: Conference) -> str:
    return reverse("conferences:agenda", args=[conference.pk])


def _crumbs(conference: Conference) -> list[Link]:
    return [Link(_("Agenda"), _agenda(conference))]


def _line(place: int, item: AgendaItem, items: int) -> ItemLine:
    up = reverse("conferences:move_item_up", args=[item.pk]) if place > 1 else ""
    down = reverse("conferences:move_item_down", args=[item.pk]) if place < items else ""
    return ItemLine(
        number=place,
        title=str(item),
        href=reverse("conferences:item", args=[item.pk]),
        summary=_summary(item),
        is_silent=not item.tells,
        up=up,
        down=down,
    )


def _beneath(item: AgendaItem) -> list[str]:
    return [*map(str, item.points.all()), *map(str, item.resolutions.all())]


def _summary(item: AgendaItem) -> str:
    """How much is noted."""
    points, resolutions = item.points_count, item.resolutions_count
    said = [
        points and ngettext("%(n)s point", "%(n)s points", points) % {"n": points},
        resolutions
        and ngettext("%(n)s resolution", "%(n)s resolutions", resolutions) % {"n": resolutions},
        item.decided and _("what was decided is noted"),
        item.kind == Kind.SELECTION and item.has_proposals and _("names from the proposals"),
        item.kind == Kind.HANDOVER and item.has_turns and _("who chairs next is recorded"),
    ]
    return " · ".join(filter(None, said)) or _("nothing noted yet")


def _facts(item: AgendaItem, *, writable: bool) -> list[Fact]:
    facts = [
        Fact(_("Kind"), item.get_kind_display()),
        Fact(_("Emulation year"), str(item.year)),
        Fact(_("Presented by"), item.presented_by),
        Fact(_("What was decided"), lines=item.decided.splitlines()),
    ]
    return [fact for fact in facts if fact.value or fact.lines] + _of_year(item, writable=writable)


def _of_year(item: AgendaItem, *, writable: bool) -> list[Fact]:
    """What the minutes say under this item from the records of its year."""
    year, unknown = item.year, _("not noted")
    found = {
        Kind.REVIEW: (_("Circumstances of the year"), year.context, "cycle:set_context"),
        Kind.LAUNCH: (_("Theme of the year"), year.theme, "cycle:set_theme"),
    }
    if item.kind not in found:
        return []
    term, value, page = found[item.kind]
    return [Fact(term, value or unknown, reverse(page, args=[year.pk]) if writable else "")]


def _proposals(item: AgendaItem) -> Table | None:
    if item.kind != Kind.SELECTION:
        return None
    proposals = Proposal.objects.filter(year=item.year_id).select_related("kind")
    named = proposals.annotate(agency_name=name_on(item.conference.held_on))
    return tables.proposals_table(named, item)
