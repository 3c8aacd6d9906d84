from functools import partial

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from documents import actions
from documents.forms import EndStatuteForm, StatuteForm
from documents.models import LegalBasis, PaperSource
from documents.rules import statutes as rules
from office.components import Cell, Column, Link, Nothing, Table
from office.pages import bind, form_page
from vietnamese.dates import short_date


@require_safe
def statutes(request: HttpRequest) -> HttpResponse:
    may = rules.may_keep_statutes(request.standing)
    context = {
        "title": _("Legal bases"),
        "tables": _tables(localdate(request.at), may_keep=not may),
        "may_add": may,
        "add_href": reverse("documents:add_statute"),
    }
    return render(request, "documents/statutes.html", context)


def add_statute(request: HttpRequest) -> HttpResponse:
    return form_page(
        request,
        bind(request, StatuteForm),
        act=partial(actions.add_statute, standing=request.standing),
        done=lambda basis: _("%(statute)s is in the list.") % {"statute": basis},
        title=_("Add a legal basis"),
        button=_("Add to the list"),
        **_page(request),
    )


def change_statute(request: HttpRequest, pk: int) -> HttpResponse:
    basis = get_object_or_404(LegalBasis, pk=pk)
    return form_page(
        request,
        bind(request, StatuteForm, instance=basis),
        act=partial(actions.change_statute, basis, standing=request.standing),
        done=_("%(statute)s is corrected.") % {"statute": basis},
        title=_("Correct %(statute)s") % {"statute": basis},
        note=_used_by(rules.cited_by(basis).count()),
        **_page(request),
    )


def end_statute(request: HttpRequest, pk: int) -> HttpResponse:
    basis = get_object_or_404(LegalBasis, pk=pk)
    return form_page(
        request,
        bind(request, EndStatuteForm, instance=basis),
        act=partial(actions.end_statute, basis, standing=request.standing),
        done=_("The last day of %(statute)s is recorded.") % {"statute": basis},
        title=_("End %(statute)s") % {"statute": basis},
        button=_("Record the last day"),
        intro=_("Papers dated up to that day go on citing it; later papers no longer do."),
        **_page(request),
    )


def _page(request: HttpRequest) -> dict[str, object]:
    statutes = reverse("documents:statutes")
    return {
        "to": statutes,
        "back": statutes,
        "may": rules.may_keep_statutes(request.standing),
        "crumbs": [
            Link(_("Papers"), reverse("documents:papers")),
            Link(_("Legal bases"), statutes),
        ],
    }


def _tables(today, *, may_keep: bool) -> list[Table]:
    """One table a topic, the newest version first; two queries in all."""
    cited = dict(
        PaperSource.objects.filter(record_type=LegalBasis._meta.label_lower)
        .order_by("record_id")
        .values_list("record_id")
        .annotate(papers=Count("paper"))
    )
    bases = list(LegalBasis.objects.order_by("rank", "-valid_from", "pk"))
    return [
        Table(
            caption=str(topic.label)[:1].upper() + str(topic.label)[1:],
            columns=_columns(may_keep),
            rows=[
                _row(basis, today, cited.get(basis.pk, 0), may_keep)
                for basis in bases
                if basis.topic == topic
            ],
            nothing=Nothing(
                _("No statute is in this list yet."),
                _("Papers on this topic cite no legal basis until the administrator adds one."),
            ),
        )
        for topic in LegalBasis.Topic
    ]


def _columns(may_keep: bool) -> list[Column]:
    columns = [
        Column(_("Statute")),
        Column(_("As cited on papers")),
        Column(_("In force")),
        Column(_("Cited by")),
    ]
    return [*columns, Column(_("Changes"), hide_label=True)] if may_keep else columns


def _row(basis: LegalBasis, today, papers: int, may_keep: bool) -> list[object]:
    row = [
        Cell(basis.short_title, _address("change_statute", basis) if may_keep else ""),
        Cell(basis.title, note=basis.note),
        Cell(*_state(basis, today)),
        _used_by(papers) if papers else "",
    ]
    if not may_keep:
        return row
    ending = Cell(_("End it"), _address("end_statute", basis)) if basis.valid_until is None else ""
    return [*row, ending]


def _state(basis: LegalBasis, today) -> tuple[str, str, str, str]:
    """Text, address, note and tone of the cell that says whether the statute holds today."""
    period = _days(basis)
    if basis.holds_on(today):
        return _("In force"), "", period, "done"
    if today < basis.valid_from:
        return _("Not yet in force"), "", period, "waiting"
    return _("No longer in force"), "", period, ""


def _days(basis: LegalBasis) -> str:
    """“01/01/2024 – 30/06/2025”: the last day included."""
    if basis.last_day is None:
        return rules.period(basis)
    return f"{short_date(basis.valid_from)} – {short_date(basis.last_day)}"


def _used_by(papers: int) -> str:
    if not papers:
        return ""
    return ngettext("%(count)s issued paper", "%(count)s issued papers", papers) % {"count": papers}


def _address(name: str, basis: LegalBasis) -> str:
    return reverse(f"documents:{name}", args=[basis.pk])
