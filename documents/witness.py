"""The papers as witnesses of the event chain: each bears the head it was issued on."""

from collections.abc import Iterator

from documents.models import Paper

BATCH = 500


def printed_heads() -> Iterator[tuple[str, str]]:
    """Each issued paper and the head printed on it, read in batches by key."""
    last = 0
    while papers := list(Paper.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield from ((str(paper), paper.chain_head) for paper in papers)
        last = papers[-1].pk
