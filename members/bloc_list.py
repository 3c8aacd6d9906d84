"""The list of blocs that a person's posts reach."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Count, Prefetch, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.models import Bloc, ChairTerm, Province
from members.standing import Standing
from office.components import Cell, Column, Nothing, Table


def blocs_of(standing: Standing, at: datetime) -> list[Bloc]:
    """The blocs with the number of their members and the turns (`turns`) of now; two queries."""
    today = localdate(at)
    still = Q(memberships__valid_until__isnull=True) | Q(memberships__valid_until__gt=today)
    size = Count("memberships", filter=still & Q(memberships__valid_from__lte=today))
    turns = Prefetch(
        "chair_terms", ChairTerm.objects.at(at).select_related("agency"), to_attr="turns"
    )
    found = Bloc.objects.visible_to(standing).select_related("province").annotate(size=size)
    return list(found.prefetch_related(turns).order_by("province__name", "name", "pk"))


def table(blocs: Sequence[Bloc]) -> Table:
    several = len({bloc.province_id for bloc in blocs}) > 1
    columns = [
        Column(_("Bloc")),
        *([Column(_("Province"))] if several else []),
        Column(_("Members"), "number"),
        Column(_("Chair of the bloc")),
        Column(_("Deputy chair of the bloc")),
    ]
    rows = [
        [
            Cell(bloc.name, href=bloc.get_absolute_url()),
            *([bloc.province.name] if several else []),
            str(bloc.size),
            _holder(bloc, ChairTerm.Office.CHAIR),
            _holder(bloc, ChairTerm.Office.DEPUTY),
        ]
        for bloc in blocs
    ]
    nothing = Nothing(
        _("There is no bloc yet."),
        _("The administrator founds the blocs of the province here."),
    )
    return Table(_("Emulation blocs"), columns, rows, nothing, hide_caption=True)


def acts(provinces: Iterable[Province]) -> list[Act]:
    """Founding a bloc, for whoever administers a province; named where there are several."""
    provinces = list(provinces)
    several = len(provinces) > 1
    return [
        act(
            _("Found a bloc in %(province)s") % {"province": province}
            if several
            else _("Found a bloc"),
            "found_bloc",
            province,
            [],
            "primary",
        )
        for province in provinces
    ]


def _holder(bloc: Bloc, office: str) -> str:
    return next((turn.agency.name for turn in bloc.turns if turn.office == office), "")
