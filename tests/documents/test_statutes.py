import json
import uuid
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from audit.models import Event
from documents import actions
from documents.models import LegalBasis
from office.refusals import Refused
from tests.factories.documents import ADMINISTRATOR, LegalBasisFactory, StandingStub, issued
from tests.factories.members import UserFactory

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
CITED = "Nghị định 91/2017/NĐ-CP"  # by the notices that tests issue
VALUES = {
    "short_title": "Quyết định 5/QĐ-UBND",
    "title": "Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh",
    "topic": LegalBasis.Topic.COMMENDATION,
    "rank": LegalBasis.Rank.LOCAL,
    "valid_from": date(2026, 1, 1),
    "valid_until": None,
    "note": "",
}

pytestmark = pytest.mark.django_db


def act(action, *arguments, **values):
    values = {"standing": ADMINISTRATOR, "by": UserFactory(), "at": AT} | values
    return action(*arguments, **values)


def refusal(action, *arguments, **values) -> list[str]:
    with override("en"), pytest.raises(Refused) as refused:
        act(action, *arguments, **values)
    return refused.value.sentences


def cited() -> LegalBasis:
    return LegalBasis.objects.get(short_title=CITED)


def test_add_statute_is_in_the_list_and_in_the_chain():
    basis = act(actions.add_statute, **VALUES)
    told = Event.objects.get()
    assert LegalBasis.objects.on(date(2026, 1, 1)).filter(pk=basis.pk).exists()
    assert (told.act, json.loads(told.body)["after"]["valid_from"]) == (
        "documents.add_statute",
        "2026-01-01",
    )


@pytest.mark.parametrize("action", ["add", "change", "end"])
def test_statutes_are_kept_by_administrators_only(action):
    basis, stranger = LegalBasisFactory(), StandingStub()
    acts = {
        "add": lambda: refusal(actions.add_statute, standing=stranger, **VALUES),
        "change": lambda: refusal(actions.change_statute, basis, standing=stranger, note="x"),
        "end": lambda: refusal(
            actions.end_statute, basis, standing=stranger, valid_until=date(2026, 2, 1)
        ),
    }
    assert acts[action]() == ["Only the administrator keeps the list of legal bases."]
    assert Event.objects.count() == 0


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "overlaps"),
    [
        (date(2020, 1, 1), date(2024, 1, 1), False),
        (date(2020, 1, 1), date(2024, 1, 2), True),
        (date(2025, 12, 31), None, True),
        (date(2026, 1, 1), None, False),
        (date(2024, 6, 1), date(2024, 7, 1), True),
    ],
)
def test_add_statute_no_day_has_two_versions_of_it(valid_from, valid_until, overlaps):
    LegalBasisFactory(
        short_title="Quyết định 5/QĐ-UBND",
        valid_from=date(2024, 1, 1),
        valid_until=date(2026, 1, 1),
    )
    again = VALUES | {
        "short_title": "quyết định  5/qđ-ubnd",
        "valid_from": valid_from,
        "valid_until": valid_until,
    }
    if overlaps:
        assert refusal(actions.add_statute, **again) == [
            "Quyết định 5/QĐ-UBND is already in the list from 01/01/2024 until 31/12/2025. "
            "End that entry first."
        ]
    else:
        act(actions.add_statute, **again)


def test_add_statute_that_ends_before_it_begins_is_refused():
    with override("en"), pytest.raises(ValidationError) as refused:
        act(actions.add_statute, **VALUES | {"valid_until": date(2026, 1, 1)})
    assert refused.value.messages == ["The end must come after the beginning."]


def test_change_statute_nobody_cites_may_get_other_words():
    basis = LegalBasisFactory()
    act(actions.change_statute, basis, title="Quyết định khác")
    assert LegalBasis.objects.get(pk=basis.pk).title == "Quyết định khác"


def test_change_statute_words_that_a_paper_cites_stay():
    issued()
    assert refusal(actions.change_statute, cited(), title="Nghị định khác") == [
        "This is printed in 01/TB-KTĐ, issued on 12/01/2021. To correct it, first open a "
        "replacement of that paper."
    ]
    act(actions.change_statute, cited(), note="Đã hết hiệu lực")
    assert cited().note == "Đã hết hiệu lực"


def test_end_statute_from_a_day_on_later_papers_no_longer_cite_it():
    basis = LegalBasisFactory()
    act(actions.end_statute, basis, valid_until=date(2026, 2, 1), note="Thay bằng văn bản mới")
    basis = LegalBasis.objects.get(pk=basis.pk)
    assert (basis.last_day, basis.note) == (date(2026, 1, 31), "Thay bằng văn bản mới")
    assert basis.holds_on(date(2026, 1, 31)) and not basis.holds_on(date(2026, 2, 1))


