from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cycle import actions, pages
from cycle.anniversaries import ANNIVERSARIES, anniversary
from cycle.forms import DriveForm
from cycle.models import Drive, EmulationYear
from cycle.overview import days_between
from cycle.rules import undertakings as rules
from cycle.rules.years import may_change
from office.components import Cell, Column, Fact, Link, Nothing, Table
from office.forms import ReasonForm
from office.pages import bind, form_page


@require_safe
def drives(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    may = may_change(request.standing, year)
    page = {
        **pages.list_page(year, "cycle:drives"),
        "table": _table(year, "" if may else reverse("cycle:plan_drive", args=[pk])),
        "may_add": may,
        "add_href": reverse("cycle:plan_drive", args=[pk]),
        "hints": [] if may else _hints(year),
    }
    return render(request, "cycle/drives.html", page)


@require_safe
def drive(request: HttpRequest, pk: int) -> HttpResponse:
    drive = pages.part_for(request, Drive.objects.all(), pk)
    page = {
        "title": drive.name,
        "crumbs": _path(drive.year),
        "example": drive.year.is_example,
        "status": ("", ""),
        "facts": [
            Fact(_("Anniversary"), drive.occasion),
            Fact(_("Aims"), _("not written yet"), lines=drive.aims.splitlines()),
            Fact(_("Days"), days_between(drive.starts_on, drive.ends_on)),
        ],
        "buttons": _buttons(request, drive),
    }
    return render(request, "cycle/undertaking.html", page)


def plan_drive(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    there = reverse("cycle:drives", args=[pk])
    hint = anniversary(request.GET.get("occasion", ""))
    initial = {"name": hint.drive, "occasion": hint.name} if hint else {}
    return form_page(
        request,
        bind(request, DriveForm, initial=initial),
        act=partial(actions.plan_drive, year),
        to=there,
        done=_("The drive is recorded."),
        title=_("Add a drive to %(year)s") % {"year": year},
        may=may_change(request.standing, year),
        back=there,
        crumbs=_path(year),
        example=year.is_example,
    )


def change_drive(request: HttpRequest, pk: int) -> HttpResponse:
    drive = pages.part_for(request, Drive.objects.all(), pk)
    return pages.part_form_page(
        request,
        drive,
        bind(request, DriveForm, instance=drive),
        act=actions.change_drive,
        done=_("The drive is recorded."),
        title=_("Change the drive"),
        may=rules.may_change_drive(request.standing, drive),
    )


def remove_drive(request: HttpRequest, pk: int) -> HttpResponse:
    drive = pages.part_for(request, Drive.objects.all(), pk)
    return pages.part_form_page(
        request,
        drive,
        bind(request, ReasonForm),
        act=actions.remove_drive,
        to=reverse("cycle:drives", args=[drive.year_id]),
        done=_("The drive is removed."),
        title=_("Remove the drive"),
        button=_("Remove"),
        danger=True,
        intro=drive.name,
        may=rules.may_remove_drive(request.standing, drive),
    )


def _path(year: EmulationYear) -> list[Link]:
    return [*pages.path_to(year), Link(_("Drives"), reverse("cycle:drives", args=[year.pk]))]


def _table(year: EmulationYear, add_href: str) -> Table:
    return Table(
        _("Drives of %(year)s") % {"year": year},
        [Column(_("Name")), Column(_("Anniversary")), Column(_("Days"))],
        [_row(drive) for drive in year.drives.all()],
        nothing=Nothing(
            _("No drive in %(year)s yet.") % {"year": year},
            _("The secretariat enters the drives for the anniversaries of the year here."),
            add_href,
            _("Add a drive"),
        ),
        hide_caption=True,
    )


def _row(drive: Drive) -> list[object]:
    return [
        Cell(drive.name, href=drive.get_absolute_url()),
        drive.occasion,
        days_between(drive.starts_on, drive.ends_on),
    ]


def _hints(year: EmulationYear) -> list[Link]:
    """Usual anniversaries, each leading to the form with its words filled in."""
    there = reverse("cycle:plan_drive", args=[year.pk])
    return [Link(one.name, f"{there}?{urlencode({'occasion': one.key})}") for one in ANNIVERSARIES]


def _buttons(request: HttpRequest, drive: Drive) -> list[pages.Button]:
    if may_change(request.standing, drive.year):
        return []
    fixed = rules.why_fixed(drive)
    return pages.buttons(
        drive,
        (_("Change"), "change_drive", fixed),
        (_("Remove"), "remove_drive", fixed or rules.why_held(drive)),
    )
