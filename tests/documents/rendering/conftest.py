"""Sample papers, printed once for all tests of their layout."""

import pytest

from tests.documents.rendering import samples
from tests.documents.rendering.samples import printed
from tests.reading.pdf import PdfReading, read_pdf


@pytest.fixture(scope="session")
def minutes() -> bytes:
    return printed(samples.minutes(paragraphs=12, rows=40))


@pytest.fixture(scope="session")
def read_minutes(minutes) -> PdfReading:
    return read_pdf(minutes)


@pytest.fixture(scope="session")
def letter() -> bytes:
    return printed(samples.letter())


@pytest.fixture(scope="session")
def read_letter(letter) -> PdfReading:
    return read_pdf(letter)
