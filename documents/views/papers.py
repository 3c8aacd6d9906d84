"""The register of papers, the page of one, and its files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audit import history
from audit.values import instant
from documents import pages, register, rules
from documents.drafting import grouped
from documents.filenames import paper_name
from documents.forms import PaperFilter
from documents.models import Paper
from documents.papers import kind_of
from documents.storing import Damaged, read
from office.components import Fact, Nothing
from vietnamese.dates import short_date


@require_safe
def papers(request: HttpRequest) -> HttpResponse:
    visible = Paper.objects.visible_to(request.standing)
    choices = register.choices(visible)
    form = PaperFilter(request.GET or None, choices)
    wanted = form.cleaned_data if form.is_valid() else {}
    before = request.GET.get("before", "")
    page = register.find(visible, wanted, int(before) if before.isdecimal() else None)
    context = {
        "title": _("Papers"),
        "form": form,
        "filtered": any(wanted.values()),
        "has_papers": bool(choices.years),
        "table": register.table(
            page.papers,
            _nothing(filtered=any(wanted.values())),
            names_issuer=len(choices.issuers) > 1,
        ),
        "older_href": _older(request, page.older),
        "newest_href": _older(request, None) if before else "",
        "statutes_href": reverse("documents:statutes"),
    }
    return render(request, "documents/papers.html", context)


@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    paper = pages.paper_for(request, pk)
    kind = kind_of(paper)
    record = kind.record_of(paper)
    may = kind.may_issue(request.standing, record)
    context = {
        "title": str(paper),
        "paper": paper,
        "state": register.state(paper),
        "example": paper.is_example,
        "facts": _facts(paper, kind.name, kind.home(record), str(record)),
        "traces": _traces(paper),
        "record_href": kind.home(record),
        "draft_href": _draft(paper),
        "may_replace": may or rules.may_open_replacement(paper),
        "may_keep": may,
        "history": history.page(request, paper),
        "is_open": rules.is_open(paper) and not rules.is_replaced(paper),
        "is_replaced": rules.is_replaced(paper),
    }
    return render(request, "documents/paper.html", context)


@pages.may_be_framed
@require_safe
def paper_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    paper = pages.paper_for(request, pk)
    return _file(request, paper, paper.pdf.name, paper.pdf_sha256, pages.PDF)


@require_safe
def paper_docx(request: HttpRequest, pk: int) -> HttpResponse:
    paper = pages.paper_for(request, pk)
    return _file(request, paper, paper.docx.name, paper.docx_sha256, pages.DOCX)


def _file(
    request: HttpRequest, paper: Paper, name: str, sha256: str, content_type: str
) -> HttpResponse:
    """The stored bytes, checked on the way; a page that says so if they are not what was issued."""
    if answer := pages.unchanged(request, sha256):
        return answer
    try:
        data = read(name, sha256)
    except Damaged:
        page = {"title": _("This file cannot be shown"), "paper": paper, "sha256": sha256}
        return render(request, "documents/damaged.html", page, status=500)
    is_pdf = content_type == pages.PDF
    shown = paper_name(paper, "pdf" if is_pdf else "docx")
    response = pages.file_response(data, content_type, shown, inline=is_pdf)
    response["ETag"] = f'"{sha256}"'
    return response


def _facts(paper: Paper, kind: object, home: str, record: str) -> list[Fact]:
    facts = [
        Fact(_("Number"), str(paper)),
        Fact(_("Kind of paper"), kind),
        Fact(_("Made from"), record, home),
        Fact(_("Issuing body"), paper.issuer.name),
        Fact(_("Dated"), short_date(paper.dated)),
        Fact(_("Emulation year"), str(paper.emulation_year)),
        Fact(_("Issued"), instant(paper.issued_at), note=str(paper.issued_by)),
    ]
    if paper.replaces:
        facts.append(Fact(_("Replaces"), str(paper.replaces), paper.replaces.get_absolute_url()))
    if rules.is_replaced(paper):
        newer = paper.replaced_by
        facts.append(Fact(_("Replaced by"), str(newer), newer.get_absolute_url()))
    if rules.is_open(paper):
        opened = paper.replacement
        facts.append(
            Fact(
                _("Why it is replaced"),
                opened.reason,
                note=f"{opened.opened_by}, {instant(opened.opened_at)}",
            )
        )
    return facts


def _traces(paper: Paper) -> list[Fact]:
    """What proves that a file at hand is the one issued."""
    return [
        Fact(_("SHA-256 of the PDF"), grouped(paper.pdf_sha256)),
        Fact(_("SHA-256 of the DOCX"), grouped(paper.docx_sha256)),
        Fact(_("Head of the event chain"), grouped(paper.chain_head)),
    ]


def _draft(paper: Paper) -> str:
    return reverse("documents:draft", args=[paper.kind, paper.subject_id])


def _older(request: HttpRequest, before: int | None) -> str:
    """The same choice of papers, from another place on."""
    query = request.GET.copy()
    query.pop("before", None)
    if before:
        query["before"] = str(before)
    elif request.GET.get("before") is None:
        return ""
    return f"?{query.urlencode()}"


def _nothing(*, filtered: bool) -> Nothing:
    if filtered:
        return Nothing(
            _("No paper fits this choice."),
            _("Look for fewer words, or for all years."),
            reverse("documents:papers"),
            _("Show all papers"),
        )
    return Nothing(
        _("No paper is issued yet."),
        _(
            "Papers are made from the records, for example the minutes from a conference. Once "
            "issued, each stands here with its number, PDF and DOCX."
        ),
    )
