"""Forgeries by somebody who lifted the guards, and how each of them is found."""

from datetime import timedelta

import pytest
from django.utils.translation import override

from audit import chain, checking
from audit.models import Event
from tests.factories.audit import BEGINNING, account, event, events

pytestmark = pytest.mark.django_db


def faults() -> list[tuple[int, str]]:
    """What a check finds, besides the guards that the forger left down."""
    return [(fault.seq, fault.kind) for fault in checking.check().faults if fault.kind != "guard"]


def chained(count: int = 5) -> list[Event]:
    return events(count, concerns=[account("agency")], after={"points": 8})


def test_check_empty_chain_holds():
    report = checking.check()
    assert (report.count, report.head, report.faults) == (0, (0, "0" * 64), [])


def test_check_true_chain_holds():
    newest = chained()[-1]
    report = checking.check()
    assert (report.count, report.head) == (5, (5, newest.hash))
    assert (report.faults, report.notes) == ([], [])


@pytest.mark.parametrize("count", [1, 3, 6, 7])
def test_check_reads_in_batches_without_losing_one(count, monkeypatch):
    monkeypatch.setattr(checking, "BATCH", 3)
    chained(count)
    report = checking.check()
    assert (report.count, report.faults) == (count, [])


@pytest.mark.parametrize("count", [1, 3])
def test_check_queries_do_not_grow_with_events(count, django_assert_num_queries):
    chained(count)
    with django_assert_num_queries(6):
        checking.check()


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("at", BEGINNING + timedelta(minutes=2, seconds=1), [(3, "column")]),
        ("act", "tests.other", [(3, "column")]),
        ("actor_id", 77, [(3, "column")]),
        ("subject_type", "members.agency", [(3, "column")]),
        ("subject_id", 77, [(3, "column")]),
        ("body", "{}", [(3, "hash")]),
        ("body", "nonsense", [(3, "hash")]),
        ("hash", "f" * 64, [(3, "hash"), (4, "link")]),
        ("previous_hash", "f" * 64, [(3, "link"), (3, "hash")]),
        ("previous_hash", "0" * 63, [(3, "link"), (3, "hash")]),
    ],
)
def test_check_edit_of_each_column_is_found(forge, column, value, found):
    chained()
    forge(f"UPDATE audit_event SET {column} = %s WHERE seq = 3", value)
    assert faults() == found


def test_check_edit_of_one_word_in_the_body_is_found(forge):
    chained()
    forge("UPDATE audit_event SET body = REPLACE(body, '\"points\":8', '\"points\":9')")
    assert faults() == [(seq, "hash") for seq in range(1, 6)]


def test_check_edited_event_with_its_own_hash_redone_is_found(forge):
    third = chained()[2]
    body = third.body.replace('"points":8', '"points":9')
    forge(
        "UPDATE audit_event SET body = %s, hash = %s WHERE seq = 3",
        body,
        chain.link(third.previous_hash, body),
    )
    assert faults() == [(4, "link")]


def test_check_text_that_cannot_be_read_is_found_though_its_hash_fits(forge):
    newest = chained()[-1]
    forge(
        "UPDATE audit_event SET body = 'nonsense', hash = %s WHERE seq = 5",
        chain.link(newest.previous_hash, "nonsense"),
    )
    assert faults() == [(5, "body")]


@pytest.mark.parametrize(
    ("removed", "found"),
    [
        ([1], [(2, "gap")]),
        ([3], [(4, "gap")]),
        ([2, 3], [(4, "gap")]),
        ([5], [(5, "gap")]),
        ([4, 5], [(4, "gap"), (5, "gap")]),
    ],
)
def test_check_removed_event_is_found(forge, removed, found):
    chained()
    for seq in removed:
        forge("DELETE FROM audit_event WHERE seq = %s", seq)
    assert faults() == found


def test_check_gap_is_told_with_its_numbers(forge):
    chained()
    for seq in (2, 3):
        forge("DELETE FROM audit_event WHERE seq = %s", seq)
    with override("en"):
        sentences = [fault.sentence for fault in checking.check().faults if fault.kind == "gap"]
    assert sentences == ["Events 2 to 3 before it are missing."]


def test_check_renumbered_event_after_a_removal_is_found(forge):
    chained()
    forge("DELETE FROM audit_event WHERE seq = 3")
    forge("DELETE FROM audit_concern WHERE event_id = 3")
    forge("UPDATE audit_event SET seq = 3 WHERE seq = 4")
    forge("UPDATE audit_concern SET event_id = 3 WHERE event_id = 4")
    assert faults() == [(3, "link"), (3, "column"), (5, "gap")]


