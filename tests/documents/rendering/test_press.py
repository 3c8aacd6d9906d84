"""What the file is: its marks, its bytes, and what may get into it."""

import os
import subprocess
import sys
from datetime import timedelta
from threading import Thread

import pytest
import time_machine
from django.conf import settings

from documents.rendering import pdf
from documents.rendering.fonts import FontsMissing
from documents.rendering.press import press_for
from tests.documents.rendering import samples
from tests.documents.rendering.samples import printed
from tests.reading.pdf import read_pdf
from tests.reading.structure import faults, marks, tags

# --- Marks ---------------------------------------------------------------------------------------


def test_draft_is_marked_in_the_title_and_changes_no_word_of_the_content():
    sample = samples.minutes()
    issued, draft = printed(sample), printed(sample, draft=True)
    assert marks(draft).title == f"DỰ THẢO - {sample[0].title}"
    assert marks(issued).title == sample[0].title
    assert read_pdf(draft).text == read_pdf(issued).text
    assert (tags(draft), faults(draft)) == (tags(issued), [])


def test_example_is_marked_on_every_page():
    read = read_pdf(printed(samples.minutes(paragraphs=12), example=True))
    marked = [run for run in read.runs if run.text.startswith("VÍ DỤ")]
    assert [(run.page, run.tag) for run in marked] == [
        (1, "Artifact"),
        (2, "Artifact"),
        (3, "Artifact"),
    ]
    assert {run.text for run in marked} == {"VÍ DỤ: số liệu minh họa, không có giá trị sử dụng"}


def test_file_says_what_it_is(minutes):
    said = marks(minutes)
    assert (said.pdfa, said.pdfua, said.describes_pdfua) == ("2A", "1", True)
    assert (said.tagged, said.shows_title, said.language) == (True, True, "vi")
    assert said.created == "2021-01-12T11:30:00+07:00"
    assert said.permanent_id == samples.IDENTIFIER


def test_tags_name_the_parts_in_reading_order():
    data = printed(samples.minutes())
    blocks = [tag for tag in tags(data) if tag in ("H1", "H2", "H3", "L", "Table")]
    assert blocks == ["H1", "H2", "H2", "H3", "L", "H3", "L", "Table", "L"]


def test_letter_and_minutes_show_no_fault(minutes, letter):
    assert (faults(minutes), faults(letter)) == ([], [])


# --- The same bytes ------------------------------------------------------------------------------

OTHER_PROCESS = """
import django, sys
django.setup()
from tests.documents.rendering import samples
sys.stdout.buffer.write(samples.printed(samples.letter(), draft=True, example=True))
"""


def test_same_arguments_give_the_same_bytes_in_another_process_and_year():
    here = printed(samples.letter(), draft=True, example=True)
    with time_machine.travel(samples.CREATED + timedelta(days=3650)):
        later = printed(samples.letter(), draft=True, example=True)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONHASHSEED": "7"}
    there = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS],
        capture_output=True,
        check=True,
        cwd=settings.ROOT,
        env=environment,
    ).stdout
    assert later == here
    assert there == here


def test_threads_printing_at_once_give_the_same_bytes():
    sample, results = samples.letter(annex_rows=5), []
    threads = [Thread(target=lambda: results.append(printed(sample))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [printed(sample)] * 6


# --- What is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://localhost:1/picture.png",
        "https://example.org/picture.png",
        "ftp://example.org/picture.png",
        f"file://{settings.PAPER_FONTS_DIR}/../../../../etc/passwd",
        f"file://elsewhere{settings.PAPER_FONTS_DIR}/Tinos_400Regular.ttf",
    ],
)
def test_foreign_picture_stops_the_paper(address):
    html = f'<html lang="vi"><body><img src="{address}" alt="x"></body></html>'
    with pytest.raises(pdf.ForeignResource) as refusal:
        printed((samples.minutes()[0], html))
    assert str(refusal.value) == f"{address} is not one of the project's fonts and styles"


@pytest.mark.parametrize(
    "part",
    [
        '<link rel="stylesheet" href="file:///etc/passwd">',
        "<style>@import url(https://example.org/a.css);</style>",
        "<style>@font-face { font-family: x; src: url(file:///etc/passwd); }</style>",
        '<link rel="attachment" href="file:///etc/passwd">',
    ],
)
def test_foreign_style_font_or_attachment_stops_the_paper(part):
    html = f'<html lang="vi"><head>{part}</head><body><p>x</p></body></html>'
    with pytest.raises(pdf.ForeignResource):
        printed((samples.minutes()[0], html))


def test_picture_within_the_paper_is_printed():
    dot = "data:image/gif;base64,R0lGODdhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="
    html = f'<html lang="vi"><body><p>x</p><img src="{dot}" alt="chấm"></body></html>'
    data = printed((samples.minutes()[0], html))
    assert "Figure" in tags(data)
    assert faults(data) == []


def test_missing_fonts_are_named(tmp_path, settings):
    settings.PAPER_FONTS_DIR = tmp_path
    with pytest.raises(FontsMissing) as missing:
        press_for(tmp_path)
    assert str(missing.value) == (
        f"Tinos_400Regular.ttf is not under {tmp_path}; run script/server once to install it."
    )
