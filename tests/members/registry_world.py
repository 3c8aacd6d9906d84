"""Records of bloc A's registry for the table of access; bloc B's people must see none of them."""

from datetime import UTC, date, datetime

from members.models import ChairTerm
from tests.factories.members import (
    AgencyFactory,
    AgencyNameFactory,
    BlocFactory,
    BlocSettingsFactory,
    ChairTermFactory,
    MembershipFactory,
    SuccessionFactory,
)


def furnish(world) -> None:
    province, bloc = world.province, world.bloc
    world.empty_bloc = BlocFactory(province=province)
    world.membership = bloc.memberships.get(agency=world.agency)
    world.left_membership = MembershipFactory(bloc=bloc, valid_until=date(2025, 7, 1))
    world.chair_term = bloc.chair_terms.get(agency=world.chair_agency)
    world.ended_term = ChairTermFactory(
        bloc=bloc,
        agency=world.agency,
        office=ChairTerm.Office.DEPUTY,
        ends_at=datetime(2025, 12, 31, 17, 0, tzinfo=UTC),
    )
    first = bloc.settings_versions.get()
    first.valid_until = date(2025, 1, 1)
    first.save()
    world.second_rules = BlocSettingsFactory(
        bloc=bloc, number=2, valid_from=date(2025, 1, 1), quorum="1/2"
    )
    world.agency_name = world.agency.names.get()
    _outside_every_bloc(world, province)


def _outside_every_bloc(world, province) -> None:
    world.closed_agency = AgencyFactory(province=province, closed_on=date(2025, 7, 1))
    world.fresh_agency = AgencyFactory(province=province)
    first = world.fresh_agency.names.get()
    first.valid_until = date(2025, 7, 1)
    first.save()
    world.second_name = AgencyNameFactory(agency=world.fresh_agency, valid_from=date(2025, 7, 1))
    world.succession = SuccessionFactory(
        predecessor=AgencyFactory(province=province, closed_on=date(2025, 7, 1)),
        takes_effect_on=date(2025, 7, 1),
    )
