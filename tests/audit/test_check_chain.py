from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils.translation import override

from audit import guards
from tests.factories.audit import BEGINNING, event, events

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    with override("en"):
        call_command("check_chain", *arguments, stdout=out, no_color=True)
    return out.getvalue()


def test_check_chain_true_chain_reports_count_and_head():
    newest = events(5)[-1]
    assert run() == f"5 events checked.\nHead: event 5, {newest.hash}\nThe chain holds.\n"


def test_check_chain_broken_chain_ends_with_status_one_and_names_the_first(forge):
    events(5)
    forge("UPDATE audit_event SET act = 'tests.other' WHERE seq = 2")
    guards.put_up(connection)
    with pytest.raises(CommandError) as broken:
        run()
    assert broken.value.returncode == 1
    assert str(broken.value) == (
        "The chain is broken.\nEvent 2: The column act differs from the text that the hash covers."
    )


def test_check_chain_many_faults_are_counted(forge):
    events(25)
    forge("UPDATE audit_event SET act = 'tests.other'")
    guards.put_up(connection)
    with pytest.raises(CommandError) as broken:
        run()
    lines = str(broken.value).splitlines()
    assert (len(lines), lines[-1]) == (22, "… and 5 more.")


def test_check_chain_head_in_the_chain_is_found():
    third = events(5)[2]
    assert run("--head", third.hash).splitlines()[2] == (
        f"The head {third.hash} is in the chain: event 3 of 09:02 10/03/2026; 2 came later."
    )


def test_check_chain_head_not_in_the_chain_ends_with_status_one():
    events(5)
    with pytest.raises(CommandError) as lost:
        run("--head", "f" * 64)
    assert str(lost.value) == (
        f"The chain is broken.\nThe head {'f' * 64} is not in the chain: mistyped, or the "
        "chain was redone since."
    )


def test_check_chain_notes_a_clock_set_back():
    event(at=BEGINNING)
    event(at=BEGINNING - timedelta(seconds=1))
    assert run().splitlines()[2] == ("Note: Event 2 bears an earlier time than the one before it.")
