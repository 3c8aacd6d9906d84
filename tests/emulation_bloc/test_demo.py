"""The demonstration: everything the source says, nothing it does not, once, never on real data."""

import json
from datetime import UTC, date, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import transaction

from audit.models import Event
from awards.models import Proposal
from conferences.models import Conference
from emulation_bloc.demonstration import loading, registry
from members.models import Agency, ChairTerm, Membership, Person, Province

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
FACTS = json.loads(loading.FACTS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def bloc(django_db_setup, django_db_blocker):
    """The demonstration, loaded once for the tests that only read it."""
    travel = time_machine.travel(NOW, tick=False)
    with django_db_blocker.unblock(), travel, transaction.atomic():
        yield loading.load(at=NOW)
        transaction.set_rollback(True)


@pytest.fixture
def empty_office(db):
    """A database in which nothing was entered yet."""


def test_load_enters_the_sixteen_agencies_of_the_source(bloc):
    members = [
        one.agency.name for one in Membership.objects.filter(bloc=bloc).select_related("agency")
    ]
    unknown = [f"Đơn vị {number} (chưa xác định)" for number in (13, 14, 15, 16)]
    probable = [member["name"] for member in FACTS["members_probable"]]
    assert members == FACTS["members_named"] + probable + unknown


def test_load_invents_no_person_of_a_real_agency(bloc):
    names = set(Person.objects.values_list("full_name", flat=True))
    samples = {f"Người ký mẫu {number:02d}" for number in range(1, 17)}
    samples |= {f"Chuyên viên mẫu {number:02d}" for number in range(1, 17)}
    assert names == samples | {"Thư ký mẫu", "Cán bộ Hội đồng mẫu", "Quản trị mẫu"}
    assert set(Person.objects.filter(is_example=False).values_list("full_name", flat=True)) <= {
        "Quản trị mẫu"
    }


def test_load_proposes_whom_the_source_names(bloc):
    proposed = {}
    for proposal in Proposal.objects.select_related("agency", "kind"):
        proposed.setdefault(proposal.kind.code, []).append(proposal.agency.name)
    assert proposed == {
        "provincial_flag": FACTS["proposals_2020"]["flag_of_the_provincial_committee"],
        "provincial_certificate": FACTS["proposals_2020"][
            "certificate_of_merit_of_the_provincial_committee"
        ],
    }


def test_load_hands_the_chair_over_on_the_day_of_the_conference(bloc):
    terms = ChairTerm.objects.filter(is_example=False).order_by("starts_at")
    said = [(term.agency.name, term.year) for term in terms]
    assert said == [
        (FACTS["year_2020"]["chair"], 2020),
        (FACTS["year_2021"]["chair"], 2021),
    ]
    assert terms[0].ends_at == terms[1].starts_at


def test_load_leaves_open_what_the_source_does_not_say(bloc):
    conference = Conference.objects.get(is_example=False)
    assert (conference.place, conference.starts_at, conference.ends_at) == ("", None, None)
    assert (conference.chair_name, conference.secretary_name) == ("", "")
    assert conference.held_on == date.fromisoformat(FACTS["conference"]["date"])


def test_load_marks_the_running_year_as_an_example(bloc):
    assert list(bloc.years.filter(is_example=True).values_list("year", flat=True)) == [2026]


def test_demo_run_twice_changes_nothing(empty_office):
    call_command("demo", stdout=StringIO())
    events = Event.objects.count()
    call_command("demo", stdout=StringIO())
    assert Event.objects.count() == events


def test_demo_on_real_data_is_refused_and_changes_nothing(empty_office):
    Province.objects.create(name="Tỉnh khác")
    with pytest.raises(CommandError):
        call_command("demo", stdout=StringIO())
    assert (Agency.objects.count(), Event.objects.count()) == (0, 0)


def test_demo_prints_logins_that_work(client, empty_office):
    out = StringIO()
    call_command("demo", stdout=out)
    for username in ("thuky", "quantri", "hoidong", "lanhdao.soyte", "chuyenvien.bhxh"):
        assert client.login(username=username, password=registry.PASSWORD), username
    assert registry.PASSWORD in out.getvalue()


def test_demo_at_new_year_leaves_no_step_of_the_past_open(empty_office):
    with time_machine.travel(datetime(2027, 1, 2, 2, 0, tzinfo=UTC), tick=False):
        bloc = loading.load(at=datetime(2027, 1, 2, 2, 0, tzinfo=UTC))
    year = bloc.years.get(is_example=True)
    assert (year.year, year.phases.filter(state="done").count()) == (2027, 0)
