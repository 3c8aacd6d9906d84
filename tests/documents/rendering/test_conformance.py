"""What WeasyPrint alone leaves open, and that the reading kit sees it."""

import re
import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from django.conf import settings
from pikepdf import Array, Dictionary, Name

from documents.rendering.conformance import conforming
from documents.rendering.press import Imprint, press_for
from tests.documents.rendering.samples import minutes, printed
from tests.reading.structure import faults

UNCLEAR = "A 6.1.7.1: a stream may be read as one letter too short"


@pytest.fixture(scope="module")
def raw() -> bytes:
    """As WeasyPrint writes it."""
    paper, html = minutes()
    imprint = Imprint(paper.title, "vi", "2021-01-12T11:30:00+07:00", b"id", ["decree30"])
    return press_for(settings.PAPER_FONTS_DIR).written(html, imprint)


def test_weasyprint_alone_is_not_enough(raw):
    found = {re.sub(r"content \d+", "content", fault) for fault in faults(raw)}
    assert sorted(found - {UNCLEAR}) == [
        "UA 5: not marked as PDF/UA-1",
        "UA 7.1: content of page 2 hangs on no tree",
        "UA 7.2: LI in L holds ['Lbl', 'NonStruct', 'Span']",
        "UA 7.2: LI in L holds ['Lbl', 'Span']",
        "UA 7.5: a header that heads nothing",
    ]


def with_subject(raw: bytes, subject: str) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(raw)) as pdf:
        pdf.docinfo.Subject = subject
        pdf.save(out)
    return out.getvalue()


def test_no_stream_of_many_papers_ends_with_a_carriage_return(raw):
    finished = [conforming(with_subject(raw, str(number))) for number in range(60)]
    assert [data for data in finished if b"\r\nendstream" in data] == []


def test_content_that_would_end_with_a_carriage_return_is_kept(raw):
    out = BytesIO()
    with pikepdf.open(BytesIO(raw)) as pdf:
        content = pdf.pages[0].Contents
        before = content.read_bytes()
        padded = (before + b"\n" * n for n in range(1, 10_000))
        unlucky = next(data for data in padded if zlib.compress(data).endswith(b"\r"))
        content.write(zlib.compress(unlucky), filter=Name.FlateDecode)
        pdf.save(out)
    data = conforming(out.getvalue())
    with pikepdf.open(BytesIO(data)) as pdf:
        content = pdf.pages[0].Contents
        assert [str(name) for name in content.Filter] == ["/RunLengthDecode", "/FlateDecode"]
        assert content.read_bytes(pikepdf.StreamDecodeLevel.all) == unlucky
    assert faults(data) == []


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
