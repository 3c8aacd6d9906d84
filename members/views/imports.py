from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import import_overview
from members.actions import imports as actions
from members.desk import at_bloc
from members.forms.imports import EnterForm, UploadForm
from members.models import Bloc, RegistryFile
from members.rules import imports as rules
from members.rules.persons import may_enter_persons
from members.views.administration import path
from members.workbooks import template
from members.workbooks.planning import plan_import
from office.components import Link
from office.pages import bind, form_page, led_once, refusal

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def import_file(request: HttpRequest) -> HttpResponse:
    """The template to take away, and the place to bring the filled-in file."""
    blocs = rules.blocs_to_import_into(request.standing)
    return form_page(
        request,
        bind(request, UploadForm, blocs=blocs),
        act=actions.keep_file,
        to=RegistryFile.get_absolute_url,
        done=_("The file has been read. Nothing is entered yet."),
        title=_("Import agencies and persons from Excel"),
        button=_("Check the file"),
        may=may_enter_persons(request.standing) or _without_bloc(blocs),
        back=reverse("members:administration"),
        crumbs=[path()],
        template="members/import.html",
        templates=[
            Link(bloc.name, f"{reverse('members:import_template')}?bloc={bloc.pk}")
            for bloc in blocs
        ],
    )


@require_safe
def import_template(request: HttpRequest) -> HttpResponse:
    blocs = rules.blocs_to_import_into(request.standing)
    if no := may_enter_persons(request.standing) or _without_bloc(blocs):
        return refusal(request, no)
    asked = request.GET.get("bloc", "")
    bloc = next((bloc for bloc in blocs if str(bloc.pk) == asked), blocs[0])
    content = template.make_template(bloc, localdate(request.at))
    disposition = {"Content-Disposition": f'attachment; filename="{template.FILE_NAME}"'}
    return HttpResponse(content, content_type=EXCEL, headers=disposition)


@led_once
def import_check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the file would do, row by row, or where it has to be corrected; then the yes."""
    files = RegistryFile.objects.visible_to(request.standing).select_related("bloc__province")
    file = get_object_or_404(files, pk=pk)
    at_bloc(request, file.bloc)
    if no := rules.may_import(request.standing, file.bloc):
        return refusal(request, no)
    plan = plan_import(bytes(file.content), file.bloc, request.standing)
    return form_page(
        request,
        bind(request, EnterForm, initial={"agreed": plan.digest}),
        act=partial(actions.import_registry, file),
        to=Bloc.get_absolute_url,
        done=_("The file is entered."),
        title=_("Check the file before it is entered"),
        button=_("Enter all of it"),
        back=reverse("members:import"),
        crumbs=[path(), Link(_("Import from Excel"), reverse("members:import"))],
        template="members/import_check.html",
        **import_overview.page(file, plan),
    )


def _without_bloc(blocs: list[Bloc]) -> list[str]:
    return [] if blocs else [_("There is no bloc yet to import members into.")]
