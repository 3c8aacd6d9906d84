from members.sentences.people import PEOPLE
from members.sentences.registry import REGISTRY

SENTENCES = {**REGISTRY, **PEOPLE}