@pytest.mark.parametrize(
    ("valid_until", "refused"),
    [
        (date(2021, 1, 12), True),
        (date(2021, 1, 13), False),
    ],
)
def test_end_statute_before_a_paper_that_cites_it_is_refused(valid_until, refused):
    issued()
    if refused:
        assert refusal(actions.end_statute, cited(), valid_until=valid_until) == [
            "01/TB-KTĐ of 12/01/2021 cites this statute; it cannot have ended before."
        ]
    else:
        act(actions.end_statute, cited(), valid_until=valid_until)
        assert cited().valid_until == valid_until


def form(**values) -> dict[str, object]:
    fields = {
        "short_title": "Quyết định 5/QĐ-UBND",
        "title": "Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh",
        "topic": "commendation",
        "rank": "4",
        "valid_from": "01/01/2026",
        "last_day": "",
        "note": "",
    }
    return {**fields, "submission_key": str(uuid.uuid4()), **values}


LIST = "/legal-bases/"


def test_statutes_page_lists_both_topics_with_periods(reader):
    page = reader.get(LIST)
    commendation, paperwork = page.context["tables"]
    assert (len(commendation.rows), len(paperwork.rows)) == (8, 1)
    newest_law = commendation.rows[0]
    assert (newest_law[0].text, newest_law[2].text, newest_law[2].note) == (
        "Luật 06/2022/QH15",
        "Not yet in force",
        "from 01/10/2026",
    )
    assert [column.label for column in commendation.columns][-1] == "Cited by"


def test_statutes_page_counts_the_papers_that_cite_each(reader, bloc):
    issued(bloc)
    rows = reader.get(LIST).context["tables"][0].rows
    used = {row[0].text: row[3] for row in rows if row[3]}
    assert used == {CITED: "1 issued paper"}


def test_statutes_page_only_the_administrator_finds_ways_to_change_it(reader, administrator):
    add = reverse("documents:add_statute")
    assert add not in reader.get(LIST).content.decode()
    assert add in administrator.get(LIST).content.decode()


def test_statutes_page_without_any_says_what_that_means(reader):
    LegalBasis.objects.all().delete()
    page = reader.get(LIST)
    assert [table.rows for table in page.context["tables"]] == [[], []]


@pytest.mark.parametrize("count", [1, 3])
def test_statutes_page_queries_do_not_grow(administrator, count, django_assert_num_queries):
    for _ in range(count):
        LegalBasisFactory()
    with django_assert_num_queries(7):
        administrator.get(LIST)


def test_add_statute_page_keeps_the_last_day_included(administrator):
    answer = administrator.post(reverse("documents:add_statute"), form(last_day="31/12/2026"))
    basis = LegalBasis.objects.get(short_title="Quyết định 5/QĐ-UBND")
    assert (answer["Location"], basis.valid_until) == (LIST, date(2027, 1, 1))


def test_add_statute_page_end_before_beginning_is_told_on_the_page(administrator):
    page = administrator.post(reverse("documents:add_statute"), form(last_day="31/12/2025"))
    assert page.status_code == 422
    assert page.context["form"].non_field_errors() == ["The end must come after the beginning."]


def test_change_statute_page_shows_the_last_day_and_saves(administrator):
    basis = LegalBasisFactory(valid_until=date(2027, 1, 1))
    address = reverse("documents:change_statute", args=[basis.pk])
    assert administrator.get(address).context["form"].initial["last_day"] == date(2026, 12, 31)
    sent = form(short_title=basis.short_title, last_day="", version=basis.version)
    assert administrator.post(address, sent).status_code == 302
    assert LegalBasis.objects.get(pk=basis.pk).valid_until is None


def test_end_statute_page_records_the_last_day(administrator):
    basis = LegalBasisFactory()
    address = reverse("documents:end_statute", args=[basis.pk])
    sent = form(last_day="31/01/2026", version=basis.version, note="Đã thay")
    assert administrator.post(address, sent)["Location"] == LIST
    assert LegalBasis.objects.get(pk=basis.pk).last_day == date(2026, 1, 31)


def test_end_statute_page_needs_the_day(administrator):
    basis = LegalBasisFactory()
    address = reverse("documents:end_statute", args=[basis.pk])
    page = administrator.post(address, form(last_day="", version=basis.version))
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["last_day"])
