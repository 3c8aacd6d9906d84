"""Kinds of award and proposals for tests; the kinds of the reference list are in any database."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from awards.models import AwardKind, Proposal
from tests.factories.cycle import YearFactory
from tests.factories.members import AgencyFactory


class AwardKindFactory(DjangoModelFactory):
    class Meta:
        model = AwardKind

    code = factory.Sequence(lambda n: f"award-{n}")
    name = factory.Sequence(lambda n: f"Hình thức khen thưởng {n}")
    order = factory.Sequence(lambda n: 100 + n)
    valid_from = date(2010, 1, 1)


class ProposalFactory(DjangoModelFactory):
    class Meta:
        model = Proposal

    year = factory.SubFactory(YearFactory)
    agency = factory.SubFactory(
        AgencyFactory, province=factory.SelfAttribute("..year.bloc.province")
    )
    kind = factory.SubFactory(AwardKindFactory)
    order = factory.Sequence(lambda n: n + 1)
    proposed_on = date(2026, 12, 20)
