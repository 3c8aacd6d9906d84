from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from audit import chain
from cycle.calendars import Step, in_order, usual_of
from cycle.models import PhaseKind, PhaseTemplate
from cycle.rules import years as rules
from members.models import Bloc
from members.standing import standing_of
from office.records import lock, save
from office.refusals import refuse_if


@transaction.atomic
def set_calendar(
    bloc: Bloc, *, steps: Iterable[Step], version: int | None = None, by, at: datetime
) -> Bloc:
    """Set the bloc's usual calendar; years already open keep their days.

    `steps` give days of any year. A step that is not among them is one the bloc does without.
    """
    bloc, steps = lock(bloc, version=version), in_order(steps)
    refuse_if(rules.may_keep_calendar(standing_of(by, at), bloc))
    refuse_if(rules.may_keep_as_usual(steps))
    before = list(map(str, usual_of(bloc)))
    bloc.phase_templates.all().delete()
    for step in steps:
        save(_template(bloc, step))
    save(bloc)
    chain.append(
        act="cycle.set_calendar",
        by=by,
        at=at,
        subject=bloc,
        before={"steps": before},
        after={"steps": list(map(str, steps))},
        concerns=[bloc],
    )
    return bloc


def _template(bloc: Bloc, step: Step) -> PhaseTemplate:
    return PhaseTemplate(
        bloc=bloc,
        kind=step.kind,
        order=PhaseKind.values.index(step.kind) + 1,
        first_day=step.first.day,
        first_month=step.first.month,
        first_year_offset=step.first.offset,
        last_day=step.last.day,
        last_month=step.last.month,
        last_year_offset=step.last.offset,
    )
