import pytest
from django.db import IntegrityError, transaction

from documents.models import IssuingBody, NumberSeries
from documents.numbering import expected_number, next_number
from tests.factories.documents import PaperFactory
from tests.factories.members import IssuingBodyFactory

pytestmark = pytest.mark.django_db
PER_TYPE = IssuingBody.Numbering.PER_TYPE


def test_next_number_runs_from_one_without_gaps():
    issuer = IssuingBodyFactory()
    assert [next_number(issuer, "BB", 2021) for _ in range(3)] == [1, 2, 3]


def test_next_number_one_series_serves_all_types():
    issuer = IssuingBodyFactory()
    assert [next_number(issuer, symbol, 2021) for symbol in ("BB", "BC", "BB")] == [1, 2, 3]


def test_next_number_per_type_each_type_has_its_own():
    issuer = IssuingBodyFactory(numbering=PER_TYPE)
    assert [next_number(issuer, symbol, 2021) for symbol in ("BB", "BC", "BB")] == [1, 1, 2]


def test_next_number_begins_anew_each_calendar_year():
    issuer = IssuingBodyFactory()
    assert [next_number(issuer, "BB", year) for year in (2021, 2021, 2022)] == [1, 2, 1]


def test_next_number_each_issuing_body_counts_for_itself():
    assert [next_number(IssuingBodyFactory(), "BB", 2021) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize(
    ("before", "after", "this_year", "next_year"),
    [
        (IssuingBody.Numbering.ONE_SERIES, PER_TYPE, [2, 3], [1, 1]),
        (PER_TYPE, IssuingBody.Numbering.ONE_SERIES, [2, 1], [1, 2]),
    ],
)
def test_next_number_changed_way_holds_from_the_next_year(before, after, this_year, next_year):
    issuer = IssuingBodyFactory(numbering=before)
    next_number(issuer, "BB", 2021)
    IssuingBody.objects.update(numbering=after)
    assert [next_number(issuer, symbol, 2021) for symbol in ("BB", "BC")] == this_year
    assert [next_number(issuer, symbol, 2022) for symbol in ("BB", "BC")] == next_year


def test_next_number_comes_back_when_the_transaction_fails():
    issuer = IssuingBodyFactory()
    next_number(issuer, "BB", 2021)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        next_number(issuer, "BB", 2021)
        raise ZeroDivisionError
    assert next_number(issuer, "BB", 2021) == 2


def test_expected_number_takes_nothing():
    issuer = IssuingBodyFactory()
    assert expected_number(issuer, "BB", 2021) == 1
    assert NumberSeries.objects.count() == 0
    next_number(issuer, "BB", 2021)
    assert [expected_number(issuer, "BB", 2021) for _ in range(2)] == [2, 2]
    assert expected_number(issuer, "BB", 2022) == 1


def test_paper_number_given_twice_is_refused_by_the_database():
    first = PaperFactory(number=1)
    with pytest.raises(IntegrityError):
        PaperFactory(number=1, issuer=first.issuer)
