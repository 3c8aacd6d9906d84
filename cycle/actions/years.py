from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from audit import chain
from cycle import deadlines
from cycle.calendars import Step, in_order
from cycle.models import EmulationYear, Phase, PhaseKind
from cycle.rules import years as rules
from cycle.rules.years import why_sealed
from cycle.states import YEAR_MOVES
from members.models import Bloc
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if
from office.workflows import move


@transaction.atomic
def open_year(
    bloc: Bloc,
    *,
    year: int,
    steps: Iterable[Step],
    theme: str = "",
    context: str = "",
    is_example: bool = False,
    by,
    at: datetime,
) -> EmulationYear:
    """Open a year of the bloc with the steps given, under the rules that hold in it."""
    bloc, steps = lock(bloc), in_order(steps)
    refuse_if(rules.may_keep_calendar(standing_of(by, at), bloc))
    refuse_if(rules.may_open(bloc, year) or rules.may_plan(year, steps))
    opened = EmulationYear(
        bloc=bloc,
        year=year,
        theme=theme,
        context=context,
        rules=rules.rules_for(bloc, year),
        is_example=is_example,
        opened_at=at,
        opened_by=by,
    )
    save(opened)
    for step in steps:
        save(phase_for(opened, step))
    chain.append(
        act="cycle.open_year",
        by=by,
        at=at,
        subject=opened,
        after={"year": year, "theme": theme, "context": context, "steps": list(map(str, steps))},
        concerns=concerned(opened),
    )
    return opened


def phase_for(year: EmulationYear, step: Step) -> Phase:
    """A new step of the year, not saved yet; its place follows from its kind."""
    return Phase(
        year=year,
        kind=step.kind,
        order=PhaseKind.values.index(step.kind) + 1,
        opens_at=deadlines.opening(step.first),
        closes_at=deadlines.closing(step.last),
    )


@transaction.atomic
def set_theme(
    year: EmulationYear, *, theme: str, version: int | None = None, by, at: datetime
) -> EmulationYear:
    """Set the theme under which the year's movement is launched."""
    year = lock(year, version=version)
    refuse_if(rules.may_set_theme(standing_of(by, at), year))
    return _write(year, act="cycle.set_theme", by=by, at=at, theme=theme)


@transaction.atomic
def set_context(
    year: EmulationYear, *, context: str, version: int | None = None, by, at: datetime
) -> EmulationYear:
    """Describe the circumstances of the year, as its review prints them."""
    year = lock(year, version=version)
    refuse_if(rules.may_set_context(standing_of(by, at), year))
    return _write(year, act="cycle.set_context", by=by, at=at, context=context)


@transaction.atomic
def seal_year(year: EmulationYear, *, by, at: datetime) -> EmulationYear:
    """Close the year for good: from here on every action on it refuses."""
    year = lock(year)
    refuse_if(rules.may_seal(standing_of(by, at), year, year.phases.all()))
    state = move(YEAR_MOVES, year.state, "seal")
    return _write(
        year, act="cycle.seal_year", by=by, at=at, state=state, sealed_at=at, sealed_by=by
    )


def hold_open(year: EmulationYear) -> EmulationYear:
    """The year, locked against sealing until the transaction ends; refused if it is sealed."""
    year = lock(year)
    refuse_if(why_sealed(year))
    return year


def hold(year: EmulationYear, *, by, at: datetime) -> EmulationYear:
    """The year, locked, for somebody who may change it now."""
    year = lock(year)
    refuse_if(rules.may_change(standing_of(by, at), year))
    return year


def concerned(year: EmulationYear) -> tuple:
    """In whose history an event of the year shows."""
    return (year, year.bloc)


def _write(year: EmulationYear, *, act: str, by, at: datetime, **values) -> EmulationYear:
    changed = put(year, **values)
    save(year)
    before, after = changes(changed)
    chain.append(
        act=act, by=by, at=at, subject=year, before=before, after=after, concerns=concerned(year)
    )
    return year
