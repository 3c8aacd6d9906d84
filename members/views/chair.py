from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import actions, blocs, turns
from members.desk import at_bloc
from members.forms.blocs import TakeBackForm
from members.forms.chair import AppointForm, CorrectTermForm, EndTermForm
from members.models import Bloc, ChairTerm
from members.rules import chair as rules
from office.components import Link
from office.forms import ReasonForm
from office.pages import bind, form_page


@require_safe
def chair_terms(request: HttpRequest, pk: int) -> HttpResponse:
    """All turns of the chair and of the deputies, the newest first."""
    bloc = blocs.bloc_for(request, pk)
    terms = bloc.chair_terms.select_related("agency").prefetch_related("agency__names")
    newest_first = list(terms.order_by("-starts_at", "office"))
    context = {
        "title": bloc.name,
        "crumbs": blocs.path(),
        "tabs": blocs.tabs(request.standing, bloc, "chair_terms"),
        "acts": turns.acts_on_chair(request.standing, bloc),
        "warnings": turns.warnings(newest_first, request.at),
        "table": turns.table(newest_first, request.at),
        "example": any(term.is_example for term in newest_first),
    }
    return render(request, "members/chair_terms.html", context)


@require_safe
def chair_term(request: HttpRequest, pk: int) -> HttpResponse:
    term = _term(request, pk)
    context = {
        "title": term.agency.name,
        "lead": f"{capfirst(term.get_office_display())}, {term.bloc}",
        "crumbs": _path(term.bloc),
        "facts": turns.facts(term, request.at),
        "acts": turns.acts_on_term(request.standing, term),
        "example": term.is_example,
    }
    return render(request, "members/record.html", context)


def appoint_chair(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    return _appoint(
        request,
        bloc,
        partial(actions.appoint_chair, bloc),
        title=_("Hand over the chair"),
        intro=_(
            "From that moment on the new chair's secretariat enters data and prints papers for "
            "the bloc; the present one can do so no longer."
        ),
        button=_("Hand over the chair"),
    )


def appoint_deputy(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    return _appoint(
        request,
        bloc,
        partial(actions.appoint_deputy, bloc),
        title=_("Name the deputy chair"),
        intro=_("The deputy before ends at the same moment."),
        button=_("Name the deputy chair"),
    )


def end_term(request: HttpRequest, pk: int) -> HttpResponse:
    term = _term(request, pk)
    return form_page(
        request,
        bind(request, EndTermForm),
        act=partial(actions.end_term, term),
        done=_("The end of the turn is recorded."),
        title=_("End the turn of %(agency)s") % {"agency": term.agency},
        button=_("Record the end"),
        intro=_("Only if nobody takes over: handing the chair over ends the turn by itself."),
        may=rules.may_end(request.standing, term),
        **_around(term),
    )


def resume_term(request: HttpRequest, pk: int) -> HttpResponse:
    term = _term(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.resume_term, term),
        done=_("The turn goes on."),
        title=_("Let the turn of %(agency)s go on") % {"agency": term.agency},
        button=_("Take back the end"),
        may=rules.may_resume(request.standing, term),
        **_around(term),
    )


def correct_term(request: HttpRequest, pk: int) -> HttpResponse:
    term = _term(request, pk)
    return form_page(
        request,
        bind(request, CorrectTermForm, initial={"year": term.year, "basis": term.basis}),
        act=partial(actions.correct_term, term),
        done=_("The turn is corrected."),
        title=_("Correct the turn of %(agency)s") % {"agency": term.agency},
        may=rules.may_correct(request.standing, term),
        **_around(term),
    )


def take_back_term(request: HttpRequest, pk: int) -> HttpResponse:
    term = _term(request, pk)
    earlier = rules.earlier_term(term)
    resume = _("The turn of %(agency)s goes on") % {"agency": earlier.agency} if earlier else ""
    return form_page(
        request,
        bind(request, TakeBackForm, resume_label=resume),
        act=partial(actions.take_back_term, term),
        done=_("The turn is taken back."),
        title=_("Take back the turn of %(agency)s") % {"agency": term.agency},
        button=_("Take back the turn"),
        danger=True,
        template="office/confirm.html",
        answers=turns.facts(term, request.at),
        may=rules.may_take_back(request.standing, term),
        **_around(term) | {"to": blocs.tab_page(term.bloc, "chair_terms")},
    )


def _appoint(request: HttpRequest, bloc: Bloc, act, **words) -> HttpResponse:
    today = localdate(request.at)
    here = blocs.tab_page(bloc, "chair_terms")
    return form_page(
        request,
        bind(request, AppointForm, agencies=turns.members_of(bloc, today), today=today),
        act=act,
        to=here,
        done=turns.said_after,
        may=rules.may_appoint(request.standing, bloc),
        back=here,
        crumbs=_path(bloc),
        **words,
    )


def _term(request: HttpRequest, pk: int) -> ChairTerm:
    found = ChairTerm.objects.visible_to(request.standing)
    term = get_object_or_404(
        found.select_related("agency__province", "bloc__province", "bloc__letterhead"), pk=pk
    )
    at_bloc(request, term.bloc)
    return term


def _path(bloc: Bloc) -> list[Link]:
    here = blocs.tab_page(bloc, "chair_terms")
    return [*blocs.path_to(bloc), Link(_("Chair and deputy chair"), here)]


def _around(term: ChairTerm) -> dict[str, object]:
    here = term.get_absolute_url()
    crumbs = [*_path(term.bloc), Link(term.agency.name, here)]
    return {"to": here, "back": here, "crumbs": crumbs, "example": term.is_example}
