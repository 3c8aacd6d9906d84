"""The register of issued papers: choosing among them, and their rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from documents import rules
from documents.models import IssuingBody, Paper, PaperQuerySet
from documents.papers import KINDS
from office.components import Cell, Column, Nothing, Table
from vietnamese.dates import short_date
from vietnamese.text import fold

PAGE = 50
_NUMBER = re.compile(r"([0-9]{1,6})(/.*)?")


@dataclass(frozen=True)
class Choices:
    """What the papers at hand can be chosen by."""

    issuers: Sequence[tuple[int, str]]
    years: Sequence[int]
    kinds: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    """The newest papers of a choice; `older` is where the next page begins, None at the end."""

    papers: Sequence[Paper]
    older: int | None


def choices(papers: PaperQuerySet) -> Choices:
    """In two queries, whatever their number."""
    seen = set(papers.order_by().values_list("issuer", "emulation_year", "kind").distinct())
    issuers = IssuingBody.objects.filter(pk__in={issuer for issuer, _year, _kind in seen})
    return Choices(
        issuers=[(issuer.pk, issuer.name) for issuer in issuers.order_by("name", "pk")],
        years=sorted({year for _issuer, year, _kind in seen}, reverse=True),
        kinds=sorted((kind, kind_name(kind)) for kind in {kind for _issuer, _year, kind in seen}),
    )


def find(papers: PaperQuerySet, wanted: Mapping[str, object], before: int | None) -> Page:
    """A page of the papers wanted, newest first; pages go by key, never by counting rows."""
    found = papers.filter(_words(str(wanted.get("q") or "")))
    for name, column in (("issuer", "issuer"), ("year", "emulation_year"), ("kind", "kind")):
        if wanted.get(name):
            found = found.filter(**{column: wanted[name]})
    if before:
        found = found.filter(pk__lt=before)
    found = found.select_related("issuer", "replacement", "replaced_by").order_by("-pk")
    shown = list(found[: PAGE + 1])
    return Page(shown[:PAGE], shown[PAGE - 1].pk if len(shown) > PAGE else None)


def table(papers: Sequence[Paper], nothing: Nothing, *, names_issuer: bool) -> Table:
    """Number, title, day, issuing body (where there is more than one) and state."""
    columns = [Column(_("Number")), Column(_("Paper")), Column(_("Day"), "day")]
    if names_issuer:
        columns.append(Column(_("Issuing body")))
    columns.append(Column(_("State")))
    return Table(
        caption=_("Issued papers"),
        hide_caption=True,
        columns=columns,
        rows=[_row(paper, names_issuer) for paper in papers],
        nothing=nothing,
    )


def state(paper: Paper) -> Cell:
    """Whether the paper stands, in words and a colour."""
    if rules.is_replaced(paper):
        text = _("Replaced by %(paper)s") % {"paper": paper.replaced_by}
        return Cell(text, tone="")
    if rules.is_open(paper):
        return Cell(_("Being replaced"), tone="waiting")
    return Cell(_("In force"), tone="done")


def kind_name(key: str) -> str:
    """The name of a kind; its key where the app that knew it is gone."""
    return str(KINDS[key].name) if key in KINDS else key


def _row(paper: Paper, names_issuer: bool) -> list[object]:
    address = reverse("documents:paper", args=[paper.pk])
    note = _("Example") if paper.is_example else ""
    row = [Cell(str(paper), address), Cell(paper.title, note=note), short_date(paper.dated)]
    if names_issuer:
        row.append(paper.issuer.name)
    return [*row, state(paper)]


def _words(text: str) -> Q:
    """“5”, “05” and “05/BB” find by number; anything else by the words of symbol and title."""
    folded = fold(text)
    number = _NUMBER.fullmatch(folded)
    if number:
        rest = Q(search_text__contains=number[2]) if number[2] else Q()
        return Q(number=int(number[1])) & rest
    chosen = Q()
    for word in folded.split():
        chosen &= Q(search_text__contains=word)
    return chosen
