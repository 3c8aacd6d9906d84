"""Scenes with a given number of rows in every list: members, years, conferences, papers …"""

from datetime import UTC, date, datetime
from types import SimpleNamespace

from django.db import transaction
from django.utils import timezone

from audit import chain
from awards.models import AwardKind
from members.models import ChairTerm, Post
from tests.factories.awards import ProposalFactory
from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    GuestFactory,
    ReportedPointFactory,
    RollEntryFactory,
    SpeechFactory,
)
from tests.factories.cycle import DriveFactory, MovementFactory, PhaseFactory, YearFactory
from tests.factories.documents import PaperFactory
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PostFactory,
)

BEGINNING = datetime(2019, 12, 31, 17, 0, tzinfo=UTC)


def with_rows(rows: int) -> SimpleNamespace:
    """A bloc of its own, its secretary, and so many of everything that is listed."""
    bloc = BlocFactory()
    agencies = [AgencyFactory(province=bloc.province) for _ in range(rows)]
    for position, agency in enumerate(agencies, 1):
        MembershipFactory(bloc=bloc, agency=agency, position=position)
        PostFactory(agency=agency, role=Post.Role.HEAD, person__account=None)
    ChairTermFactory(bloc=bloc, agency=agencies[0], office=ChairTerm.Office.CHAIR)
    secretary = PostFactory(agency=agencies[0], role=Post.Role.SECRETARY)
    scene = SimpleNamespace(
        bloc=bloc, agency=agencies[0], person=secretary.person, user=secretary.person.account
    )
    _years(scene, rows)
    _conferences(scene, agencies, rows)
    _papers_and_events(scene, rows)
    return scene


def _years(scene: SimpleNamespace, rows: int) -> None:
    this_year = timezone.localdate().year
    years = [YearFactory(bloc=scene.bloc, year=this_year - back) for back in range(rows)]
    scene.year = years[0]
    PhaseFactory(year=scene.year, running=True)
    flag = AwardKind.objects.on(timezone.localdate()).first()
    for _ in range(rows):
        MovementFactory(year=scene.year)
        DriveFactory(year=scene.year)
        ProposalFactory(year=scene.year, kind=flag)


def _conferences(scene: SimpleNamespace, agencies: list, rows: int) -> None:
    conferences = [
        ConferenceFactory(bloc=scene.bloc, years=[scene.year], held_on=date(2026, 1, 12))
        for _ in range(rows)
    ]
    scene.conference = conferences[0]
    for agency in agencies:
        RollEntryFactory(conference=scene.conference, agency=agency)
    for _ in range(rows):
        GuestFactory(conference=scene.conference)
        ReportedPointFactory(item=AgendaItemFactory(conference=scene.conference))
    for guest in scene.conference.guests.all():
        SpeechFactory(conference=scene.conference, guests=[guest])


def _papers_and_events(scene: SimpleNamespace, rows: int) -> None:
    for _ in range(rows):
        PaperFactory(issuer=scene.bloc.letterhead)
        with transaction.atomic():
            chain.append(
                act="cycle.set_theme",
                by=scene.user,
                at=timezone.now(),
                subject=scene.year,
                after={"theme": "Chủ đề"},
                concerns=[scene.bloc, scene.year],
            )
