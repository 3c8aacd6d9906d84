import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection, transaction
from django.utils.translation import override

from audit import chain
from audit.models import Event
from documents import drafting, rules
from documents.models import NumberSeries, Paper, PaperSource
from tests.documents.acts import files, issue, refusal
from tests.documents.kinds import DAY, NOTICE
from tests.factories.audit import event
from tests.factories.documents import AT, StandingStub, issued, noticed_bloc

pytestmark = pytest.mark.django_db


def test_issue_paper_complete_record_gets_number_date_and_words():
    bloc = noticed_bloc(name="Khối Văn hóa")
    paper = issue(bloc)
    assert str(paper) == "01/TB-KTĐ"
    assert (paper.number, paper.year, paper.dated) == (1, 2021, DAY)
    assert (paper.title, paper.emulation_year) == ("Thông báo về hoạt động của Khối Văn hóa", 2020)
    assert paper.search_text == "01/tb-ktd thong bao ve hoat dong cua khoi van hoa"
    assert NOTICE.record_of(paper) == bloc


def test_issue_paper_files_are_stored_with_their_hash():
    paper = issued()
    pdf, docx = files(paper)
    assert hashlib.sha256(pdf).hexdigest() == paper.pdf_sha256
    assert hashlib.sha256(docx).hexdigest() == paper.docx_sha256
    assert (len(pdf), pdf[:5], docx[:2]) == (paper.pdf_size, b"%PDF-", b"PK")


def test_issue_paper_stored_bytes_are_those_of_the_same_paper_made_again():
    bloc = noticed_bloc()
    paper = issue(bloc)
    again = drafting.make(
        NOTICE,
        bloc.letterhead,
        NOTICE.content(bloc),
        at=paper.issued_at,
        number=paper.number,
        chain_head=paper.chain_head,
    )
    assert (again.pdf, again.docx) == files(paper)


def test_issue_paper_prints_the_head_of_the_chain_and_no_draft_mark():
    newest = event()
    bloc = noticed_bloc()
    paper = issue(bloc)
    sheet = drafting.make(
        NOTICE,
        bloc.letterhead,
        NOTICE.content(bloc),
        at=AT,
        number=1,
        chain_head=paper.chain_head,
    )
    assert paper.chain_head == newest.hash
    assert drafting.grouped(newest.hash) in sheet.html
    assert not sheet.is_draft
    assert drafting.grouped(newest.hash) not in drafting.draft(NOTICE, bloc, at=AT).html


def test_issue_paper_tells_the_chain_once_to_all_concerned():
    bloc = noticed_bloc()
    paper = issue(bloc)
    told = Event.objects.get()
    body = json.loads(told.body)
    assert (told.act, body["subject"]["name"]) == ("documents.issue_paper", "01/TB-KTĐ")
    assert body["after"] == {
        "title": paper.title,
        "pdf_sha256": paper.pdf_sha256,
        "docx_sha256": paper.docx_sha256,
    }
    assert sorted(body["concerns"]) == sorted(
        [
            ["documents.paper", paper.pk],
            ["members.bloc", bloc.pk],
            ["members.province", bloc.province_id],
        ]
    )


def test_issue_paper_by_somebody_without_the_right_is_refused():
    bloc = noticed_bloc()
    reader = StandingStub(issuer_ids=frozenset([bloc.letterhead_id]))
    assert refusal(issue, bloc, standing=reader) == ["Only its secretariat."]
    assert (Paper.objects.count(), NumberSeries.objects.count()) == (0, 0)


def test_issue_paper_incomplete_record_is_refused_with_what_is_missing():
    bloc = noticed_bloc(letterhead__place="")
    bloc.memberships.all().delete()
    assert refusal(issue, bloc) == [
        "The letterhead lacks the place name.",
        "The bloc has no members.",
    ]


def test_issue_paper_dated_tomorrow_is_refused():
    bloc = noticed_bloc()
    evening_before = datetime(2021, 1, 11, 16, 59, tzinfo=UTC)
    assert refusal(issue, bloc, at=evening_before) == [
        "The paper is dated 12/01/2021, a day that has not come yet."
    ]
    assert issue(bloc, at=evening_before + timedelta(minutes=1)).number == 1


def test_may_be_dated_without_a_day_is_refused():
    with override("en"):
        assert rules.may_be_dated(None, AT) == ["The day of the paper is not known yet."]


def test_issue_paper_second_time_is_refused():
    bloc = noticed_bloc()
    issue(bloc)
    assert refusal(issue, bloc) == [
        "01/TB-KTĐ is already issued. To correct it, first open a replacement."
    ]


def test_issue_paper_that_fails_gives_its_number_back_and_leaves_no_row():
    bloc = noticed_bloc()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        issue(bloc)
        raise ZeroDivisionError
    assert (Paper.objects.count(), PaperSource.objects.count(), chain.head()[0]) == (0, 0, 0)
    assert issue(bloc).number == 1


def test_issue_paper_whose_file_cannot_be_kept_leaves_no_row(monkeypatch):
    bloc = noticed_bloc()

    def full(name, content):
        raise OSError("no space left")

    monkeypatch.setattr(default_storage, "save", full)
    monkeypatch.setattr(default_storage, "exists", lambda name: False)
    with pytest.raises(OSError, match="no space left"):
        issue(bloc)
    assert (Paper.objects.count(), NumberSeries.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_paper SET title = 'x'",
        "UPDATE documents_paper SET pdf_sha256 = 'x'",
        "DELETE FROM documents_papersource",
        "UPDATE documents_papersource SET record_id = 0",
        "DELETE FROM documents_paper",
    ],
)
def test_issued_paper_cannot_be_changed_or_removed_through_sql(statement):
    issued()
    _refused_by_the_database(statement)


@pytest.mark.parametrize("table", ["documents_paper", "documents_papersource"])
def test_issued_paper_cannot_be_replaced_by_an_insert(table):
    issued()
    statement = {
        "sqlite": "INSERT OR REPLACE INTO {0} SELECT * FROM {0}",
        "postgresql": "INSERT INTO {0} SELECT * FROM {0} ON CONFLICT (id) DO UPDATE SET id = 9",
    }[connection.vendor]
    _refused_by_the_database(statement.format(table))


def _refused_by_the_database(statement: str) -> None:
    refusal = pytest.raises(DatabaseError, match="what is written here stays as it is")
    with refusal, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
