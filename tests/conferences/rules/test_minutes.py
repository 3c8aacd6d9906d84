"""What the minutes lack, and where it is put right."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from conferences import rules
from conferences.models import AgendaItem, RollEntry
from members.models import BlocSettings
from tests.factories.awards import ProposalFactory
from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    ReportedPointFactory,
    ResolutionFactory,
    RollEntryFactory,
)
from tests.factories.members import ChairTermFactory

pytestmark = pytest.mark.usefixtures("english")

Kind = AgendaItem.Kind
Presence = RollEntry.Presence
Share = BlocSettings.Share


@pytest.fixture
def complete(desk):
    """The conference of the desk with one reported point: its minutes lack nothing."""
    item = AgendaItemFactory(conference=desk.conference, year=desk.years[0])
    ReportedPointFactory(item=item)
    return desk.conference


def change(record, **values) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    record.save()


def test_missing_for_minutes_complete_conference_lacks_nothing(complete, desk):
    assert rules.missing_for_minutes(complete, desk.at) == []


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("starts_at", None, "The time at which the conference began is missing."),
        ("ends_at", None, "The time at which the conference ended is missing."),
        ("place", "", "The place of the conference is missing."),
        ("chair_name", "", "The chair of the conference is missing."),
        ("secretary_name", "", "The secretary of the conference is missing."),
    ],
)
def test_missing_for_minutes_each_particular_is_named(complete, desk, field, value, sentence):
    change(complete, **{field: value})
    assert rules.missing_for_minutes(complete, desk.at) == [sentence]
    page = reverse("conferences:change_particulars", args=[complete.pk])
    assert [lack.href for lack in rules.lacks(complete, desk.at)] == [page]


def test_missing_for_minutes_recorded_from_a_source_may_leave_particulars_open(complete, desk):
    change(complete, starts_at=None, place="", recorded_from="một tờ báo")
    assert rules.missing_for_minutes(complete, desk.at) == []
    assert [lack.sentence for lack in rules.left_open(complete)] == [
        "The time at which the conference began is missing.",
        "The place of the conference is missing.",
    ]


def test_missing_for_minutes_midnight_is_a_time(complete, desk):
    change(complete, starts_at=time(0, 0))
    assert rules.missing_for_minutes(complete, desk.at) == []


@pytest.mark.parametrize(
    ("days", "sentences"),
    [(0, []), (1, ["The conference has not been held yet."])],
)
def test_missing_for_minutes_before_the_day_says_so(complete, desk, days, sentences):
    change(complete, held_on=date(2026, 3, 10) + timedelta(days=days))
    assert rules.missing_for_minutes(complete, desk.at) == sentences


def test_missing_for_minutes_empty_roll_is_named(desk):
    conference = ConferenceFactory(bloc=desk.bloc, years=desk.years)
    ReportedPointFactory(item=AgendaItemFactory(conference=conference, year=desk.years[0]))
    assert rules.missing_for_minutes(conference, desk.at) == [
        "The roll is empty: the bloc has no member agency on that day."
    ]


def test_missing_for_minutes_roll_nobody_noted_is_one_sentence(complete, desk):
    complete.roll.update(presence=Presence.UNKNOWN)
    assert rules.missing_for_minutes(complete, desk.at) == ["The roll is not noted yet."]


def test_missing_for_minutes_roll_half_noted_names_the_others(complete, desk):
    change(desk.roll[1], presence=Presence.UNKNOWN)
    assert rules.missing_for_minutes(complete, desk.at) == [
        f"It is not noted whether {desk.agencies[1]} was present."
    ]


@pytest.mark.parametrize(
    ("share", "members", "present", "enough"),
    [
        (Share.HALF, 16, 8, False),
        (Share.HALF, 16, 9, True),
        (Share.HALF, 15, 8, True),
        (Share.TWO_THIRDS, 16, 10, False),
        (Share.TWO_THIRDS, 16, 11, True),
        (Share.TWO_THIRDS, 15, 10, True),
        (Share.THREE_QUARTERS, 16, 11, False),
        (Share.THREE_QUARTERS, 16, 12, True),
        (Share.THREE_QUARTERS, 5, 3, False),
        (Share.THREE_QUARTERS, 5, 4, True),
        (Share.ALL, 16, 15, False),
        (Share.ALL, 16, 16, True),
    ],
)
def test_quorum_is_judged_by_the_rules_of_the_year(desk, share, members, present, enough):
    settings = desk.years[0].rules
    change(settings, quorum=share)
    here, away = RollEntry(presence=Presence.PRESENT), RollEntry(presence=Presence.EXCUSED)
    roll = [here] * present + [away] * (members - present)
    said = (
        f"No quorum: {present} of {members} member agencies are present; needed: "
        f"{settings.get_quorum_display()}."
    )
    assert rules.quorum(desk.conference, roll) == ([] if enough else [said])


def test_quorum_of_a_conference_of_two_years_is_that_of_the_year_reviewed(desk):
    stricter = BlocSettings.objects.create(
        bloc=desk.bloc,
        number=2,
        valid_from=date(2026, 1, 1),
        quorum=Share.ALL,
        made_at=desk.at,
    )
    change(desk.years[1], rules=stricter)
    change(desk.roll[0], presence=Presence.EXCUSED)
    assert rules.quorum(desk.conference, list(desk.conference.roll.all())) == []
    change(desk.years[0], rules=stricter)
    assert rules.quorum(desk.conference, list(desk.conference.roll.all())) == [
        "No quorum: 2 of 3 member agencies are present; needed: all members."
    ]


def test_missing_for_minutes_without_quorum_says_so(complete, desk):
    for entry in desk.roll[:2]:
        change(entry, presence=Presence.ABSENT)
    assert rules.missing_for_minutes(complete, desk.at) == [
        "No quorum: 1 of 3 member agencies are present; needed: at least two thirds."
    ]


def test_missing_for_minutes_empty_agenda_is_named(desk):
    assert rules.missing_for_minutes(desk.conference, desk.at) == ["The agenda is empty."]


def test_missing_for_minutes_silent_item_is_named_and_leads_to_its_page(complete, desk):
    item = AgendaItemFactory(conference=complete, kind=Kind.PLEDGE, year=desk.years[1])
    [lack] = rules.lacks(complete, desk.at)
    assert lack.sentence == "“Ký kết giao ước thi đua năm 2026”: nothing is noted yet."
    assert lack.href == reverse("conferences:item", args=[item.pk])


@pytest.mark.parametrize("what", ["decided", "point", "resolution"])
def test_missing_for_minutes_item_with_anything_under_it_speaks(complete, desk, what):
    item = AgendaItemFactory(conference=complete, kind=Kind.OTHER, year=desk.years[1])
    if what == "decided":
        change(item, decided="Thống nhất")
    elif what == "point":
        ReportedPointFactory(item=item)
    else:
        ResolutionFactory(conference=complete, item=item)
    assert rules.missing_for_minutes(complete, desk.at) == []


def test_missing_for_minutes_selection_needs_proposals_of_its_own_year(complete, desk):
    AgendaItemFactory(conference=complete, kind=Kind.SELECTION, year=desk.years[0])
    ProposalFactory(year=desk.years[1], agency=desk.agencies[0])
    assert rules.missing_for_minutes(complete, desk.at) == [
        "“Bình xét, đề nghị khen thưởng năm 2025”: nobody is proposed for an award of 2025 yet."
    ]
    ProposalFactory(year=desk.years[0], agency=desk.agencies[0])
    assert rules.missing_for_minutes(complete, desk.at) == []


def test_missing_for_minutes_handover_needs_a_turn_of_its_own_year_and_bloc(complete, desk):
    AgendaItemFactory(conference=complete, kind=Kind.HANDOVER, year=desk.years[0])
    ChairTermFactory(year=2025)  # of another bloc
    assert rules.missing_for_minutes(complete, desk.at) == [
        "“Bàn giao nhiệm vụ Trưởng khối năm 2025”: it is not recorded who chairs in 2025."
    ]
    AgendaItem.objects.filter(kind=Kind.HANDOVER).update(year=desk.years[1])
    assert rules.missing_for_minutes(complete, desk.at) == []


def test_missing_for_minutes_more_votes_than_agencies_present_are_named(complete, desk):
    resolution = ResolutionFactory(
        conference=complete, text="Thông qua", votes_for=3, votes_against=0, votes_abstained=0
    )
    assert rules.missing_for_minutes(complete, desk.at) == []
    change(desk.roll[2], presence=Presence.EXCUSED)
    [lack] = rules.lacks(complete, desk.at)
    assert lack.sentence == "“Thông qua”: 3 votes are more than the 2 member agencies present."
    assert lack.href == reverse("conferences:change_resolution", args=[resolution.pk])


def test_missing_for_minutes_queries_do_not_grow(complete, desk, django_assert_num_queries):
    with django_assert_num_queries(6):
        rules.missing_for_minutes(type(complete).objects.get(pk=complete.pk), desk.at)
    for year in desk.years * 2:
        AgendaItemFactory(conference=complete, year=year)
    for _ in range(13):
        RollEntryFactory(conference=complete)
    with django_assert_num_queries(6):
        rules.missing_for_minutes(type(complete).objects.get(pk=complete.pk), desk.at)
