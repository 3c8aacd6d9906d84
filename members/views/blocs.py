from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from audit import history
from members import actions, bloc_list, blocs
from members.forms.blocs import DayForm, FoundBlocForm, RenameBlocForm
from members.models import Bloc, ChairTerm, Province
from members.rules import blocs as rules
from office.forms import ReasonForm
from office.pages import bind, form_page, refusal
from office.periods import closing


@require_safe
def list_blocs(request: HttpRequest) -> HttpResponse:
    """All blocs that the reader's posts reach, with how many members and who chairs."""
    found = bloc_list.blocs_of(request.standing, request.at)
    provinces = Province.objects.filter(pk__in=request.standing.administers)
    context = {
        "title": _("Emulation blocs"),
        "table": bloc_list.table(found),
        "acts": bloc_list.acts(list(provinces)),
    }
    return render(request, "members/blocs.html", context)


@require_safe
def bloc(request: HttpRequest, pk: int) -> HttpResponse:
    """The bloc of today, or, with `on`, the members of another day under their names of then."""
    bloc = blocs.bloc_for(request, pk)
    today = localdate(request.at)
    form = DayForm(request.GET or None)
    day = (form.is_valid() and form.cleaned_data["on"]) or today
    moment = request.at if day == today else closing(day)
    members = blocs.members_on(bloc, day)
    terms = list(ChairTerm.objects.at(moment).filter(bloc=bloc).select_related("agency"))
    context = {
        "title": bloc.name,
        "lead": _size(len(members)),
        "crumbs": blocs.path(),
        "tabs": blocs.tabs(request.standing, bloc, "bloc"),
        "form": form,
        "table": blocs.members_table(bloc, members, terms, day, today),
        "is_today": day == today,
        **(_today(request, bloc, terms, len(members)) if day == today else {}),
    }
    return render(request, "members/bloc.html", context)


@require_safe
def bloc_history(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    if no := rules.may_read_bloc_history(request.standing, bloc):
        return refusal(request, no, back=bloc.get_absolute_url())
    context = {
        "title": bloc.name,
        "crumbs": blocs.path(),
        "tabs": blocs.tabs(request.standing, bloc, "bloc_history"),
        "history": history.page(request, bloc),
    }
    return render(request, "members/bloc_history.html", context)


def found_bloc(request: HttpRequest, pk: int) -> HttpResponse:
    province = get_object_or_404(Province.objects.visible_to(request.standing), pk=pk)
    first_day = localdate(request.at).replace(month=1, day=1)
    return form_page(
        request,
        bind(request, FoundBlocForm, initial={"rules_from": first_day}),
        act=partial(actions.found_bloc, province),
        to=Bloc.get_absolute_url,
        done=_("The bloc is founded. Now add its agencies."),
        title=_("Found a bloc in %(province)s") % {"province": province},
        button=_("Found the bloc"),
        may=rules.may_found_bloc(request.standing, province),
        back=blocs.path()[0].href,
        crumbs=blocs.path(),
    )


def rename_bloc(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    return form_page(
        request,
        bind(request, RenameBlocForm, instance=bloc),
        act=partial(actions.rename_bloc, bloc),
        done=_("The new name is recorded."),
        title=_("Rename the bloc"),
        button=_("Record the new name"),
        intro=_("Papers bear the name of the letterhead, which is changed on a page of its own."),
        may=rules.may_rename_bloc(request.standing, bloc),
        **around(bloc),
    )


def take_back_bloc(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.take_back_bloc, bloc),
        done=_("The founding of the bloc is taken back."),
        title=_("Take back the founding of the bloc"),
        button=_("Take back the founding"),
        danger=True,
        intro=_(
            "%(bloc)s. Only for a bloc founded by mistake: the log keeps that it was there and "
            "why it went."
        )
        % {"bloc": bloc},
        may=rules.may_take_back_bloc(request.standing, bloc),
        **around(bloc) | {"to": blocs.path()[0].href},
    )


def around(bloc: Bloc) -> dict[str, object]:
    """Success and going back both lead to the bloc."""
    here = bloc.get_absolute_url()
    return {"to": here, "back": here, "crumbs": blocs.path_to(bloc)}


def _today(request, bloc: Bloc, terms: list[ChairTerm], members: int) -> dict[str, object]:
    chair = next((term for term in terms if term.office == ChairTerm.Office.CHAIR), None)
    rules_now = bloc.settings_on(localdate(request.at))
    return {
        "facts": blocs.facts(
            request.standing, bloc, terms, blocs.secretariat(chair, request.at), rules_now
        ),
        "acts": blocs.acts_on_bloc(request.standing, bloc, members),
        "warnings": rules.size_warnings(rules_now, members),
        "example": any(term.is_example for term in terms),
    }


def _size(members: int) -> str:
    return ngettext("%(n)s member agency", "%(n)s member agencies", members) % {"n": members}
