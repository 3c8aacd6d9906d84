"""For each bloc a proposal: world.proposal and world.other_proposal."""

from tests.factories.awards import ProposalFactory


def furnish(world) -> None:
    for prefix in ("", "other_"):
        proposal = ProposalFactory(
            year=getattr(world, f"{prefix}year"), agency=getattr(world, f"{prefix}agency")
        )
        setattr(world, f"{prefix}proposal", proposal)
