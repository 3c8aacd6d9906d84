from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from documents import actions, pages, rules
from documents.forms import LetterheadForm
from documents.models import IssuingBody
from documents.rendering.letterhead import Letterhead, PaperHead
from office.components import Link
from office.pages import bind, form_page, refusal

SAMPLE_TYPE = "BB"
PRINTED = ("parent_name", "name", "place", "symbol", "filing_note")


def letterhead(request: HttpRequest, pk: int) -> HttpResponse:
    issuer = _issuer_for(request, pk)
    return form_page(
        request,
        bind(request, LetterheadForm, instance=issuer),
        act=partial(actions.change_letterhead, issuer, standing=request.standing),
        to=issuer.get_absolute_url(),
        done=_("The letterhead is saved. Papers issued from now on bear it."),
        title=_("Letterhead"),
        button=_("Save the letterhead"),
        may=rules.may_keep_letterhead(request.standing, issuer),
        template="documents/letterhead.html",
        back=reverse("documents:papers"),
        crumbs=[Link(_("Papers"), reverse("documents:papers"))],
        issuer=issuer,
        sample_href=reverse("documents:letterhead_sample", args=[issuer.pk]),
    )


@pages.may_be_framed
def letterhead_sample(request: HttpRequest, pk: int) -> HttpResponse:
    """The head as it would print, from what is typed at the moment; nothing is saved."""
    issuer = _issuer_for(request, pk)
    may = rules.may_keep_letterhead(request.standing, issuer)
    if may:
        return refusal(request, may)
    form = LetterheadForm(request.POST or None, instance=issuer)
    form.is_valid()
    typed = {**form.initial, **getattr(form, "cleaned_data", {})}
    head = PaperHead(
        letterhead=Letterhead(
            *(typed.get(name) or "" for name in ("parent_name", "name", "place"))
        ),
        number=None,
        symbol=f"{SAMPLE_TYPE}-{typed.get('symbol') or ''}",
        date=localdate(request.at),
    )
    page = {"head": head, "filing_note": typed.get("filing_note") or ""}
    return render(request, "documents/letterhead_sample.html", page)


def _issuer_for(request: HttpRequest, pk: int) -> IssuingBody:
    standing = request.standing
    reached = standing.issuer_ids | standing.keeps_letterhead_ids
    issuer = get_object_or_404(IssuingBody, pk=pk, pk__in=reached)
    pages.at_issuer(request, issuer.pk)
    return issuer
