"""Issuing bodies, statutes and issued papers for tests.

`PaperFactory` writes rows with small files, for lists and pages. A paper that is really made from
records comes from `issued`.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from documents import actions
from documents.models import LegalBasis, Paper
from documents.storing import store
from tests.documents.kinds import NOTICE
from tests.factories.members import BlocFactory, MembershipFactory, UserFactory
from vietnamese.text import fold

AT = datetime(2021, 1, 13, 2, 0, tzinfo=UTC)  # nine in the morning in Việt Trì


@dataclass(frozen=True)
class StandingStub:
    """Rights as `documents.standing.Standing` asks for them."""

    issuer_ids: frozenset[int] = frozenset()
    keeps_letterhead_ids: frozenset[int] = frozenset()
    administers: frozenset[int] = frozenset()


def keeper(*issuers) -> StandingStub:
    """Somebody who keeps these letterheads and reads their papers."""
    ids = frozenset(issuer.pk for issuer in issuers)
    return StandingStub(ids, ids)


ADMINISTRATOR = StandingStub(administers=frozenset([1]))


class LegalBasisFactory(DjangoModelFactory):
    class Meta:
        model = LegalBasis

    short_title = factory.Sequence(lambda n: f"Quyết định {n}/QĐ-UBND")
    title = factory.LazyAttribute(lambda one: f"{one.short_title} của Ủy ban nhân dân tỉnh")
    topic = LegalBasis.Topic.COMMENDATION
    rank = LegalBasis.Rank.LOCAL
    valid_from = date(2020, 1, 1)


class PaperFactory(DjangoModelFactory):
    class Meta:
        model = Paper

    class Params:
        pdf_bytes = factory.Sequence(lambda n: f"%PDF-1.7 {n}".encode())
        docx_bytes = factory.Sequence(lambda n: f"PK {n}".encode())
        bloc = factory.SubFactory(BlocFactory)

    kind = NOTICE.key
    issuer = factory.SelfAttribute("bloc.letterhead")
    type_symbol = "TB"
    number = factory.Sequence(lambda n: n + 1)
    year = 2021
    symbol = factory.LazyAttribute(lambda one: f"{one.type_symbol}-{one.issuer.symbol}")
    dated = date(2021, 1, 12)
    title = factory.Sequence(lambda n: f"Thông báo về việc {n:03d}")
    search_text = factory.LazyAttribute(
        lambda one: fold(f"{one.number:02d}/{one.symbol} {one.title}")
    )
    subject_type = "members.bloc"
    subject_id = factory.SelfAttribute("bloc.pk")
    emulation_year = 2020
    pdf = factory.LazyAttribute(lambda one: store(one.pdf_bytes, "pdf")[0])
    pdf_sha256 = factory.LazyAttribute(lambda one: store(one.pdf_bytes, "pdf")[1])
    pdf_size = factory.LazyAttribute(lambda one: len(one.pdf_bytes))
    docx = factory.LazyAttribute(lambda one: store(one.docx_bytes, "docx")[0])
    docx_sha256 = factory.LazyAttribute(lambda one: store(one.docx_bytes, "docx")[1])
    content_sha256 = "c" * 64
    chain_head = "0" * 64
    issued_at = AT
    issued_by = factory.SubFactory(UserFactory)


def noticed_bloc(**values):
    """A bloc of one member, about which a notice can be issued."""
    bloc = BlocFactory(**values)
    MembershipFactory(bloc=bloc)
    return bloc


def issued(bloc=None, *, at=AT, by=None) -> Paper:
    """A notice that was really issued, with both its files."""
    bloc = bloc or noticed_bloc()
    return actions.issue_paper(
        bloc, kind=NOTICE, standing=keeper(bloc.letterhead), by=by or UserFactory(), at=at
    )