def test_check_inserted_event_is_found(forge):
    fifth = chained()[-1]
    body = chain.canonical({"forged": True})
    forge(
        "INSERT INTO audit_event (seq, at, act, subject_type, subject_id, body, previous_hash, "
        "hash) VALUES (7, %s, 'tests.note', 'accounts.user', 1, %s, %s, %s)",
        BEGINNING,
        body,
        fifth.hash,
        chain.link(fifth.hash, body),
    )
    assert faults() == [(7, "gap"), (7, "body")]


def test_check_swapped_events_are_found(forge):
    chained()
    forge("UPDATE audit_event SET body = 'kept' WHERE seq = 2")
    second, third = Event.objects.get(seq=2), Event.objects.get(seq=3)
    forge("UPDATE audit_event SET body = %s WHERE seq = 2", third.body)
    forge("UPDATE audit_event SET body = %s WHERE seq = 3", second.body)
    assert faults() == [(2, "hash"), (3, "hash")]


def test_check_two_events_after_the_same_one_are_a_fork():
    first, second, third = events(3)
    assert [
        fault.kind
        for fault in checking._between(
            checking._Link(2, second.hash, second.previous_hash, second.at),
            Event(seq=3, previous_hash=first.hash),
        )
    ] == ["fork"]


def test_check_concern_taken_away_is_found(forge):
    chained()
    forge("DELETE FROM audit_concern WHERE event_id = 3 AND object_id = %s", account("agency").pk)
    assert faults() == [(3, "concern")]


def test_check_concern_slipped_in_is_found(forge):
    chained()
    forge("INSERT INTO audit_concern (kind, object_id, event_id) VALUES ('members.bloc', 9, 3)")
    assert faults() == [(3, "concern")]


def test_check_concern_turned_to_another_is_found_twice(forge):
    chained()
    forge(
        "UPDATE audit_concern SET object_id = 999 WHERE event_id = 3 AND object_id = %s",
        account("agency").pk,
    )
    assert faults() == [(3, "concern"), (3, "concern")]


def test_check_time_going_backwards_is_a_note_only():
    event(at=BEGINNING)
    event(at=BEGINNING - timedelta(seconds=1))
    report = checking.check()
    assert (report.faults, len(report.notes)) == ([], 1)


def test_check_guard_that_is_down_is_found(forge):
    chained()
    kinds = {fault.kind for fault in checking.check().faults}
    assert kinds == {"guard"}


def test_check_chain_redone_from_the_first_event_holds_but_loses_its_heads(forge):
    """Who has the whole database can hash all of it again; what is on paper stays."""
    printed = chained()[3].hash
    previous = "0" * 64
    for old in Event.objects.order_by("seq"):
        body = old.body.replace('"points":8', '"points":9')
        hash_ = chain.link(previous, body)
        forge(
            "UPDATE audit_event SET body = %s, previous_hash = %s, hash = %s WHERE seq = %s",
            body,
            previous,
            hash_,
            old.seq,
        )
        previous = hash_
    assert faults() == []
    assert checking.find_head(printed) is None


def test_check_head_that_a_witness_bears_and_the_chain_lost_is_found(forge, monkeypatch):
    chained()
    heads = [("01/BB-KTĐ", chain.head()[1]), ("02/BB-KTĐ", "0" * 64)]
    monkeypatch.setattr(checking, "WITNESSES", [lambda: heads])
    assert faults() == []
    forge("DELETE FROM audit_event WHERE seq = 5")
    forge("DELETE FROM audit_concern WHERE event_id = 5")
    assert faults() == [(4, "head")]


def test_find_head_by_the_whole_or_its_beginning():
    third = chained()[2]
    upper = third.hash.upper()
    spaced = " ".join(third.hash[start : start + 8] for start in range(0, 64, 8))
    texts = (third.hash, third.hash[:16], upper, spaced)
    assert [checking.find_head(text) for text in texts] == [third] * 4


@pytest.mark.parametrize("text", ["", "abc", "a" * 15, "a" * 65, "g" * 64, "x" * 20])
def test_find_head_of_what_cannot_be_one_is_refused(text):
    with override("en"), pytest.raises(ValueError, match="^A head has 64 digits"):
        checking.find_head(text)
