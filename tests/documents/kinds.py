"""A kind of paper for tests: a notice of a bloc that prints its name, rules and members."""

from dataclasses import replace
from datetime import date, datetime

from django.db.models import Model

from documents.models import LegalBasis
from documents.papers import Content, PaperKind, Part, register
from documents.rendering.letterhead import SignatureBlock
from members.models import Bloc

DAY = date(2021, 1, 12)


def content(bloc: Bloc) -> Content:
    cited = list(LegalBasis.objects.filter(short_title="Nghị định 91/2017/NĐ-CP").order_by("pk"))
    return Content(
        subject=f"Về hoạt động của {bloc.name}",
        dated=DAY,
        emulation_year=2020,
        sources=(bloc, Part(bloc, "members"), *cited),
        context={"members": bloc.memberships.count()},
        legal_bases=tuple(basis.citation for basis in cited),
        signatures=(SignatureBlock("TM. KHỐI THI ĐUA", "TRƯỞNG KHỐI", ""),),
        recipients=("Các đơn vị thành viên", bloc.letterhead.filing_note),
    )


def missing(bloc: Bloc, at: datetime) -> list[str]:
    return [] if bloc.memberships.exists() else ["The bloc has no members."]


def may_issue(standing, bloc: Model) -> list[str]:
    return [] if bloc.letterhead_id in standing.keeps_letterhead_ids else ["Only its secretariat."]


NOTICE = register(
    PaperKind(
        key="tests.notice",
        name="Notice of the bloc",
        type_name="Thông báo",
        type_symbol="TB",
        model=Bloc,
        template="documents/papers/decree30.html",
        content=content,
        issuer=lambda bloc: bloc.letterhead,
        missing=missing,
        concerns=lambda bloc: (bloc.province,),
        may_issue=may_issue,
        of_year=lambda year: Bloc.objects.filter(name__startswith="Khối mẫu").order_by("pk"),
        home=lambda bloc: f"/blocs/{bloc.pk}/",
    )
)


REPORT = register(
    replace(
        NOTICE,
        key="tests.report",
        name="Report of the bloc",
        type_name="Báo cáo",
        type_symbol="BC",
        of_year=lambda year: (),
        may_read_draft=may_issue,
    )
)
