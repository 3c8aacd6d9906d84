"""The rules of a bloc in versions: what differs from one to the next, and who made it why."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import actions, bloc_rules, blocs
from members.desk import at_bloc
from members.forms.blocs import SettingsForm
from members.models import BlocSettings
from members.rules import blocs as rules
from office.components import Link
from office.forms import ReasonForm
from office.pages import bind, form_page


@require_safe
def settings(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    versions = list(bloc.settings_versions.select_related("made_by"))
    context = {
        "title": bloc.name,
        "crumbs": blocs.path(),
        "tabs": blocs.tabs(request.standing, bloc, "settings"),
        "acts": bloc_rules.acts(request.standing, bloc, versions[0]),
        "versions": bloc_rules.versions_in_words(versions, localdate(request.at)),
    }
    return render(request, "members/settings.html", context)


def change_settings(request: HttpRequest, pk: int) -> HttpResponse:
    bloc = blocs.bloc_for(request, pk)
    newest = bloc.settings_versions.first()
    return form_page(
        request,
        bind(request, SettingsForm, newest=newest),
        act=partial(actions.change_settings, bloc),
        done=_("The new version of the rules is recorded."),
        title=_("Change the rules of the bloc"),
        button=_("Record the new version"),
        may=rules.may_change_settings(request.standing, bloc),
        **_around(bloc),
    )


def take_back_settings(request: HttpRequest, pk: int) -> HttpResponse:
    versions = BlocSettings.objects.visible_to(request.standing)
    version = get_object_or_404(versions.select_related("bloc__province"), pk=pk)
    at_bloc(request, version.bloc)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.take_back_settings, version),
        done=_("The version is taken back; the one before holds on."),
        title=_("Take back version %(number)s of the rules") % {"number": version.number},
        button=_("Take back the version"),
        danger=True,
        template="office/confirm.html",
        answers=bloc_rules.facts(version),
        may=rules.may_take_back_settings(request.standing, version),
        **_around(version.bloc),
    )


def _around(bloc) -> dict[str, object]:
    here = blocs.tab_page(bloc, "settings")
    return {
        "to": here,
        "back": here,
        "crumbs": [*blocs.path_to(bloc), Link(_("Rules"), here)],
    }
