"""Many writers at once: 32 threads, each with its own connection, write 200 papers and events each.

What is run is the part where writers meet: taking a number, writing the paper's row, appending its
event, in one transaction. The files are not rendered 6 400 times; that issuing whole papers at once
works is shown with fewer of them below.
"""

from concurrent.futures import ThreadPoolExecutor
from copy import copy
from datetime import timedelta
from threading import Event
from time import sleep

import pytest
from django.db import connection, transaction

from audit import chain, checking
from documents.models import LegalBasis, NumberSeries, Paper
from documents.numbering import next_number
from office.records import lock
from office.refusals import Refused
from tests.documents.kinds import NOTICE
from tests.factories.documents import AT, PaperFactory, issued, noticed_bloc
from tests.factories.members import UserFactory

WRITERS = 32
PAPERS = 200


@pytest.fixture
def sample(transactional_db) -> Paper:
    """A paper of another year, to copy the columns from that do not matter here."""
    return PaperFactory(year=1900)


def write(sample: Paper, user, turn: int) -> None:
    """One paper: its number, its row, its event; every tenth transaction comes to nothing."""
    with transaction.atomic():
        number = next_number(sample.issuer, "TB", 2021)
        paper = copy(sample)
        paper.pk, paper.number, paper.year = None, number, 2021
        paper._state = type(sample._state)()
        paper.save(force_insert=True)
        at = AT + timedelta(seconds=turn)
        chain.append(act="tests.write", by=user, at=at, subject=paper, concerns=[sample.issuer])
        if turn % 10 == 9:
            transaction.set_rollback(True)


def in_threads(count: int, work) -> list:
    """Run `work(0) … work(count - 1)`, each in its own thread and connection."""

    def one(index: int):
        try:
            return work(index)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_numbers_and_chain_32_writers_leave_no_gap_and_no_fork(sample):
    user = UserFactory()

    def write_all(writer: int) -> None:
        for turn in range(PAPERS):
            write(sample, user, turn)

    in_threads(WRITERS, write_all)
    kept = WRITERS * PAPERS * 9 // 10
    numbers = Paper.objects.filter(year=2021).order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, kept + 1))
    assert NumberSeries.objects.get().last_number == kept
    report = checking.check()
    assert (report.count, report.head[0], report.faults) == (kept, kept, [])


def test_first_papers_of_a_year_many_at_once_begin_one_series(sample):
    user = UserFactory()
    in_threads(WRITERS, lambda writer: write(sample, user, 0))
    assert NumberSeries.objects.get().last_number == WRITERS


def test_issue_paper_many_blocs_at_once_each_get_their_first_number(transactional_db):
    blocs = [noticed_bloc() for _ in range(8)]
    user = UserFactory()

    def issue(index: int) -> str:
        return str(issued(blocs[index], by=user))

    assert in_threads(8, issue) == ["01/TB-KTĐ"] * 8
    report = checking.check()
    assert (report.count, report.faults) == (8, [])


def test_issue_paper_waits_for_whoever_changes_what_it_prints(transactional_db):
    bloc, user, held = noticed_bloc(), UserFactory(), Event()

    def change_the_statute() -> None:
        with transaction.atomic():
            basis = lock(LegalBasis.objects.get(short_title="Nghị định 91/2017/NĐ-CP"))
            held.set()
            sleep(0.3)
            basis.title = "Nghị định đã sửa"
            basis.save()

    def issue() -> str:
        held.wait()
        return issued(bloc, by=user).content_sha256

    _changed, printed = in_threads(2, lambda index: (change_the_statute, issue)[index]())
    assert printed == NOTICE.content(bloc).sha256
    assert NOTICE.content(bloc).legal_bases == ("Căn cứ Nghị định đã sửa",)


def test_issue_paper_one_record_by_many_at_once_is_issued_once(transactional_db):
    bloc = noticed_bloc()
    user = UserFactory()

    def issue(index: int) -> str:
        try:
            return str(issued(bloc, by=user))
        except Refused:
            return "refused"

    assert sorted(in_threads(8, issue)) == ["01/TB-KTĐ"] + ["refused"] * 7
    assert (Paper.objects.count(), NumberSeries.objects.get().last_number) == (1, 1)
    assert checking.check().count == 1
