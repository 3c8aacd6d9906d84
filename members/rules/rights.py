"""Who may act for a bloc or a province. Each rule gives the reasons against; [] is a yes."""

from django.utils.translation import gettext as _

from members.models import Bloc, Province
from members.standing import Standing


def may_serve_as_secretary(standing: Standing, bloc: Bloc) -> list[str]:
    """Entering and changing what belongs to a bloc is the secretariat's work."""
    if bloc.pk in standing.secretary_of:
        return []
    return [_("Only the secretariat of %(bloc)s may do this.") % {"bloc": bloc}]


def may_keep_registry(standing: Standing, province: Province) -> list[str]:
    """Agencies, persons and posts are kept by the secretariats of the province's blocs and by
    its administrator."""
    if province.pk in standing.registry_of:
        return []
    return [_("Only a bloc's secretariat or the administrator may keep the registry.")]


def may_keep_bloc(standing: Standing, bloc: Bloc) -> list[str]:
    """Who belongs to a bloc, who chairs it and by which rules is kept by its own secretariat and
    by the administrator: no bloc's secretariat changes another bloc."""
    if bloc.pk in standing.secretary_of or bloc.province_id in standing.administers:
        return []
    return [
        _("Only the secretariat of %(bloc)s or the administrator may do this.") % {"bloc": bloc}
    ]


def may_administer(standing: Standing, province: Province) -> list[str]:
    """Which blocs a province has is kept by its administrator."""
    if province.pk in standing.administers:
        return []
    return [_("Only the administrator may do this.")]
