"""The register, the page of a paper and its files, as people meet them."""

import logging

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from tests.documents.acts import issue, open_for_replacement
from tests.factories.documents import PaperFactory, issued
from tests.factories.members import BlocFactory


def address(name: str, *args: object) -> str:
    return reverse(f"documents:{name}", args=args)


def test_papers_reader_sees_the_papers_of_their_bloc_only(reader, bloc):
    own = PaperFactory(bloc=bloc, title="Thông báo của khối")
    PaperFactory(title="Thông báo của khối khác")
    page = reader.get(address("papers"))
    assert [row[0].text for row in page.context["table"].rows] == [str(own)]


def test_papers_without_any_says_how_they_come(reader):
    page = reader.get(address("papers"))
    assert (page.status_code, page.context["has_papers"]) == (200, False)
    assert page.context["table"].rows == []


def test_papers_choice_that_fits_none_offers_all(reader, bloc):
    PaperFactory(bloc=bloc)
    page = reader.get(address("papers"), {"q": "không có"})
    assert page.context["table"].nothing.href == address("papers")


def test_papers_foreign_issuer_cannot_be_chosen(reader, bloc):
    PaperFactory(bloc=bloc)
    other = PaperFactory()
    page = reader.get(address("papers"), {"issuer": other.issuer_id})
    assert len(page.context["table"].rows) == 1
    assert "issuer" not in page.context["form"].fields


@pytest.mark.parametrize("before", ["x", "-1", "²", "9" * 30])
def test_papers_page_that_cannot_be_is_the_first(reader, bloc, before):
    PaperFactory(bloc=bloc)
    page = reader.get(address("papers"), {"before": before})
    assert (page.status_code, len(page.context["table"].rows)) == (200, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_papers_queries_do_not_grow(secretary, bloc, count, django_assert_num_queries):
    for _ in range(count):
        PaperFactory(bloc=bloc, issuer=bloc.letterhead)
    with django_assert_num_queries(8):
        secretary.get(address("papers"))


def test_paper_page_tells_what_there_is_to_know(reader, bloc):
    paper = issued(bloc)
    page = reader.get(address("paper", paper.pk))
    facts = {fact.term: fact.value for fact in page.context["facts"]}
    assert facts["Number"] == "01/TB-KTĐ"
    assert facts["Dated"] == "12/01/2021"
    assert facts["Issued"] == "09:00 13/01/2021"
    traces = [fact.value.replace(" ", "") for fact in page.context["traces"]]
    assert traces == [paper.pdf_sha256, paper.docx_sha256, paper.chain_head]
    assert [line.seq for line in page.context["history"].told] == [1]


def test_paper_page_only_who_may_issue_is_offered_to_replace(reader, secretary, bloc):
    paper = issued(bloc)
    replace = address("open_replacement", paper.pk)
    assert replace in secretary.get(address("paper", paper.pk)).content.decode()
    assert replace not in reader.get(address("paper", paper.pk)).content.decode()


def test_paper_page_of_a_replaced_paper_leads_to_the_new_one(reader, bloc):
    old = issued(bloc)
    open_for_replacement(old)
    new = issue(bloc)
    page = reader.get(address("paper", old.pk)).content.decode()
    assert new.get_absolute_url() in page
    assert old.get_absolute_url() in reader.get(address("paper", new.pk)).content.decode()


def test_paper_page_stays_within_twelve_queries(secretary, bloc, django_assert_max_num_queries):
    paper = issued(bloc)
    open_for_replacement(paper)
    with django_assert_max_num_queries(12):
        secretary.get(address("paper", paper.pk))


def test_paper_pdf_is_shown_in_place_under_a_readable_name(reader, bloc):
    paper = PaperFactory(bloc=bloc, number=1, title="Thông báo về việc: họp", pdf_bytes=b"%PDF-x")
    answer = reader.get(address("paper_pdf", paper.pk))
    assert (answer.status_code, answer.content) == (200, b"%PDF-x")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == (
        "inline; filename*=utf-8''TB-01-2021%20Th%C3%B4ng%20b%C3%A1o%20v%E1%BB%81%20vi%E1%BB%87c%20"
        "h%E1%BB%8Dp.pdf"
    )
    assert answer["Cache-Control"] == "private, no-cache"


def test_paper_docx_is_handed_over(reader, bloc):
    paper = PaperFactory(bloc=bloc, number=1, title="Notice", docx_bytes=b"PK x")
    answer = reader.get(address("paper_docx", paper.pk))
    assert answer.content == b"PK x"
    assert answer["Content-Disposition"] == 'attachment; filename="TB-01-2021 Notice.docx"'


def test_paper_pdf_may_be_framed_by_our_own_pages_only(reader, bloc):
    answer = reader.get(address("paper_pdf", PaperFactory(bloc=bloc).pk))
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    policy = answer["Content-Security-Policy"].split("; ")
    assert {"frame-ancestors 'self'", "object-src 'self'", "default-src 'self'"} <= set(policy)


@pytest.mark.parametrize("name", ["paper_pdf", "paper_docx"])
def test_paper_file_that_the_reader_has_is_not_sent_again(reader, bloc, name):
    paper = PaperFactory(bloc=bloc)
    first = reader.get(address(name, paper.pk))
    again = reader.get(address(name, paper.pk), headers={"if-none-match": first["ETag"]})
    other = reader.get(address(name, paper.pk), headers={"if-none-match": '"x"'})
    assert (again.status_code, again.content) == (304, b"")
    assert (other.status_code, other.content) == (200, first.content)


def test_paper_file_etag_is_its_hash(reader, bloc):
    paper = PaperFactory(bloc=bloc)
    assert reader.get(address("paper_pdf", paper.pk))["ETag"] == f'"{paper.pdf_sha256}"'


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_paper_file_that_is_gone_gives_a_page_and_not_a_file(reader, bloc, name, caplog):
    paper = PaperFactory(bloc=bloc, pdf_bytes=b"gone pdf", docx_bytes=b"gone docx")
    default_storage.delete(getattr(paper, name).name)
    with caplog.at_level(logging.CRITICAL):
        answer = reader.get(address(f"paper_{name}", paper.pk))
    assert (answer.status_code, answer["Content-Type"]) == (500, "text/html; charset=utf-8")
    assert getattr(paper, f"{name}_sha256") in answer.content.decode()


def test_paper_file_of_another_bloc_is_not_there(reader):
    other = PaperFactory(bloc=BlocFactory())
    names = ("paper", "paper_pdf", "paper_docx", "open_replacement", "cancel_replacement")
    assert [reader.get(address(name, other.pk)).status_code for name in names] == [404] * 5
