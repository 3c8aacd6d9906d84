"""What WeasyPrint alone leaves open, and that the reading kit sees it."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from django.conf import settings
from pikepdf import Array, Dictionary, Name

from documents.rendering.press import Imprint, press_for
from tests.documents.rendering.samples import minutes, printed
from tests.reading.structure import faults


def test_weasyprint_alone_is_not_enough():
    paper, html = minutes()
    imprint = Imprint(paper.title, "vi", "2021-01-12T11:30:00+07:00", b"id", ["decree30"])
    data = press_for(settings.PAPER_FONTS_DIR).written(html, imprint)
    assert sorted({re.sub(r"content \d+", "content", fault) for fault in faults(data)}) == [
        "UA 5: not marked as PDF/UA-1",
        "UA 7.1: content of page 2 hangs on no tree",
        "UA 7.2: LI in L holds ['Lbl', 'NonStruct', 'Span']",
        "UA 7.2: LI in L holds ['Lbl', 'Span']",
        "UA 7.5: a header that heads nothing",
    ]


def _elements(pdf: pikepdf.Pdf, tag: str) -> list:
    return [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") == tag]


def _unmark(pdf):
    pdf.Root.MarkInfo.Marked = False


def _forget_language(pdf):
    del pdf.Root.Lang


def _hide_title(pdf):
    del pdf.Root.ViewerPreferences


def _add_script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _drop_output_intent(pdf):
    del pdf.Root.OutputIntents


def _drop_font(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.DescendantFonts[0].FontDescriptor.FontFile2


def _widen(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    font.DescendantFonts[0].W[1] = Array([9999])


def _skip_level(pdf):
    _elements(pdf, "/H2")[0].S = Name.H3


def _invent_tag(pdf):
    _elements(pdf, "/H1")[0].S = Name.Headline


def _draw_outside(pdf):
    page = pdf.pages[0]
    page.contents_add(b"0 0 10 10 re f")


def _cut_loose(pdf):
    document = pdf.Root.StructTreeRoot.K[0]
    document.K = Array(list(document.K)[1:])


@pytest.mark.parametrize(
    ("plant", "fault"),
    [
        (_unmark, "A 6.7.2.2: not marked as tagged"),
        (_forget_language, "UA 7.2: no language"),
        (_hide_title, "UA 7.1: the title is not shown"),
        (_add_script, "A 6.5, 6.9: actions, scripts or layers"),
        (_drop_output_intent, "A 6.2.3: no single output intent"),
        (_skip_level, "UA 7.4.2: H3 after level 1"),
        (_invent_tag, "UA 7.1: unknown tag Headline"),
        (_draw_outside, "UA 7.1: f on page 1 is neither content nor artifact"),
        (_cut_loose, "UA 7.1: content 0 of page 1 hangs on no tree"),
        (_drop_font, " is not embedded"),
        (_widen, " has other widths inside for "),
    ],
)
def test_planted_fault_is_found(plant: Callable[[pikepdf.Pdf], None], fault: str):
    out = BytesIO()
    with pikepdf.open(BytesIO(printed(minutes()))) as pdf:
        plant(pdf)
        pdf.save(out)
    assert any(fault in found for found in faults(out.getvalue()))
