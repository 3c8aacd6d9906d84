"""Papers: the first and the repeated print, against WeasyPrint alone on the same HTML."""

import time
from dataclasses import dataclass

import weasyprint
from django.utils import timezone

from conferences.papers import MINUTES
from documents import drafting


@dataclass(frozen=True)
class Printed:
    paper: str
    alone: float  # milliseconds of WeasyPrint by itself, plain PDF
    first: float
    repeated: float
    ratio: float  # repeated to alone


def measure(scene) -> list[Printed]:
    at = timezone.now()
    first = _milliseconds(lambda: drafting.draft(MINUTES, scene.conference, at=at).pdf)
    html = drafting.draft(MINUTES, scene.conference, at=at).html
    alone = _milliseconds(lambda: weasyprint.HTML(string=html).write_pdf())
    repeated = min(
        _milliseconds(lambda: drafting.draft(MINUTES, scene.conference, at=at).pdf)
        for _round in range(5)
    )
    alone = min(
        alone,
        *(_milliseconds(lambda: weasyprint.HTML(string=html).write_pdf()) for _round in range(5)),
    )
    return [Printed("minutes of a conference", alone, first, repeated, repeated / alone)]


def _milliseconds(work) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
