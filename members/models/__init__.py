from members.models.agencies import Agency, AgencyName, Succession
from members.models.blocs import Bloc, BlocSettings, ChairTerm, Membership, Province
from members.models.persons import Person, Post

__all__ = [
    "Agency",
    "AgencyName",
    "Bloc",
    "BlocSettings",
    "ChairTerm",
    "Membership",
    "Person",
    "Post",
    "Province",
    "Succession",
]
