from functools import partial
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audit import history
from members import actions, agencies, agency_list
from members.forms.agencies import CloseForm, FindForm, FoundAgencyForm, ParticularsForm, RenameForm
from members.models import Agency, Post, Province
from members.rules import agencies as rules
from members.rules.footing import what_rests_on
from members.rules.rights import may_keep_registry
from office.forms import ReasonForm
from office.pages import bind, form_page

ASKED = ("q", "bloc", "state")


@require_safe
def list_agencies(request: HttpRequest) -> HttpResponse:
    """The agencies that the reader sees; searched without marks, also by former names."""
    today = localdate(request.at)
    form = FindForm(request.GET or None, standing=request.standing)
    asked = form.cleaned_data if form.is_valid() else {}
    found = agency_list.sought(Agency.objects.visible_to(request.standing), asked, today)
    page = agency_list.page_of(found, request.GET.get("after", ""), today)
    again = {name: request.GET[name] for name in ASKED if request.GET.get(name)}
    context = {
        "title": _("Agencies"),
        "form": form,
        "acts": agency_list.acts(request.standing),
        "table": agency_list.table(
            page.agencies,
            today,
            request.standing.bloc_ids,
            agency_list.nobody(request.standing, any(asked.values())),
        ),
        "next_href": f"?{urlencode({**again, 'after': page.next_key})}" if page.next_key else "",
    }
    return render(request, "members/agencies.html", context)


@require_safe
def agency(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    standing, today = request.standing, localdate(request.at)
    seats = list(agency.memberships.select_related("bloc").order_by("-valid_from"))
    terms = list(agency.chair_terms.select_related("bloc").order_by("-starts_at"))
    successions = agencies.successions_of(agency)
    seen = agencies.seen_among(successions, standing)
    posts = _posts(request, agency)
    context = {
        "title": agency.name,
        "crumbs": agencies.path(),
        "facts": agencies.facts(agency, seats, today),
        "acts": [
            *agencies.acts_on_agency(
                standing, agency, rests=bool(seats or terms or successions or posts)
            ),
            *agencies.way_to_history(standing, agency, today),
        ],
        "warnings": agencies.warnings(agency, posts or [], today),
        "tables": [
            agencies.names_table(agency.names.all()),
            *([agencies.successions_table(agency, successions, seen)] if successions else []),
            agencies.memberships_table(seats, standing.bloc_ids),
            *([agencies.turns_table(terms, standing.bloc_ids)] if terms else []),
            *([agencies.posts_table(posts)] if posts is not None else []),
        ],
    }
    return render(request, "members/agency.html", context)


@require_safe
def agency_history(request: HttpRequest, pk: int) -> HttpResponse:
    """The agency's own part of the log; for its people and those who look after it."""
    agency = agencies.agency_for(request, pk)
    if rules.may_read_history(request.standing, agency, localdate(request.at)):
        raise Http404
    context = {
        "title": _("History of %(agency)s") % {"agency": agency},
        "crumbs": agencies.path_to(agency),
        "history": history.page(request, agency),
    }
    return render(request, "members/agency_history.html", context)


def found_agency(request: HttpRequest, pk: int) -> HttpResponse:
    province = get_object_or_404(Province.objects.visible_to(request.standing), pk=pk)
    return form_page(
        request,
        bind(request, FoundAgencyForm),
        act=partial(actions.found_agency, province),
        to=Agency.get_absolute_url,
        done=_("The agency is in the registry. It joins a bloc on the page of the bloc."),
        title=_("Enter an agency"),
        button=_("Enter the agency"),
        may=may_keep_registry(request.standing, province),
        back=agencies.path()[0].href,
        crumbs=agencies.path(),
    )


def rename_agency(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, RenameForm, agency=agency),
        act=partial(actions.rename_agency, agency),
        done=_("The new name is recorded."),
        title=_("Rename %(agency)s") % {"agency": agency},
        button=_("Record the new name"),
        intro=_(
            "Days before it keep the name of then, and so do papers. A typing error is corrected "
            "on the page of the name."
        ),
        may=rules.may_rename(request.standing, agency),
        **around(agency),
    )


def change_particulars(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, ParticularsForm, instance=agency),
        act=partial(actions.change_particulars, agency),
        done=_("The particulars of the agency are saved."),
        title=_("Particulars of %(agency)s") % {"agency": agency},
        may=rules.may_change(request.standing, agency),
        **around(agency),
    )


def close_agency(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, CloseForm, agency=agency),
        act=partial(actions.close_agency, agency),
        done=_("The closing is recorded."),
        title=_("Close %(agency)s") % {"agency": agency},
        button=_("Record the closing"),
        danger=True,
        intro=_(
            "Only if no other agency takes over: a merger or a split closes it by itself. Its "
            "membership in a bloc ends on the same day."
        ),
        may=rules.may_close(request.standing, agency),
        **around(agency),
    )


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.reopen_agency, agency),
        done=_("The agency goes on."),
        title=_("Take back the closing of %(agency)s") % {"agency": agency},
        button=_("Take back the closing"),
        intro=_("The membership that ended on the same day goes on as well."),
        may=rules.may_reopen(request.standing, agency),
        **around(agency),
    )


def take_back_agency(request: HttpRequest, pk: int) -> HttpResponse:
    agency = agencies.agency_for(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.take_back_agency, agency),
        done=_("The entry is taken back."),
        title=_("Take back the entry of %(agency)s") % {"agency": agency},
        button=_("Take back the entry"),
        danger=True,
        intro=_(
            "Only for an agency entered by mistake: the log keeps that it was there and why it "
            "went."
        ),
        may=rules.may_change(request.standing, agency) or what_rests_on(agency),
        **around(agency) | {"to": agencies.path()[0].href},
    )


def around(agency: Agency) -> dict[str, object]:
    """Success and going back both lead to the agency."""
    here = agency.get_absolute_url()
    return {"to": here, "back": here, "crumbs": agencies.path_to(agency)}


def _posts(request: HttpRequest, agency: Agency) -> list[Post] | None:
    """Who holds a post there now; None for those who may not see the people of the agency."""
    if rules.may_see_people(request.standing, agency):
        return None
    return list(agency.posts.at(request.at).select_related("person").order_by("pk"))
