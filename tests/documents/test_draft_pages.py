"""Drafting, issuing and replacing in the browser, for any kind of paper."""

import re
import uuid

import pytest
from django.urls import reverse

from documents.models import Paper, Replacement
from tests.documents.acts import open_for_replacement
from tests.documents.kinds import NOTICE, REPORT
from tests.factories.documents import issued
from tests.factories.members import BlocFactory
from tests.reading.pdf import read_pdf


def address(name: str, bloc, kind=NOTICE) -> str:
    return reverse(f"documents:{name}", args=[kind.key, bloc.pk])


def confirmed(**values) -> dict[str, str]:
    return {"submission_key": str(uuid.uuid4()), **values}


def errors(page) -> list[str]:
    return list(page.context["form"].non_field_errors())


def test_draft_page_of_a_complete_record_offers_to_issue(secretary, bloc):
    page = secretary.get(address("draft", bloc))
    assert page.context["missing"] == []
    assert address("issue", bloc) in page.content.decode()


def test_draft_page_of_an_incomplete_record_says_what_is_missing(secretary, bloc):
    bloc.letterhead.place = ""
    bloc.letterhead.save()
    page = secretary.get(address("draft", bloc))
    assert page.context["missing"] == ["The letterhead lacks the place name."]
    assert address("issue", bloc) not in page.content.decode()


def test_draft_page_reader_sees_it_without_the_button(reader, bloc):
    page = reader.get(address("draft", bloc))
    assert (page.status_code, address("issue", bloc) in page.content.decode()) == (200, False)


def test_draft_page_of_an_issued_paper_leads_to_the_paper(reader, bloc):
    paper = issued(bloc)
    for name in ("draft", "issue"):
        assert reader.get(address(name, bloc)).headers["Location"] == paper.get_absolute_url()


@pytest.mark.parametrize("name", ["draft", "draft_pdf", "draft_docx"])
def test_draft_kept_from_readers_is_refused_in_words(reader, bloc, name):
    page = reader.get(address(name, bloc, REPORT))
    assert (page.status_code, page.context["sentences"]) == (403, ["Only its secretariat."])


@pytest.mark.parametrize("name", ["draft", "draft_pdf", "draft_docx", "issue"])
def test_draft_of_an_unknown_kind_or_a_foreign_record_is_not_there(secretary, bloc, name):
    unknown = reverse(f"documents:{name}", args=["gone.kind", bloc.pk])
    foreign = address(name, BlocFactory())
    assert [secretary.get(unknown).status_code, secretary.get(foreign).status_code] == [404, 404]


def test_draft_pdf_bears_the_mark_and_a_name_that_says_so(reader, bloc):
    answer = reader.get(address("draft_pdf", bloc))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith(
        "inline; filename*=utf-8''D%E1%BB%B0%20TH%E1%BA%A2O"
    )
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "Khối Văn hóa" in read_pdf(answer.content).text


def test_draft_docx_is_handed_over(reader, bloc):
    answer = reader.get(address("draft_docx", bloc))
    assert answer.content[:2] == b"PK"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''D%E1%BB%B0")


def test_issue_page_shows_answers_and_what_happens_next(secretary, bloc):
    page = secretary.get(address("issue", bloc))
    facts = {fact.term: fact.value for fact in page.context["answers"]}
    assert (facts["Issuing body"], facts["Number"]) == ("Khối Văn hóa", "given when it is issued")
    assert len(page.context["next_steps"]) == 3


def test_issue_confirmed_leads_to_the_paper(secretary, bloc):
    answer = secretary.post(address("issue", bloc), confirmed())
    paper = Paper.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, paper.get_absolute_url())
    assert str(paper) == "01/TB-KTĐ"


def test_issue_double_click_issues_once(secretary, bloc):
    click = confirmed()
    places = {secretary.post(address("issue", bloc), click)["Location"] for _ in range(2)}
    assert places == {Paper.objects.get().get_absolute_url()}


def test_issue_incomplete_record_is_refused_on_the_page(secretary, bloc):
    bloc.letterhead.place = ""
    bloc.letterhead.save()
    page = secretary.post(address("issue", bloc), confirmed())
    assert (page.status_code, errors(page)) == (422, ["The letterhead lacks the place name."])


def test_issue_by_a_reader_is_refused(reader, bloc):
    page = reader.post(address("issue", bloc), confirmed())
    assert (page.status_code, Paper.objects.count()) == (403, 0)


@pytest.mark.parametrize("name", ["draft", "issue"])
def test_draft_pages_stay_within_twelve_queries(
    secretary, bloc, name, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        assert secretary.get(address(name, bloc)).status_code == 200


def test_open_replacement_needs_a_reason(secretary, bloc):
    paper = issued(bloc)
    page = secretary.post(reverse("documents:open_replacement", args=[paper.pk]), confirmed())
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["reason"])


def test_open_replacement_leads_back_to_the_records(secretary, bloc):
    paper = issued(bloc)
    form = confirmed(reason="Sai tên")
    answer = secretary.post(reverse("documents:open_replacement", args=[paper.pk]), form)
    assert answer["Location"] == NOTICE.home(bloc)
    assert Replacement.objects.get().reason == "Sai tên"


def test_paper_open_for_replacement_can_be_drafted_and_issued_anew(secretary, bloc):
    old = issued(bloc)
    open_for_replacement(old)
    page = secretary.get(address("issue", bloc))
    assert {fact.term: fact.value for fact in page.context["answers"]}["Replaces"] == str(old)
    assert len(page.context["next_steps"]) == 4
    secretary.post(address("issue", bloc), confirmed())
    assert Paper.objects.get(replaces=old).number == 2


def test_cancel_replacement_leaves_the_paper_as_it_stands(secretary, bloc):
    paper = issued(bloc)
    open_for_replacement(paper)
    address = reverse("documents:cancel_replacement", args=[paper.pk])
    assert secretary.get(address).status_code == 200
    assert secretary.post(address, confirmed())["Location"] == paper.get_absolute_url()
    assert Replacement.objects.count() == 0


def test_cancel_replacement_of_changed_records_is_refused_on_the_page(secretary, bloc):
    paper = issued(bloc)
    open_for_replacement(paper)
    bloc.name = "Khối mới"
    bloc.save()
    page = secretary.post(reverse("documents:cancel_replacement", args=[paper.pk]), confirmed())
    assert page.status_code == 422
    assert re.match("The records now differ from 01/TB-KTĐ", errors(page)[0])
