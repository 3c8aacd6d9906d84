import pytest
from django.test import RequestFactory

from audit import history
from tests.factories.audit import account, event, events

pytestmark = pytest.mark.django_db


def seqs(page: history.History) -> list[int]:
    return [line.seq for line in page.told]


def test_of_record_without_events_is_empty():
    event()
    page = history.of(account("other"))
    assert (page.told, page.older, page.older_address, page.newest_address) == ([], None, "", "")


def test_of_record_holds_its_own_and_what_concerns_it_newest_first():
    agency, bloc = account("agency"), account("bloc")
    event(subject=agency)
    event(subject=bloc)
    event(subject=bloc, concerns=[agency])
    assert seqs(history.of(agency)) == [3, 1]
    assert seqs(history.of(bloc)) == [3, 2]


def test_of_several_records_holds_each_event_once():
    one, other = account("one"), account("other")
    event(subject=one, concerns=[other])
    event(subject=other)
    event(subject=account("third"))
    assert seqs(history.of(one, other)) == [2, 1]


def test_of_goes_back_page_by_page_without_loss_or_repetition():
    agency = account("agency")
    for _ in range(7):
        event(subject=agency)
        event(subject=account("other"))
    pages, before = [], None
    while True:
        page = history.of(agency, before=before, size=3)
        pages.append(seqs(page))
        before = page.older
        if before is None:
            break
    assert pages == [[13, 11, 9], [7, 5, 3], [1]]


def test_of_page_that_is_exactly_full_has_nothing_older():
    agency = account("agency")
    events(3, subject=agency)
    assert history.of(agency, size=3).older is None


@pytest.mark.parametrize("count", [1, 3])
def test_of_costs_two_queries_whatever_its_length(count, django_assert_num_queries):
    agency = account("agency")
    events(count, subject=agency, concerns=[account("bloc")])
    with django_assert_num_queries(2):
        assert len(history.of(agency).told) == count


def test_of_never_counts_rows_away(django_assert_num_queries):
    agency = account("agency")
    events(5, subject=agency)
    with django_assert_num_queries(2) as queries:
        history.of(agency, before=3)
    assert [query for query in queries if "OFFSET" in query["sql"].upper()] == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", [3, 2, 1]),
        ("?before=3", [2, 1]),
        ("?before=1", []),
        ("?before=", [3, 2, 1]),
        ("?before=-1", [3, 2, 1]),
        ("?before=²", [3, 2, 1]),
        ("?before=" + "9" * 30, [3, 2, 1]),
        ("?before=x", [3, 2, 1]),
    ],
)
def test_page_begins_where_the_address_asks(query, shown):
    agency = account("agency")
    events(3, subject=agency)
    assert seqs(history.page(RequestFactory().get(f"/{query}"), agency)) == shown


def test_page_leads_to_older_and_back_to_the_newest(monkeypatch):
    monkeypatch.setattr(history, "PAGE", 2)
    agency = account("agency")
    events(5, subject=agency)
    first = history.of(agency, size=2)
    second = history.of(agency, before=first.older, size=2)
    assert (first.newest_address, first.older_address) == ("", "?before=4")
    assert (second.newest_address, second.older_address) == ("?", "?before=2")
