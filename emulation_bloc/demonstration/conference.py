"""The conference of 12 January 2021, entered as a secretary would enter it."""

from datetime import date, datetime

from awards import actions as awards
from awards.models import AwardKind
from conferences import actions as conferences
from conferences.models import AgendaItem, Conference, ReportedPoint, RollEntry
from cycle.models import EmulationYear
from emulation_bloc.demonstration import wording
from members.models import Agency

Kind = AgendaItem.Kind
Sense = ReportedPoint.Sense
HELD_ON = date(2021, 1, 12)
AWARDS = {
    "flag_of_the_provincial_committee": "provincial_flag",
    "certificate_of_merit_of_the_provincial_committee": "provincial_certificate",
}


def enter(
    facts: dict,
    reviewed: EmulationYear,
    opened: EmulationYear,
    agencies: dict[str, Agency],
    *,
    by,
    at: datetime,
) -> Conference:
    """Enter roll, guests, agenda, speeches and resolution; the minutes are left to be issued."""
    stamp = {"by": by, "at": at}
    conference = conferences.prepare_conference(
        reviewed.bloc,
        years=[reviewed, opened],
        title=wording.TITLE,
        held_on=HELD_ON,
        attendance_note=wording.ATTENDANCE,
        recorded_from=wording.SOURCE,
        **stamp,
    )
    _note_roll(conference, facts, stamp)
    guests = [
        conferences.add_guest(
            conference,
            name=speaker["name"],
            post=wording.POSTS_OF_SPEAKERS[speaker["name"]],
            **stamp,
        )
        for speaker in facts["conference"]["speakers"]
    ]
    _propose(facts, reviewed, agencies, stamp)
    _enter_agenda(conference, reviewed, opened, stamp)
    conferences.add_speech(conference, guests=guests, points=wording.ASKED, **stamp)
    return conference


def _note_roll(conference: Conference, facts: dict, stamp: dict) -> None:
    """All sixteen came; who came for each is not said, nor who four of them are."""
    notes = dict.fromkeys(
        (member["name"] for member in facts["members_probable"]), wording.PROBABLE
    )
    named = set(facts["members_named"]) | set(notes)
    entries = [
        {
            "entry": entry,
            "presence": RollEntry.Presence.PRESENT,
            "note": notes.get(
                entry.agency.name, "" if entry.agency.name in named else wording.UNKNOWN
            ),
        }
        for entry in conference.roll.select_related("agency")
    ]
    conferences.note_attendance(conference, entries=entries, **stamp)


def _propose(facts: dict, year: EmulationYear, agencies: dict[str, Agency], stamp: dict) -> None:
    for key, code in AWARDS.items():
        kind = AwardKind.objects.on(HELD_ON).get(code=code)
        for name in facts["proposals_2020"][key]:
            awards.propose_agency(
                year, agency=agencies[name], kind=kind, proposed_on=HELD_ON, **stamp
            )


def _enter_agenda(
    conference: Conference, reviewed: EmulationYear, opened: EmulationYear, stamp: dict
) -> None:
    review = conferences.add_item(conference, kind=Kind.REVIEW, year=reviewed, **stamp)
    _add_points(review, Sense.RESULT, wording.RESULTS_2020, stamp)
    conferences.add_item(conference, kind=Kind.SELECTION, year=reviewed, **stamp)
    launch = conferences.add_item(conference, kind=Kind.LAUNCH, year=opened, **stamp)
    _add_points(launch, Sense.AIM, wording.AIMS_2021, stamp)
    _add_points(launch, Sense.DIRECTION, wording.DIRECTIONS_2021, stamp)
    conferences.add_item(
        conference, kind=Kind.PLEDGE, year=opened, decided=wording.SIGNED_2021, **stamp
    )
    handover = conferences.add_item(conference, kind=Kind.HANDOVER, year=opened, **stamp)
    conferences.add_resolution(conference, item=handover, text=wording.HANDOVER_2021, **stamp)


def _add_points(item: AgendaItem, sense: str, points: list[dict], stamp: dict) -> None:
    for point in points:
        conferences.add_point(item, sense=sense, **point, **stamp)
