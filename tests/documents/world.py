"""An issued paper of each bloc, and a statute of the common list."""

from types import SimpleNamespace

from documents.models import LegalBasis
from tests.documents.kinds import REPORT
from tests.factories.documents import PaperFactory


def furnish(world: SimpleNamespace) -> None:
    for prefix in ("", "other_"):
        bloc = getattr(world, f"{prefix}bloc")
        paper = PaperFactory(bloc=bloc, kind=REPORT.key, type_symbol="BC", number=1)
        setattr(world, f"{prefix}paper", paper)
    world.statute = LegalBasis.objects.get(short_title="Nghị định 30/2020/NĐ-CP")
