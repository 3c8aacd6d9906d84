import pytest

from audit import chain, checking
from documents import witness
from documents.witness import printed_heads
from tests.factories.audit import events
from tests.factories.documents import PaperFactory, issued

pytestmark = pytest.mark.django_db


def test_printed_heads_are_those_of_all_papers(monkeypatch):
    monkeypatch.setattr(witness, "BATCH", 2)
    papers = [PaperFactory(chain_head=f"{n:064d}") for n in range(5)]
    assert list(printed_heads()) == [(str(paper), paper.chain_head) for paper in papers]


def test_check_chain_with_issued_papers_holds():
    events(3)
    paper = issued()
    assert checking.find_head(paper.chain_head).seq == 3
    assert checking.check().faults == []


def test_check_chain_that_lost_the_head_of_a_paper_is_broken():
    events(3)
    paper = PaperFactory(chain_head="f" * 64)
    faults = checking.check().faults
    assert [(fault.kind, str(paper) in fault.sentence) for fault in faults] == [("head", True)]


def test_head_of_the_first_paper_ever_is_the_beginning():
    assert issued().chain_head == "0" * 64
    assert checking.check().faults == []
    assert chain.head()[0] == 1
