"""A paper before it is issued, for every kind that an app described."""

from functools import partial

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import actions, drafting, pages, rules
from documents.filenames import draft_name
from documents.models import Paper
from documents.papers import PaperKind
from office.components import Fact, Link
from office.forms import ConfirmForm
from office.pages import bind, form_page, refusal


@require_safe
def draft(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    kind, record = pages.record_for(request, kind, pk)
    standing = rules.standing_paper(kind, record)
    if standing and not rules.is_open(standing):
        return redirect(standing)
    may_read = kind.may_read_draft(request.standing, record)
    if may_read:
        return refusal(request, may_read, back=kind.home(record))
    context = {
        **_page(kind, record),
        "title": _("Draft: %(paper)s") % {"paper": kind.name},
        "may_issue": kind.may_issue(request.standing, record),
        "missing": rules.lacks(kind, record, request.at),
        "issue_text": _issue_text(kind),
    }
    return render(request, "documents/draft.html", context)


@pages.may_be_framed
@require_safe
def draft_pdf(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    return _file(request, kind, pk, "pdf")


@require_safe
def draft_docx(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    return _file(request, kind, pk, "docx")


def issue(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """All answers on one page before the paper binds."""
    kind, record = pages.record_for(request, kind, pk)
    standing = rules.standing_paper(kind, record)
    if request.method == "GET" and standing and not rules.is_open(standing):
        return redirect(standing)
    return form_page(
        request,
        bind(request, ConfirmForm),
        act=partial(actions.issue_paper, record, kind=kind, standing=request.standing),
        to=Paper.get_absolute_url,
        done=lambda paper: _("%(paper)s is issued.") % {"paper": paper},
        title=_issue_text(kind),
        button=_issue_text(kind),
        may=kind.may_issue(request.standing, record),
        template="documents/issue.html",
        **_page(kind, record),
        missing=rules.lacks(kind, record, request.at),
        answers=_answers(kind, record, standing),
        next_steps=_next_steps(standing),
    )


def _file(request: HttpRequest, key: str, pk: int, extension: str) -> HttpResponse:
    kind, record = pages.record_for(request, key, pk)
    may_read = kind.may_read_draft(request.standing, record)
    if may_read:
        return refusal(request, may_read, back=kind.home(record))
    sheet = drafting.draft(kind, record, at=request.at)
    data = sheet.pdf if extension == "pdf" else sheet.docx
    content_type = pages.PDF if extension == "pdf" else pages.DOCX
    name = draft_name(sheet.title, extension)
    response = pages.file_response(data, content_type, name, inline=extension == "pdf")
    response["Cache-Control"] = "private, no-store"
    return response


def _page(kind: PaperKind, record: Model) -> dict[str, object]:
    """What the pages of a draft have in common."""
    where = [kind.key, record.pk]
    home = kind.home(record)
    return {
        "kind": kind,
        "record_name": str(record),
        "back": home,
        "crumbs": [Link(str(record), home)],
        "example": getattr(record, "is_example", False),
        "pdf_href": reverse("documents:draft_pdf", args=where),
        "docx_href": reverse("documents:draft_docx", args=where),
        "issue_href": reverse("documents:issue", args=where),
    }


def _answers(kind: PaperKind, record: Model, standing: Paper | None) -> list[Fact]:
    issuer = kind.issuer(record)
    symbol = f"…/{kind.type_symbol}-{issuer.symbol}"
    answers = [
        Fact(_("Kind of paper"), kind.name),
        Fact(_("Made from"), str(record), kind.home(record)),
        Fact(_("Issuing body"), issuer.name, note=issuer.parent_name),
        Fact(_("Number"), _("given when it is issued"), note=symbol),
    ]
    if standing:
        answers.append(Fact(_("Replaces"), str(standing), standing.get_absolute_url()))
    return answers


def _next_steps(standing: Paper | None) -> list[str]:
    steps = [
        _("The paper gets its number; PDF and DOCX are stored and stay as they are."),
        _("The records it prints can no longer be changed."),
        _("If something proves wrong, a new paper replaces this one."),
    ]
    if standing:
        replaced = _("%(paper)s stays in the register, marked as replaced.") % {"paper": standing}
        steps.insert(1, replaced)
    return steps


def _issue_text(kind: PaperKind) -> str:
    name = str(kind.name)
    return _("Issue the %(paper)s") % {"paper": name[:1].lower() + name[1:]}
