"""Whoever reaches the bloc reads its proposals; the secretariat alone writes."""

from tests.access import Row, only, readers

WRITES, MISTAKEN = only("secretary"), only("secretary", status=422)


def year(world) -> list:
    return [world.year.pk]


def proposal(world) -> list:
    return [world.proposal.pk]


ROWS = [
    Row("awards:proposals", year, get=readers()),
    Row("awards:propose", year, get=WRITES, post=MISTAKEN),
    Row("awards:reorder", year, get=WRITES, post=MISTAKEN),
    Row("awards:withdraw", proposal, get=WRITES, post=MISTAKEN),
]
