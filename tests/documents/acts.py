"""The acts on papers with the usual person and moment filled in, and what they refuse."""

import pytest
from django.utils.translation import override

from documents import actions
from documents.models import Paper, Replacement
from office.refusals import Refused
from tests.documents.kinds import NOTICE
from tests.factories.documents import AT, UserFactory, keeper


def issue(bloc, **values) -> Paper:
    values = {"standing": keeper(bloc.letterhead), "by": UserFactory(), "at": AT} | values
    return actions.issue_paper(bloc, kind=NOTICE, **values)


def open_for_replacement(paper: Paper, **values) -> Replacement:
    values = {"standing": keeper(paper.issuer), "by": UserFactory(), "at": AT} | values
    return actions.open_replacement(paper, reason="Sai tên khối", **values)


def cancel_replacement(paper: Paper, **values) -> Paper:
    values = {"standing": keeper(paper.issuer), "by": UserFactory(), "at": AT} | values
    return actions.cancel_replacement(paper, **values)


def files(paper: Paper) -> tuple[bytes, bytes]:
    with paper.pdf.open() as pdf, paper.docx.open() as docx:
        return pdf.read(), docx.read()


def refusal(act, *arguments, **values) -> list[str]:
    with override("en"), pytest.raises(Refused) as refused:
        act(*arguments, **values)
    return refused.value.sentences
