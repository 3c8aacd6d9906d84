"""Conferences for tests: held on 12 January 2026, about 2025 and 2026, every member present."""

from datetime import date, time

import factory
from factory.django import DjangoModelFactory

from conferences.models import (
    AgendaItem,
    Conference,
    Guest,
    ReportedPoint,
    Resolution,
    RollEntry,
    Speech,
    SpeechPoint,
)
from tests.factories.cycle import YearFactory
from tests.factories.members import AgencyFactory, BlocFactory

HELD_ON = date(2026, 1, 12)


class ConferenceFactory(DjangoModelFactory):
    """With `members=3` three agencies of the bloc are on the roll, noted as present."""

    class Meta:
        model = Conference
        skip_postgeneration_save = True

    class Params:
        open = factory.Trait(
            starts_at=None, ends_at=None, place="", chair_name="", secretary_name=""
        )

    bloc = factory.SubFactory(BlocFactory)
    title = "Hội nghị tổng kết phong trào thi đua"
    held_on = HELD_ON
    starts_at = time(8, 0)
    ends_at = time(11, 30)
    place = "Hội trường mẫu"
    chair_name = "Nguyễn Thị Chủ Tọa"
    chair_post = "Giám đốc"
    secretary_name = "Trần Văn Thư Ký"
    secretary_post = "Chuyên viên"

    @factory.post_generation
    def years(conference, create, extracted):
        years = extracted or [YearFactory(bloc=conference.bloc, year=n) for n in (2025, 2026)]
        conference.years.set(years)

    @factory.post_generation
    def members(conference, create, extracted):
        for _ in range(extracted or 0):
            RollEntryFactory(conference=conference)


class RollEntryFactory(DjangoModelFactory):
    class Meta:
        model = RollEntry

    conference = factory.SubFactory(ConferenceFactory)
    agency = factory.SubFactory(
        AgencyFactory, province=factory.SelfAttribute("..conference.bloc.province")
    )
    position = factory.LazyAttribute(lambda entry: entry.conference.roll.count() + 1)
    presence = RollEntry.Presence.PRESENT


class GuestFactory(DjangoModelFactory):
    class Meta:
        model = Guest

    conference = factory.SubFactory(ConferenceFactory)
    order = factory.LazyAttribute(lambda guest: guest.conference.guests.count() + 1)
    name = factory.Sequence(lambda n: f"Lê Đại Biểu {n:02d}")
    post = "Phó Giám đốc Sở mẫu"


class AgendaItemFactory(DjangoModelFactory):
    class Meta:
        model = AgendaItem

    conference = factory.SubFactory(ConferenceFactory)
    order = factory.LazyAttribute(lambda item: item.conference.agenda.count() + 1)
    kind = AgendaItem.Kind.REVIEW
    year = factory.LazyAttribute(lambda item: item.conference.years.order_by("year").first())


class ReportedPointFactory(DjangoModelFactory):
    class Meta:
        model = ReportedPoint

    item = factory.SubFactory(AgendaItemFactory)
    order = factory.LazyAttribute(lambda point: point.item.points.count() + 1)
    text = factory.Sequence(lambda n: f"Nội dung báo cáo {n:02d}")


class SpeechFactory(DjangoModelFactory):
    """With `guests=[…]`, `members=[…]`, `points=["…"]`."""

    class Meta:
        model = Speech
        skip_postgeneration_save = True

    conference = factory.SubFactory(ConferenceFactory)
    order = factory.LazyAttribute(lambda speech: speech.conference.speeches.count() + 1)

    @factory.post_generation
    def guests(speech, create, extracted):
        speech.guests.set(extracted or [])

    @factory.post_generation
    def members(speech, create, extracted):
        speech.members.set(extracted or [])

    @factory.post_generation
    def points(speech, create, extracted):
        for order, text in enumerate(extracted or ["Nội dung phát biểu"], 1):
            SpeechPoint.objects.create(speech=speech, order=order, text=text)


class ResolutionFactory(DjangoModelFactory):
    class Meta:
        model = Resolution

    conference = factory.SubFactory(ConferenceFactory)
    order = factory.LazyAttribute(lambda one: one.conference.resolutions.count() + 1)
    text = factory.Sequence(lambda n: f"Thống nhất nội dung {n:02d}")
