from datetime import datetime
from functools import partial

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audit import history
from cycle import actions, overview, pages
from cycle.forms import ContextForm, ThemeForm
from cycle.models import EmulationYear
from cycle.rules import phases as rules_of_steps
from cycle.rules import years as rules
from cycle.states import PhaseState
from members.models import Bloc
from office.components import Cell, Column, Fact, Nothing, Table
from office.forms import ConfirmForm
from office.pages import bind, form_page
from vietnamese.dates import short_date


@require_safe
def years(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = pages.bloc_for(request, pk)
    may = rules.may_keep_calendar(request.standing, bloc)
    page = {
        "title": _("Emulation years"),
        "bloc": bloc,
        "years": _years_table(bloc, may),
        "may_open": may,
        "open_href": reverse("cycle:choose_year", args=[bloc.pk]),
        "calendar_href": reverse("cycle:calendar", args=[bloc.pk]),
    }
    return render(request, "cycle/years.html", page)


@require_safe
def year(request: HttpRequest, pk: int) -> HttpResponse:
    found = overview.with_drives(EmulationYear.objects.prefetch_related("movements"), request.at)
    year = pages.year_for(request, pk, found)
    phases = overview.phases_of(year)
    may_change = rules.may_change(request.standing, year)
    page = {
        **pages.list_page(year, "cycle:year"),
        "steps": overview.steps(phases, request.at),
        "running": overview.running(phases, may_change, request.at),
        "upcoming": overview.upcoming(phases, request.at),
        "facts": _facts(year, request.at),
        "may_change": may_change,
        "may_seal": may_change or rules.why_not_seal(phases),
        "absent": rules_of_steps.absent_kinds(phases),
    }
    return render(request, "cycle/year.html", page)


def set_theme(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    return form_page(
        request,
        bind(request, ThemeForm, instance=year),
        act=partial(actions.set_theme, year),
        to=pages.year_page(year),
        done=_("The theme of %(year)s is recorded.") % {"year": year},
        title=_("Set the theme of %(year)s") % {"year": year},
        may=rules.may_set_theme(request.standing, year),
        back=pages.year_page(year),
        crumbs=pages.path_to(year),
        example=year.is_example,
    )


def set_context(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    return form_page(
        request,
        bind(request, ContextForm, instance=year),
        act=partial(actions.set_context, year),
        to=pages.year_page(year),
        done=_("The circumstances of %(year)s are recorded.") % {"year": year},
        title=_("Describe the circumstances of %(year)s") % {"year": year},
        may=rules.may_set_context(request.standing, year),
        back=pages.year_page(year),
        crumbs=pages.path_to(year),
        example=year.is_example,
    )


def seal_year(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    return form_page(
        request,
        bind(request, ConfirmForm),
        act=partial(actions.seal_year, year),
        to=pages.year_page(year),
        done=_("The year %(year)s is sealed.") % {"year": year},
        title=_("Seal the year %(year)s") % {"year": year},
        button=_("Seal the year"),
        may=rules.may_seal(request.standing, year, year.phases.all()),
        template="office/confirm.html",
        back=pages.year_page(year),
        crumbs=pages.path_to(year),
        example=year.is_example,
        next_steps=[
            _("Everything about %(year)s can only be read from then on.") % {"year": year},
            _("Its papers can still be printed and downloaded."),
            _("A sealed year cannot be opened again."),
        ],
    )


@require_safe
def year_history(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    page = {**pages.list_page(year, "cycle:year_history"), "history": history.page(request, year)}
    return render(request, "cycle/year_history.html", page)


def _years_table(bloc: Bloc, may_open: list[str]) -> Table:
    open_href = "" if may_open else reverse("cycle:choose_year", args=[bloc.pk])
    done = Count("phases", filter=Q(phases__state=PhaseState.DONE))
    years = bloc.years.annotate(all_steps=Count("phases"), done_steps=done).order_by("-year")
    return Table(
        _("Years of %(bloc)s") % {"bloc": bloc},
        [Column(_("Year")), Column(_("Theme")), Column(_("State")), Column(_("Steps done"))],
        [_row(year) for year in years],
        nothing=Nothing(
            _("No year is open yet."),
            _("The secretariat opens the year; its steps, movements and papers then stand here."),
            open_href,
            _("Open a year"),
        ),
        hide_caption=True,
    )


def _row(year: EmulationYear) -> list[object]:
    tone = "done" if year.is_sealed else "active"
    return [
        Cell(
            str(year),
            href=pages.year_page(year),
            note=_("example") if year.is_example else "",
        ),
        year.theme,
        Cell(year.get_state_display(), tone=tone),
        f"{year.done_steps}/{year.all_steps}",
    ]


def _facts(year: EmulationYear, at: datetime) -> list[Fact]:
    drives, drive_now = overview.drives(year, at)
    facts = [
        Fact(_("Theme"), year.theme or _("not set yet")),
        Fact(_("Circumstances"), year.context or _("not described yet")),
        Fact(_("Movements"), _("none yet"), lines=overview.movements(year)),
        Fact(_("Drives"), drives, note=drive_now),
        Fact(
            _("Rules in force"),
            _("version %(n)s, from %(day)s")
            % {"n": year.rules.number, "day": short_date(year.rules.valid_from)},
            href=reverse("members:settings", args=[year.bloc_id]),
            note=year.rules.basis,
        ),
        Fact(_("Legal bases"), lines=overview.legal_bases(year)),
    ]
    if year.is_sealed:
        sealed = {"day": short_date(localdate(year.sealed_at)), "who": year.sealed_by}
        facts.append(Fact(_("Sealed"), _("on %(day)s by %(who)s") % sealed))
    return facts
