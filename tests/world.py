"""Two provinces with a bloc each, and somebody in every role: where rights are tested.

What belongs to bloc A must never reach the people of bloc B. Each app adds its own records
through `tests/<app>/world.py`, in the order of the floors.
"""

from datetime import UTC, date, datetime
from importlib import import_module
from types import SimpleNamespace

from members.models import ChairTerm, Post
from tests.factories.members import (
    AgencyFactory,
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PersonFactory,
    PostFactory,
    ProvinceFactory,
    UserFactory,
)

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning in Việt Trì
BEGINNING = datetime(2025, 12, 31, 17, 0, tzinfo=UTC)  # midnight, 1 January 2026 in Vietnam
FLOORS = ("office", "accounts", "audit", "documents", "members", "cycle", "awards", "conferences")


def build() -> SimpleNamespace:
    world = SimpleNamespace(now=NOW, users={})
    _province(world, prefix="")
    _province(world, prefix="other_")
    world.users["postless"] = UserFactory(username="postless")
    PersonFactory(account=world.users["postless"], full_name="Người Không Chức")
    for floor in FLOORS:
        try:
            furnish = import_module(f"tests.{floor}.world").furnish
        except ModuleNotFoundError as missing:
            if missing.name not in (f"tests.{floor}.world", f"tests.{floor}"):
                raise
            continue
        furnish(world)
    return world


def _province(world, *, prefix: str) -> None:
    """A province with its receiving office and one bloc of two agencies, the first in the chair.

    Sets e.g. world.bloc, world.chair_agency, world.agency, world.office, world.secretary; with
    the prefix for the other province.
    """
    province = ProvinceFactory()
    bloc = BlocFactory(province=province)
    chair_agency = AgencyFactory(province=province)
    agency = AgencyFactory(province=province)
    office = AgencyFactory(province=province)
    for position, member in enumerate((chair_agency, agency), start=1):
        MembershipFactory(bloc=bloc, agency=member, position=position, valid_from=date(2020, 1, 1))
    ChairTermFactory(
        bloc=bloc,
        agency=chair_agency,
        office=ChairTerm.Office.CHAIR,
        year=2026,
        starts_at=BEGINNING,
    )
    holders = {
        "secretary": (chair_agency, Post.Role.SECRETARY),
        "leader": (agency, Post.Role.HEAD),
        "clerk": (agency, Post.Role.CLERK),
        "council": (office, Post.Role.COUNCIL),
        "administrator": (office, Post.Role.ADMINISTRATOR),
    }
    for role, (place, post_role) in holders.items():
        name = f"{prefix}{role}"
        user = UserFactory(username=name)
        person = PersonFactory(account=user, full_name=f"Người {name}")
        PostFactory(person=person, agency=place, role=post_role, starts_at=BEGINNING)
        world.users[name] = user
        setattr(world, f"{prefix}{role}", person)
    for name, record in {
        "province": province,
        "bloc": bloc,
        "chair_agency": chair_agency,
        "agency": agency,
        "office": office,
    }.items():
        setattr(world, f"{prefix}{name}", record)
