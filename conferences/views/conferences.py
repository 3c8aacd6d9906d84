from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audit import history as histories
from conferences import actions, pages, rules, state
from conferences.forms import ConferenceForm, first_guess
from conferences.models import Conference
from conferences.suggestions import desk_of, former_places
from cycle.pages import bloc_for
from cycle.states import YearState
from members.models import Bloc
from office.components import Cell, Column, Fact, Nothing, Table
from office.forms import ReasonForm
from office.pages import bind, form_page, led_once
from vietnamese.dates import short_date


@require_safe
def conferences(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = bloc_for(request, pk)
    may = rules.may_prepare(request.standing, bloc)
    page = {
        "title": _("Conferences"),
        "bloc": bloc,
        "may_prepare": may,
        "prepare_href": reverse("conferences:prepare_conference", args=[bloc.pk]),
        "table": _table(request, bloc, may),
    }
    return render(request, "conferences/conferences.html", page)


def prepare_conference(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = bloc_for(request, pk)
    years = list(bloc.years.filter(state=YearState.OPEN))
    form = bind(
        request,
        ConferenceForm,
        bloc=bloc,
        desk=desk_of(bloc, localdate(request.at)),
        places=former_places(bloc),
        initial=first_guess(years),
    )
    return form_page(
        request,
        form,
        act=partial(actions.prepare_conference, bloc),
        to=Conference.get_absolute_url,
        done=_("The conference is on the calendar. Its roll holds the members of that day."),
        title=_("Prepare a conference"),
        button=_("Prepare the conference"),
        may=rules.may_prepare(request.standing, bloc) or rules.has_open_year(bloc, years),
        back=reverse("conferences:conferences", args=[bloc.pk]),
        crumbs=pages.path_to_all(bloc),
        template="conferences/particulars.html",
    )


def change_particulars(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    bloc = conference.bloc
    form = bind(
        request,
        ConferenceForm,
        instance=conference,
        bloc=bloc,
        desk=desk_of(bloc, conference.held_on),
        places=former_places(bloc),
    )
    return pages.change_page(
        request,
        conference,
        form,
        act=actions.change_particulars,
        to=conference.get_absolute_url(),
        done=_("The particulars are saved."),
        title=_("Change the particulars"),
        template="conferences/particulars.html",
    )


@led_once
def remove_conference(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    there = reverse("conferences:conferences", args=[conference.bloc_id])
    is_on_paper = rules.is_on_paper(conference)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.remove_conference, conference),
        to=there,
        done=_("The conference is removed. The history of the bloc keeps that it was there."),
        title=_("Remove the conference"),
        button=_("Remove the conference"),
        danger=True,
        may=rules.may_remove(request.standing, conference, is_on_paper=is_on_paper),
        back=conference.get_absolute_url(),
        crumbs=pages.path_to(conference),
        example=conference.is_example,
        template="office/confirm.html",
        intro=_("For a conference entered by mistake. All that is noted about it goes with it."),
        answers=[
            Fact(_("Conference"), conference.title),
            Fact(_("Day"), short_date(conference.held_on)),
        ],
    )


@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    page = {
        **pages.list_page(conference, "conferences:history", _("History")),
        "history": histories.page(request, conference),
    }
    return render(request, "conferences/history.html", page)


def _table(request: HttpRequest, bloc: Bloc, may: list[str]) -> Table:
    found = bloc.conferences.with_counts().prefetch_related(pages.years())
    conferences = list(found)
    papers = state.papers_of(conferences)
    columns = [
        Column(_("Conference")),
        Column(_("Day"), "day"),
        Column(_("Emulation years"), "day"),
        Column(_("Present"), "number"),
        Column(_("Minutes")),
    ]
    button = "" if may else _("Prepare a conference")
    return Table(
        _("Conferences"),
        columns,
        [_row(one, state.status_of(one, papers.get(one.pk), request.at)) for one in conferences],
        nothing=Nothing(
            _("The bloc has no conference yet."),
            _("The secretariat prepares one; its roll is filled with the members of that day."),
            reverse("conferences:prepare_conference", args=[bloc.pk]) if button else "",
            button,
        ),
        hide_caption=True,
    )


def _row(conference: Conference, status: state.Status) -> list[object]:
    note = _("Example") if conference.is_example else ""
    return [
        Cell(conference.title, href=conference.get_absolute_url(), note=note),
        short_date(conference.held_on),
        ", ".join(str(year) for year in conference.years.all()),
        f"{conference.present_count}/{conference.roll_count}",
        Cell(status.words, tone=status.tone),
    ]
