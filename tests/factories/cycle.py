"""Years, steps, movements and drives for tests: the year 2026, each step a month long."""

from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from cycle.deadlines import closing, opening
from cycle.models import (
    Drive,
    EmulationYear,
    Movement,
    Phase,
    PhaseExtension,
    PhaseKind,
    PhaseTemplate,
)
from cycle.states import LaunchState, PhaseState, YearState
from documents.models import Paper, PaperSource
from documents.papers import source_key
from members.models import BlocSettings
from tests.factories.documents import PaperFactory
from tests.factories.members import BlocFactory, UserFactory

OPENED_AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


def rules_of(bloc) -> BlocSettings:
    """The bloc's newest rules; the plainest ones if it has none yet."""
    return bloc.settings_versions.first() or BlocSettings.objects.create(
        bloc=bloc, number=1, valid_from=date(2020, 1, 1), made_at=OPENED_AT
    )


def printed(source, *, bloc) -> Paper:
    """An issued paper of the bloc that prints this record, or this part of one."""
    paper = PaperFactory(bloc=bloc)
    record_type, record_id = source_key(source)
    PaperSource.objects.create(paper=paper, record_type=record_type, record_id=record_id)
    return paper


class YearFactory(DjangoModelFactory):
    class Meta:
        model = EmulationYear

    class Params:
        sealed = factory.Trait(
            state=YearState.SEALED,
            sealed_at=datetime(2027, 1, 15, 1, 0, tzinfo=UTC),
            sealed_by=factory.SubFactory(UserFactory),
        )

    bloc = factory.SubFactory(BlocFactory)
    year = 2026
    rules = factory.LazyAttribute(lambda year: rules_of(year.bloc))
    opened_at = OPENED_AT


class PhaseFactory(DjangoModelFactory):
    class Meta:
        model = Phase

    class Params:
        first_day = factory.LazyAttribute(lambda phase: date(2026, phase.order, 1))
        last_day = factory.LazyAttribute(lambda phase: date(2026, phase.order, 28))
        running = factory.Trait(state=PhaseState.RUNNING)
        done = factory.Trait(
            state=PhaseState.DONE,
            done_at=OPENED_AT,
            done_by=factory.SubFactory(UserFactory),
        )

    year = factory.SubFactory(YearFactory)
    kind = PhaseKind.PREPARATION
    order = factory.LazyAttribute(lambda phase: PhaseKind.values.index(phase.kind) + 1)
    opens_at = factory.LazyAttribute(lambda phase: opening(phase.first_day))
    closes_at = factory.LazyAttribute(lambda phase: closing(phase.last_day))


class PhaseExtensionFactory(DjangoModelFactory):
    class Meta:
        model = PhaseExtension

    phase = factory.SubFactory(PhaseFactory)
    closed_at = factory.LazyAttribute(lambda extension: closing(date(2026, 1, 20)))
    closes_at = factory.LazyAttribute(lambda extension: extension.phase.closes_at)
    reason = "Chờ văn bản hướng dẫn của tỉnh"
    at = OPENED_AT
    by = factory.SubFactory(UserFactory)


class PhaseTemplateFactory(DjangoModelFactory):
    class Meta:
        model = PhaseTemplate

    bloc = factory.SubFactory(BlocFactory)
    kind = PhaseKind.PREPARATION
    order = factory.LazyAttribute(lambda step: PhaseKind.values.index(step.kind) + 1)
    first_day = 1
    first_month = factory.SelfAttribute("order")
    last_day = 28
    last_month = factory.SelfAttribute("order")


class MovementFactory(DjangoModelFactory):
    class Meta:
        model = Movement

    class Params:
        launched = factory.Trait(state=LaunchState.LAUNCHED, launched_on=date(2026, 2, 10))

    year = factory.SubFactory(YearFactory)
    name = factory.Sequence(lambda n: f"Phong trào thi đua {n}")
    aims = "Hoàn thành xuất sắc nhiệm vụ được giao"


class DriveFactory(DjangoModelFactory):
    class Meta:
        model = Drive

    year = factory.SubFactory(YearFactory)
    name = factory.Sequence(lambda n: f"Đợt thi đua {n}")
    occasion = "Quốc khánh 02/9"
    starts_on = date(2026, 7, 1)
    ends_on = date(2026, 9, 2)
