"""The running calendar year as an example: its steps, movement, drives and mid-year conference."""

from datetime import date, datetime, time

from django.utils.timezone import localdate

from conferences import actions as conferences
from conferences.models import AgendaItem, ReportedPoint, RollEntry
from conferences.papers import MINUTES
from cycle import actions
from cycle.calendars import for_year, usual_of
from cycle.models import EmulationYear
from documents.actions import issue_paper
from emulation_bloc.demonstration import wording
from emulation_bloc.demonstration.years import pass_steps
from members.models import Bloc, Post
from members.standing import standing_of

CONFERENCE_DAY = (7, 15)


def enter(bloc: Bloc, *, by, at: datetime) -> EmulationYear:
    """The year by the usual calendar; what lies behind us today is done."""
    this_year = localdate(at).year
    year = actions.open_year(
        bloc,
        year=this_year,
        steps=for_year(usual_of(bloc), this_year),
        theme=wording.EXAMPLE_THEME,
        is_example=True,
        by=by,
        at=at,
    )
    _plan_movement(year, by, at)
    for name, occasion, first, last in wording.EXAMPLE_DRIVES:
        actions.plan_drive(
            year,
            name=name,
            occasion=occasion,
            starts_on=date(this_year, *first),
            ends_on=date(this_year, *last),
            by=by,
            at=at,
        )
    if date(this_year, *CONFERENCE_DAY) <= localdate(at):
        _hold_mid_year_conference(year, by, at)
    pass_steps(year, by=by, at=at)
    return year


def _plan_movement(year: EmulationYear, by, at: datetime) -> None:
    movement = actions.plan_movement(
        year,
        name=wording.EXAMPLE_MOVEMENT,
        aims=wording.EXAMPLE_AIMS,
        starts_on=date(year.year, 1, 1),
        ends_on=date(year.year, 12, 31),
        by=by,
        at=at,
    )
    launched_on = date(year.year, 2, 10)
    if launched_on <= localdate(at):
        actions.launch_movement(movement, launched_on=launched_on, by=by, at=at)


def _hold_mid_year_conference(year: EmulationYear, by, at: datetime) -> None:
    """A conference with everybody present, its minutes issued: what a finished one looks like."""
    stamp = {"by": by, "at": at}
    heads = {
        post.agency_id: post
        for post in Post.objects.filter(role=Post.Role.HEAD).select_related("person")
    }
    chair = heads[next(iter(standing_of(by, at).agency_ids))]
    conference = conferences.prepare_conference(
        year.bloc,
        years=[year],
        title=wording.EXAMPLE_CONFERENCE.format(year=year),
        held_on=date(year.year, *CONFERENCE_DAY),
        starts_at=time(8, 0),
        ends_at=time(10, 30),
        place=wording.EXAMPLE_PLACE,
        chair_name=chair.person.full_name,
        chair_post=chair.title,
        secretary_name=str(by),
        secretary_post="Thư ký Khối",
        **stamp,
    )
    entries = [
        {
            "entry": entry,
            "presence": RollEntry.Presence.PRESENT,
            "name": heads[entry.agency_id].person.full_name,
            "post": heads[entry.agency_id].title,
        }
        for entry in conference.roll.all()
    ]
    conferences.note_attendance(conference, entries=entries, **stamp)
    review = conferences.add_item(conference, kind=AgendaItem.Kind.MID_YEAR, year=year, **stamp)
    for point in wording.EXAMPLE_POINTS:
        conferences.add_point(review, sense=ReportedPoint.Sense.RESULT, **point, **stamp)
    conferences.add_resolution(
        conference,
        item=review,
        text=wording.EXAMPLE_RESOLUTION,
        votes_for=len(entries),
        votes_against=0,
        votes_abstained=0,
        **stamp,
    )
    issue_paper(conference, kind=MINUTES, standing=standing_of(by, at), **stamp)
