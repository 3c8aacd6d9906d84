import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import transaction
from django.utils.timezone import get_fixed_timezone

from audit import chain
from audit.models import Event
from tests.factories.audit import BEGINNING, account, event, events


@pytest.mark.django_db
def test_append_first_event_follows_sixty_four_zeros():
    first = event()
    assert (first.seq, first.previous_hash) == (1, "0" * 64)


@pytest.mark.django_db
def test_append_each_event_bears_the_hash_of_the_one_before():
    first, second, third = events(3)
    assert [second.previous_hash, third.previous_hash] == [first.hash, second.hash]
    assert [first.seq, second.seq, third.seq] == [1, 2, 3]


@pytest.mark.django_db
def test_append_hash_covers_previous_hash_and_body():
    written = events(2)[-1]
    text = f"{written.previous_hash}\n{written.body}"
    assert written.hash == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.django_db
def test_append_body_holds_all_that_happened():
    by, agency = account("thuky", last_name="Người Ký"), account("subject")
    written = event(
        by=by,
        subject=agency,
        before={"name": "Sở Y tế"},
        after={"name": "Sở Y tế tỉnh", "from": date(2026, 1, 5)},
        reason="Quyết định",
        concerns=[by],
    )
    assert json.loads(written.body) == {
        "seq": 1,
        "at": "2026-03-10T02:00:00+00:00",
        "act": "tests.note",
        "actor": {"id": by.pk, "name": "Người Ký"},
        "subject": {"type": "accounts.user", "id": agency.pk, "name": "subject"},
        "before": {"name": "Sở Y tế"},
        "after": {"name": "Sở Y tế tỉnh", "from": "2026-01-05"},
        "reason": "Quyết định",
        "concerns": sorted([["accounts.user", by.pk], ["accounts.user", agency.pk]]),
    }


@pytest.mark.django_db
def test_append_columns_repeat_the_body():
    by, subject = account("thuky"), account("subject")
    written = Event.objects.get(pk=event(by=by, subject=subject).pk)
    assert (written.at, written.act, written.actor_id) == (BEGINNING, "tests.note", by.pk)
    assert (written.subject_type, written.subject_id) == ("accounts.user", subject.pk)


@pytest.mark.django_db
def test_append_without_actor_is_the_systems():
    written = event(by=None)
    assert json.loads(written.body)["actor"] == {"id": None, "name": ""}
    assert written.actor_id is None


@pytest.mark.django_db
def test_append_concerns_its_subject_and_each_named_record_once():
    subject, other = account("subject"), account("other")
    written = event(subject=subject, concerns=[other, other, subject])
    tags = written.concerns.order_by("object_id").values_list("kind", "object_id")
    assert list(tags) == [("accounts.user", subject.pk), ("accounts.user", other.pk)]


@pytest.mark.django_db(transaction=True)
def test_append_outside_a_transaction_is_refused():
    subject = account()
    with pytest.raises(RuntimeError, match="^An event belongs to the transaction of its change.$"):
        event(subject=subject)


@pytest.mark.django_db(transaction=True)
def test_append_in_a_transaction_that_fails_leaves_no_event_and_no_gap():
    subject = account()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        event(subject=subject)
        raise ZeroDivisionError
    with transaction.atomic():
        written = event(subject=subject)
    assert (written.seq, Event.objects.count()) == (1, 1)


@pytest.mark.django_db
def test_head_is_the_newest_event():
    assert chain.head() == (0, "0" * 64)
    newest = events(3)[-1]
    assert chain.head() == (3, newest.hash)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 3, 10, 9, 0, tzinfo=get_fixed_timezone(420)), "2026-03-10T02:00:00+00:00"),
        (datetime(2026, 3, 10, 2, 0, 0, 5, tzinfo=UTC), "2026-03-10T02:00:00.000005+00:00"),
        (date(2026, 3, 10), "2026-03-10"),
        (Decimal("9.50"), "9.50"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ({"b", "a"}, ["a", "b"]),
        ((1, 2), [1, 2]),
        (True, True),
        (None, None),
        ("Đền Hùng", "Đền Hùng"),
    ],
)
def test_canonical_each_kind_of_value_has_one_form(value, written):
    assert json.loads(chain.canonical({"value": value})) == {"value": written}


def test_canonical_order_of_keys_makes_no_difference():
    text = chain.canonical({"b": 1, "a": {"d": 2, "c": "ế"}})
    assert text == '{"a":{"c":"ế","d":2},"b":1}'
    assert text == chain.canonical({"a": {"c": "ế", "d": 2}, "b": 1})
