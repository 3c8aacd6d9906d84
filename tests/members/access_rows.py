from tests.members.people_rows import PEOPLE
from tests.members.registry_rows import REGISTRY

ROWS = [*REGISTRY, *PEOPLE]
