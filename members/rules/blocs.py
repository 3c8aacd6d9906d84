from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import Bloc, BlocSettings, Province
from members.rules.footing import what_rests_on
from members.rules.rights import may_administer, may_keep_bloc
from members.standing import Standing
from office.refusals import Stale
from vietnamese.dates import short_date


def may_found_bloc(standing: Standing, province: Province) -> list[str]:
    return may_administer(standing, province)


def may_rename_bloc(standing: Standing, bloc: Bloc) -> list[str]:
    return may_administer(standing, bloc.province)


def may_take_back_bloc(standing: Standing, bloc: Bloc) -> list[str]:
    """A bloc founded by mistake goes while nothing belongs to it."""
    return may_administer(standing, bloc.province) or what_rests_on(bloc)


def may_change_settings(standing: Standing, bloc: Bloc) -> list[str]:
    return may_keep_bloc(standing, bloc)


def compare(newest: BlocSettings, seen: int | None) -> None:
    """Raise `Stale` when the person had an older version before them."""
    if seen is not None and seen != newest.number:
        raise Stale(newest)


def figures(version: BlocSettings) -> dict[str, object]:
    """The rules themselves, without when, why and by whom."""
    return {name: getattr(version, name) for name in BlocSettings.FIGURES}


def why_not_another(newest: BlocSettings, fresh: BlocSettings) -> list[str]:
    if figures(newest) == figures(fresh):
        return [_("Nothing differs from the present rules.")]
    if fresh.fewest_members > fresh.most_members:
        return [_("The fewest members cannot be more than the most.")]
    return []


def may_hold_from(newest: BlocSettings, day: date) -> list[str]:
    """Versions follow one another: a new one begins after the newest."""
    if day > newest.valid_from:
        return []
    return [
        _("The present rules hold since %(day)s; a new version must begin later.")
        % {"day": short_date(newest.valid_from)}
    ]


def may_take_back_settings(standing: Standing, version: BlocSettings) -> list[str]:
    """Only the newest of several versions, and only while no year goes by it."""
    if no := may_keep_bloc(standing, version.bloc):
        return no
    versions = version.bloc.settings_versions
    if version.number == 1 or versions.filter(number__gt=version.number).exists():
        return [_("Only the newest version can be taken back, and never the first.")]
    return what_rests_on(version)


def size_warnings(rules: BlocSettings, members: int) -> list[str]:
    """The bloc's own limits warn; they do not keep anybody from joining or leaving."""
    facts = {"n": members, "fewest": rules.fewest_members, "most": rules.most_members}
    if members < rules.fewest_members:
        return [
            ngettext(
                "The bloc has %(n)s member; its rules want at least %(fewest)s.",
                "The bloc has %(n)s members; its rules want at least %(fewest)s.",
                members,
            )
            % facts
        ]
    if members > rules.most_members:
        return [
            ngettext(
                "The bloc has %(n)s member; its rules want at most %(most)s.",
                "The bloc has %(n)s members; its rules want at most %(most)s.",
                members,
            )
            % facts
        ]
    return []


def may_read_bloc_history(standing: Standing, bloc: Bloc) -> list[str]:
    """The log of a bloc tells of all its agencies, so it is read by those who look after all of
    them; an agency reads its own part on its own page."""
    if (
        bloc.pk in standing.secretary_of
        or bloc.pk in standing.chairs
        or bloc.province_id in standing.province_ids
    ):
        return []
    return [
        _(
            "The bloc's history is read by its chair, its secretariat and the council; an agency's "
            "own part stands on the page of the agency."
        )
    ]
