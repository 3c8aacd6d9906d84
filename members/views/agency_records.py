"""Names, mergers and splits of agencies, each with what can be done about it."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import actions, agencies, agency_records
from members.forms.agencies import CorrectNameForm, MergeForm, SplitForm, blocs_kept
from members.models import Agency, AgencyName, Succession
from members.rules import agencies as rules
from members.rules import successions as succession_rules
from members.views.agencies import around
from office.components import Link
from office.forms import ReasonForm
from office.pages import bind, form_page


@require_safe
def agency_name(request: HttpRequest, pk: int) -> HttpResponse:
    name = _name(request, pk)
    context = {
        "title": name.name,
        "lead": _("A name of %(agency)s") % {"agency": name.agency},
        "crumbs": agencies.path_to(name.agency),
        "facts": agency_records.facts_of_name(name),
        "acts": agency_records.acts_on_name(request.standing, name),
    }
    return render(request, "members/record.html", context)


def correct_name(request: HttpRequest, pk: int) -> HttpResponse:
    name = _name(request, pk)
    words = {field: getattr(name, field) for field in ("name", "short_name", "basis")}
    return form_page(
        request,
        bind(request, CorrectNameForm, initial=words),
        act=partial(actions.correct_name, name),
        done=_("The name is corrected."),
        title=_("Correct the name “%(name)s”") % {"name": name},
        button=_("Correct"),
        intro=_("For what was typed wrongly. An agency that takes another name is renamed."),
        may=rules.may_correct_name(request.standing, name),
        **_around_name(name),
    )


def take_back_name(request: HttpRequest, pk: int) -> HttpResponse:
    name = _name(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.take_back_name, name),
        done=_("The name is taken back; the one before holds on."),
        title=_("Take back the name “%(name)s”") % {"name": name},
        button=_("Take back the name"),
        danger=True,
        may=rules.may_take_back_name(request.standing, name),
        **_around_name(name) | {"to": name.agency.get_absolute_url()},
    )


def merge(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, MergeForm, **_choices(request, agency)),
        act=actions.merge_agencies,
        done=lambda heir: _("%(agency)s carries the history on.") % {"agency": heir},
        title=_("Merge %(agency)s") % {"agency": agency},
        button=_("Record the merger"),
        intro=_(
            "What is merged closes on that day; its history, its place in the bloc and its turn "
            "of the chair go on with the successor."
        ),
        may=rules.may_close(request.standing, agency),
        **around(agency) | {"to": Agency.get_absolute_url},
    )


def split(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, SplitForm, **_choices(request, agency)),
        act=partial(actions.split_agency, agency),
        done=lambda heir: _("%(agency)s carries the history on.") % {"agency": heir},
        title=_("Split %(agency)s") % {"agency": agency},
        button=_("Record the split"),
        may=rules.may_close(request.standing, agency),
        **around(agency) | {"to": Agency.get_absolute_url},
    )


@require_safe
def succession(request: HttpRequest, pk: int) -> HttpResponse:
    rows = _successions(request, pk)
    seen = agencies.seen_among(rows, request.standing)
    context = {
        "title": agency_records.heading(rows[0]),
        "crumbs": agencies.path(),
        "facts": agency_records.facts_of_succession(rows),
        "table": agency_records.parties_table(rows, seen),
        "acts": agency_records.acts_on_succession(request.standing, rows),
    }
    return render(request, "members/succession.html", context)


def take_back_succession(request: HttpRequest, pk: int) -> HttpResponse:
    rows = _successions(request, pk)
    here = rows[0].get_absolute_url()
    heading = agency_records.heading(rows[0])
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.take_back_succession, rows[0]),
        to=Agency.get_absolute_url,
        done=_("It is taken back: the agencies go on as before."),
        title=_("Take back: %(what)s") % {"what": heading},
        button=_("Take it back"),
        danger=True,
        template="office/confirm.html",
        answers=agency_records.facts_of_succession(rows),
        next_steps=agency_records.what_taking_back_does(rows),
        may=succession_rules.may_take_back(request.standing, rows),
        back=here,
        crumbs=[*agencies.path(), Link(heading, here)],
    )


def _name(request: HttpRequest, pk: int) -> AgencyName:
    found = AgencyName.objects.visible_to(request.standing)
    return get_object_or_404(found.select_related("agency__province"), pk=pk)


def _successions(request: HttpRequest, pk: int) -> list[Succession]:
    """All rows of the merger or split that this one belongs to, this one first."""
    one = get_object_or_404(Succession.objects.visible_to(request.standing), pk=pk)
    rows = succession_rules.of_the_same_act(one)
    return sorted(rows, key=lambda row: row.pk != one.pk)


def _choices(request: HttpRequest, agency: Agency) -> dict[str, object]:
    """Whom and what the forms of a merger or split offer."""
    today = localdate(request.at)
    return {
        "agency": agency,
        "agencies": agency_records.may_be_chosen(agency, request.standing, today),
        "blocs": blocs_kept(request.standing),
        "today": today,
    }


def _around_name(name: AgencyName) -> dict[str, object]:
    here = name.get_absolute_url()
    crumbs = [*agencies.path_to(name.agency), Link(name.name, here)]
    return {"to": here, "back": here, "crumbs": crumbs}
