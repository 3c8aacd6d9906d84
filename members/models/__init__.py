from members.models.agencies import SINCE_EVER, Agency, AgencyName, Succession
from members.models.blocs import Bloc, BlocSettings, ChairTerm, Membership, Province
from members.models.imports import RegistryFile
from members.models.persons import Person, Post

__all__ = [
    "SINCE_EVER",
    "Agency",
    "AgencyName",
    "Bloc",
    "BlocSettings",
    "ChairTerm",
    "Membership",
    "Person",
    "Post",
    "Province",
    "RegistryFile",
    "Succession",
]
