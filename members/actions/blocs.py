from datetime import date, datetime

from django.db import transaction

from audit import chain
from documents.models import IssuingBody
from members.models import Bloc, BlocSettings, Province
from members.rules import blocs as rules
from members.standing import standing_of
from office.records import lock, put, save
from office.refusals import refuse_if


@transaction.atomic
def found_bloc(
    province: Province,
    *,
    name: str,
    parent_name: str = "",
    symbol: str,
    place: str,
    rules_from: date,
    basis: str = "",
    by,
    at: datetime,
) -> Bloc:
    """Found a bloc with its letterhead and the first version of its rules.

    A bloc has no seal and no legal personality: what its papers bear is a setting. The rules begin
    as the usual ones, on `rules_from`; the charter's own are entered as the next version.
    """
    refuse_if(rules.may_found_bloc(standing_of(by, at), province))
    letterhead = IssuingBody(parent_name=parent_name, name=name, symbol=symbol, place=place)
    save(letterhead)
    bloc = Bloc(province=province, name=name, letterhead=letterhead)
    save(bloc)
    save(
        BlocSettings(
            bloc=bloc, number=1, valid_from=rules_from, basis=basis, made_at=at, made_by=by
        )
    )
    chain.append(
        act="members.found_bloc",
        by=by,
        at=at,
        subject=bloc,
        after={"name": name, "symbol": symbol, "place": place, "rules_from": rules_from},
        reason=basis,
        concerns=[bloc],
    )
    return bloc


@transaction.atomic
def rename_bloc(
    bloc: Bloc, *, name: str, basis: str = "", version: int | None = None, by, at: datetime
) -> Bloc:
    """Change the bloc's name in lists and on screens; what its papers bear is the letterhead's."""
    bloc = lock(bloc, version=version)
    refuse_if(rules.may_rename_bloc(standing_of(by, at), bloc))
    before = bloc.name
    bloc.name = name
    save(bloc)
    chain.append(
        act="members.rename_bloc",
        by=by,
        at=at,
        subject=bloc,
        before={"name": before},
        after={"name": name},
        reason=basis,
        concerns=[bloc],
    )
    return bloc


@transaction.atomic
def take_back_bloc(bloc: Bloc, *, reason: str, by, at: datetime) -> None:
    """Remove a bloc founded by mistake, to which nothing belongs, with its letterhead."""
    bloc = lock(bloc)
    refuse_if(rules.may_take_back_bloc(standing_of(by, at), bloc))
    chain.append(
        act="members.take_back_bloc",
        by=by,
        at=at,
        subject=bloc,
        before={"name": bloc.name},
        reason=reason,
        concerns=[bloc],
    )
    letterhead = bloc.letterhead
    bloc.delete()
    letterhead.delete()


@transaction.atomic
def change_settings(
    bloc: Bloc,
    *,
    valid_from: date,
    reason: str,
    basis: str = "",
    version: int | None = None,
    by,
    at: datetime,
    **values: object,
) -> BlocSettings:
    """Make a new version of the bloc's rules from a day on; the one before ends there.

    `version` is the number of the version that the person had before them. A year keeps the
    version it was opened under.
    """
    bloc = lock(bloc)
    newest = bloc.settings_versions.first()
    rules.compare(newest, version)
    refuse_if(rules.may_change_settings(standing_of(by, at), bloc))
    refuse_if(rules.may_hold_from(newest, valid_from))
    fresh = BlocSettings(
        bloc=bloc,
        number=newest.number + 1,
        valid_from=valid_from,
        basis=basis,
        reason=reason,
        made_at=at,
        made_by=by,
        **rules.figures(newest),
    )
    changed = put(fresh, **values)
    refuse_if(rules.why_not_another(newest, fresh))
    newest.valid_until = valid_from
    save(newest)
    save(fresh)
    chain.append(
        act="members.change_settings",
        by=by,
        at=at,
        subject=bloc,
        before={name: pair[0] for name, pair in changed.items()},
        after={"number": fresh.number, "valid_from": valid_from}
        | {name: pair[1] for name, pair in changed.items()},
        reason=reason,
        concerns=[bloc],
    )
    return fresh


@transaction.atomic
def take_back_settings(version: BlocSettings, *, reason: str, by, at: datetime) -> Bloc:
    """Remove the newest version while no year goes by it; the one before holds on."""
    bloc = lock(version.bloc)
    version = bloc.settings_versions.get(pk=version.pk)
    refuse_if(rules.may_take_back_settings(standing_of(by, at), version))
    version.delete()
    earlier = bloc.settings_versions.first()
    earlier.valid_until = None
    save(earlier)
    chain.append(
        act="members.take_back_settings",
        by=by,
        at=at,
        subject=bloc,
        before={"number": version.number, "valid_from": version.valid_from},
        reason=reason,
        concerns=[bloc],
    )
    return bloc
