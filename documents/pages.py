"""What the pages of papers share: whose desk they lie on, and how files are sent."""

from collections.abc import Callable

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin

from documents.models import Paper
from documents.papers import KINDS, PaperKind
from office.components import Link

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_for(request: HttpRequest, pk: int) -> Paper:
    """The issued paper, if this person may read it; with all that its page tells of it."""
    papers = Paper.objects.visible_to(request.standing)
    known = ("issuer", "issued_by", "replaces", "replaced_by", "replacement__opened_by")
    paper = get_object_or_404(papers.select_related(*known), pk=pk)
    at_issuer(request, paper.issuer_id)
    return paper


def record_for(request: HttpRequest, key: str, pk: int):
    """The kind of paper and the record to make it from, if this person may see the record."""
    kind: PaperKind | None = KINDS.get(key)
    if kind is None:
        raise Http404
    visible = kind.model._default_manager.visible_to(request.standing)
    record = get_object_or_404(kind.together(visible), pk=pk)
    at_issuer(request, kind.issuer(record).pk)
    return kind, record


def at_issuer(request: HttpRequest, issuer_id: int) -> None:
    """Let the navigation show the bloc whose letterhead it is, where it is a bloc's."""
    for bloc in getattr(request.standing, "blocs", ()):
        if bloc.letterhead_id == issuer_id:
            request.bloc = bloc


def may_be_framed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let pages of this site, and no others, show what the view gives in a frame.

    A browser's own viewer draws a PDF as an object, which the policy of other pages forbids.
    """
    policy = {"frame-ancestors": ["'self'"], "object-src": ["'self'"]}
    return xframe_options_sameorigin(csp_replace(policy)(view))


def file_response(data: bytes, content_type: str, name: str, *, inline: bool) -> HttpResponse:
    """The file, never kept by anything between here and the reader."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(not inline, name)
    response["Cache-Control"] = "private, no-cache"
    return response


def unchanged(request: HttpRequest, sha256: str) -> HttpResponse | None:
    """“Not modified” for a reader who already has these very bytes."""
    return get_conditional_response(request, etag=quote_etag(sha256))


def path_to(paper: Paper) -> list[Link]:
    """The steps that lead to the pages of a paper."""
    return [
        Link(_("Papers"), reverse("documents:papers")),
        Link(str(paper), paper.get_absolute_url()),
    ]
