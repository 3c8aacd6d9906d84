"""Provinces, blocs, agencies, persons and posts for tests.

A bloc comes with its letterhead and its first rules, an agency with one name; both reach back far
enough for any year a test may want.
"""

from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from accounts.models import User
from documents.models import IssuingBody
from members.models import (
    Agency,
    AgencyName,
    Bloc,
    BlocSettings,
    ChairTerm,
    Membership,
    Person,
    Post,
    Province,
    Succession,
)
from vietnamese.text import fold, name_sort_key, sort_key

LONG_AGO = date(2000, 1, 1)
BEGINNING = datetime(2019, 12, 31, 17, 0, tzinfo=UTC)  # midnight, 1 January 2020 in Vietnam


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    password = factory.django.Password("mat khau chi de thu")


class ProvinceFactory(DjangoModelFactory):
    class Meta:
        model = Province

    name = factory.Sequence(lambda n: f"Tỉnh {n:03d}")


class IssuingBodyFactory(DjangoModelFactory):
    class Meta:
        model = IssuingBody

    parent_name = "Ủy ban nhân dân tỉnh"
    name = factory.Sequence(lambda n: f"Cơ quan ban hành {n:03d}")
    symbol = "KTĐ"
    place = "Phú Thọ"


class BlocFactory(DjangoModelFactory):
    class Meta:
        model = Bloc
        skip_postgeneration_save = True

    province = factory.SubFactory(ProvinceFactory)
    name = factory.Sequence(lambda n: f"Khối thi đua {n:03d}")
    letterhead = factory.SubFactory(IssuingBodyFactory, name=factory.SelfAttribute("..name"))
    settings = factory.RelatedFactory(
        "tests.factories.members.BlocSettingsFactory", factory_related_name="bloc"
    )


class BlocSettingsFactory(DjangoModelFactory):
    class Meta:
        model = BlocSettings

    bloc = factory.SubFactory(BlocFactory, settings=None)
    number = 1
    valid_from = LONG_AGO
    made_at = BEGINNING


class AgencyFactory(DjangoModelFactory):
    class Meta:
        model = Agency
        skip_postgeneration_save = True

    class Params:
        short_name = ""

    province = factory.SubFactory(ProvinceFactory)
    code = factory.Sequence(lambda n: f"don-vi-{n}")
    name = factory.Sequence(lambda n: f"Đơn vị {n:03d}")
    search_text = factory.LazyAttribute(lambda one: fold(f"{one.name} {one.short_name} {one.code}"))
    sort_key = factory.LazyAttribute(lambda one: sort_key(one.name))
    names = factory.RelatedFactory(
        "tests.factories.members.AgencyNameFactory",
        factory_related_name="agency",
        name=factory.SelfAttribute("..name"),
        short_name=factory.SelfAttribute("..short_name"),
    )


class AgencyNameFactory(DjangoModelFactory):
    class Meta:
        model = AgencyName

    agency = factory.SubFactory(AgencyFactory, names=None)
    name = factory.SelfAttribute("agency.name")
    valid_from = LONG_AGO


class SuccessionFactory(DjangoModelFactory):
    class Meta:
        model = Succession

    kind = Succession.Kind.MERGED
    predecessor = factory.SubFactory(AgencyFactory)
    successor = factory.SubFactory(
        AgencyFactory, province=factory.SelfAttribute("..predecessor.province")
    )
    takes_effect_on = date(2025, 7, 1)


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    bloc = factory.SubFactory(BlocFactory)
    agency = factory.SubFactory(AgencyFactory, province=factory.SelfAttribute("..bloc.province"))
    position = factory.LazyAttribute(lambda one: one.bloc.memberships.count() + 1)
    valid_from = date(2020, 1, 1)


class ChairTermFactory(DjangoModelFactory):
    class Meta:
        model = ChairTerm

    bloc = factory.SubFactory(BlocFactory)
    agency = factory.SubFactory(AgencyFactory, province=factory.SelfAttribute("..bloc.province"))
    office = ChairTerm.Office.CHAIR
    year = 2026
    starts_at = BEGINNING


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    full_name = factory.Sequence(lambda n: f"Nguyễn Văn Mẫu {n:03d}")
    search_text = factory.LazyAttribute(lambda person: fold(person.full_name))
    sort_key = factory.LazyAttribute(lambda person: name_sort_key(person.full_name))
    account = factory.SubFactory(UserFactory)


class PostFactory(DjangoModelFactory):
    """A post held since 2020. `PostFactory(role=…).person.account` is somebody who may act."""

    class Meta:
        model = Post

    person = factory.SubFactory(PersonFactory)
    agency = factory.SubFactory(AgencyFactory)
    role = Post.Role.CLERK
    title = factory.LazyAttribute(lambda post: TITLES[post.role])
    starts_at = BEGINNING


TITLES = {
    Post.Role.HEAD: "Giám đốc",
    Post.Role.DEPUTY: "Phó Giám đốc",
    Post.Role.CLERK: "Chuyên viên",
    Post.Role.SECRETARY: "Thư ký khối",
    Post.Role.COUNCIL: "Phó Trưởng phòng",
    Post.Role.ADMINISTRATOR: "Quản trị hệ thống",
}


def administrator_of(province) -> User:
    """Somebody who administers the province, from an office outside every bloc."""
    office = AgencyFactory(province=province)
    return PostFactory(agency=office, role=Post.Role.ADMINISTRATOR).person.account


def secretary_of(bloc) -> User:
    """Somebody of the secretariat of the bloc, whose chair is given a term if it has none."""
    term = bloc.chair_terms.filter(office=ChairTerm.Office.CHAIR).first()
    if term is None:
        seat = MembershipFactory(bloc=bloc)
        term = ChairTermFactory(bloc=bloc, agency=seat.agency)
    return PostFactory(agency=term.agency, role=Post.Role.SECRETARY).person.account
