"""Reads the tags and marks of a PDF back, and names what breaks PDF/A-2a or PDF/UA-1.

This is no full validator (veraPDF is one; no package registry here has it). It checks what can be
checked by structure: ISO 19005-2 and ISO 14289-1, each fault with its clause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
from fontTools.ttLib import TTFont

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
}
TAG_NAMES = """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P
    H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
    Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form
"""
STANDARD_TAGS = set(TAG_NAMES.split())  # ISO 32000-1, 14.8.4
KIDS = {  # which elements may stand directly in these (ISO 32000-1, 14.8.4.3)
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
PARENTS = {"LI": {"L"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}}
BLOCKS = {"P", "H1", "H2", "H3", "H4", "L", "Table"}


@dataclass(frozen=True)
class Marks:
    """What the file says it is."""

    pdfa: str  # part and conformance, such as 2A
    pdfua: str
    describes_pdfua: bool  # the extension schema that PDF/A asks for
    title: str
    created: str
    language: str
    shows_title: bool
    tagged: bool
    permanent_id: bytes


def marks(data: bytes) -> Marks:
    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root
        xmp = ElementTree.fromstring(root.Metadata.read_bytes())
        described = {node.text for node in xmp.iterfind(".//pdfaSchema:namespaceURI", NAMES)}
        return Marks(
            pdfa=_xmp(xmp, "pdfaid:part") + _xmp(xmp, "pdfaid:conformance"),
            pdfua=_xmp(xmp, "pdfuaid:part"),
            describes_pdfua=described == {NAMES["pdfuaid"]},
            title=xmp.findtext(".//dc:title//rdf:li", "", NAMES),
            created=_xmp(xmp, "xmp:CreateDate"),
            language=str(root.get("/Lang", "")),
            shows_title=bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            tagged=bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            permanent_id=bytes(pdf.trailer.ID[0]),
        )


def tags(data: bytes) -> list[str]:
    """Names of all structure elements in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [_tag(element) for element in _elements(pdf.Root.StructTreeRoot)]


def faults(data: bytes) -> list[str]:
    """[] when nothing was found against either standard."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            *_file_faults(data, pdf),
            *_font_faults(pdf),
            *_metadata_faults(pdf),
            *_tree_faults(pdf),
            *_content_faults(pdf),
        ]


def _xmp(xmp: ElementTree.Element, name: str) -> str:
    """A simple property, written as an attribute or as an element."""
    prefix, _, local = name.partition(":")
    full = f"{{{NAMES[prefix]}}}{local}"
    for node in xmp.iter():
        if node.tag == full or full in node.attrib:
            return node.get(full) or node.text or ""
    return ""


def _tag(element: pikepdf.Object) -> str:
    return str(element.S).removeprefix("/")


def _kids(element: pikepdf.Object) -> list:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _elements(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in _kids(parent):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _file_faults(data: bytes, pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not data.startswith(b"%PDF-1.7\n"):
        yield "A 6.1.2: no header of PDF 1.7"
    if b"\r\nendstream" in data:
        yield "A 6.1.7.1: a stream may be read as one letter too short"
    if "/Encrypt" in pdf.trailer or len(pdf.trailer.get("/ID", ())) != 2:
        yield "A 6.1.3: encrypted, or without identifier"
    if {"/OpenAction", "/AA", "/OCProperties"} & set(root.keys()) or "/JavaScript" in root.get(
        "/Names", {}
    ):
        yield "A 6.5, 6.9: actions, scripts or layers"
    if "/EmbeddedFiles" in root.get("/Names", {}):
        yield "A 6.8: embedded files"
    intents = root.get("/OutputIntents", ())
    if [str(intent.S) for intent in intents] != ["/GTS_PDFA1"]:
        yield "A 6.2.3: no single output intent"
    elif intents[0].DestOutputProfile.N != 3:
        yield "A 6.2.3: the output profile is not RGB"
    for key, state in _extended_states(pdf):
        if {"/TR", "/HTP"} & set(state.keys()) or str(state.get("/BM", "/Normal")) != "/Normal":
            yield f"A 6.2.5: graphics state {key}"


def _extended_states(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    for page in pdf.pages:
        yield from page.Resources.get("/ExtGState", {}).items()


def _fonts(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    found = {}
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            found[str(font.BaseFont)] = font
    return found


def embedded_fonts(data: bytes) -> set[str]:
    """Names, without the mark of a subset, of fonts whose file is inside."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {
            name.partition("+")[2]
            for name, font in _fonts(pdf).items()
            if "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        }


def _font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for name, font in _fonts(pdf).items():
        descendant = font.DescendantFonts[0]
        if "/FontFile2" not in descendant.FontDescriptor:
            yield f"A 6.2.11.4: {name} is not embedded"
            continue
        if "/ToUnicode" not in font:
            yield f"A 6.2.11.7: {name} has no Unicode values"
        if descendant.get("/CIDToGIDMap") != pikepdf.Name.Identity:
            yield f"A 6.2.11.3: {name} has no map of its glyphs"
        wrong = _wrong_widths(descendant)
        if wrong:
            yield f"A 6.2.11.5: {name} has other widths inside for {wrong}"


def _wrong_widths(descendant: pikepdf.Object) -> list[int]:
    file = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
    em = file["head"].unitsPerEm
    order, metrics = file.getGlyphOrder(), file["hmtx"].metrics
    wrong, entries = [], list(descendant.W)
    for first, widths in zip(entries[::2], entries[1::2], strict=True):
        for glyph, width in enumerate(widths, start=int(first)):
            if glyph >= len(order) or abs(metrics[order[glyph]][0] * 1000 / em - float(width)) > 1:
                wrong.append(glyph)
    return wrong


def _metadata_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root, info = pdf.Root, pdf.docinfo
    xmp = ElementTree.fromstring(root.Metadata.read_bytes())
    if _xmp(xmp, "pdfaid:part") != "2" or _xmp(xmp, "pdfaid:conformance") != "A":
        yield "A 6.6.4: not marked as PDF/A-2a"
    if _xmp(xmp, "pdfuaid:part") != "1":
        yield "UA 5: not marked as PDF/UA-1"
    elif xmp.find(".//pdfaSchema:namespaceURI", NAMES) is None:
        yield "A 6.6.2.3: the PDF/UA mark is not described"
    title = xmp.findtext(".//dc:title//rdf:li", "", NAMES)
    if not title or title != str(info.get("/Title", "")):
        yield "UA 7.1: no title, or two"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "UA 7.1: the title is not shown"
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", str(root.get("/Lang", ""))):
        yield "UA 7.2: no language"
    mark = root.get("/MarkInfo", {})
    if not bool(mark.get("/Marked", False)) or bool(mark.get("/Suspects", False)):
        yield "A 6.7.2.2: not marked as tagged"
    digits = [
        re.sub(r"\D", "", text)
        for text in (_xmp(xmp, "xmp:CreateDate"), str(info.get("/CreationDate", "")))
    ]
    if digits[0] != digits[1]:
        yield "A 6.6.3: two dates of creation"


def _tree_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    level = 0
    for element in _elements(pdf.Root.StructTreeRoot):
        tag, parent = _tag(element), element.P
        above = _tag(parent) if "/S" in parent else ""
        inside = {_tag(kid) for kid in _kids(element) if isinstance(kid, pikepdf.Dictionary)}
        if tag not in STANDARD_TAGS:
            yield f"UA 7.1: unknown tag {tag}"
        if not inside <= KIDS.get(tag, STANDARD_TAGS) or above not in PARENTS.get(tag, {above}):
            yield f"UA 7.2: {tag} in {above} holds {sorted(inside)}"
        if tag in BLOCKS and above == tag != "L":
            yield f"UA 7.1: {tag} within {tag}"
        if tag == "Figure" and "/Alt" not in element:
            yield "UA 7.3: a figure without words"
        if tag == "TH" and "/Scope" not in element.A:
            yield "UA 7.5: a header that heads nothing"
        if heading := re.fullmatch(r"H(\d)", tag):
            if int(heading[1]) > level + 1:
                yield f"UA 7.4.2: {tag} after level {level}"
            level = int(heading[1])
        if tag == "Table":
            yield from _grid_faults(element)


def _grid_faults(table: pikepdf.Object) -> Iterator[str]:
    widths = {
        sum(int(cell.A.get("/ColSpan", 1)) for cell in _kids(row))
        for row in _elements(table)
        if _tag(row) == "TR"
        and not any("/RowSpan" in cell.A for cell in _elements(table) if "/A" in cell)
    }
    if len(widths) > 1:
        yield f"UA 7.5: rows of {sorted(widths)} cells in one table"


def _content_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Everything drawn is an artifact or belongs to an element of the tree, never both."""
    in_tree = {element.objgen for element in _elements(pdf.Root.StructTreeRoot)}
    owners = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for number, page in enumerate(pdf.pages, start=1):
        of_page = owners.get(page.StructParents, ())
        seen: set[int] = set()
        marked: list[tuple[str, int | None]] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                mcid = operands[1].get("/MCID") if name == "BDC" else None
                if marked and (mcid is not None or str(operands[0]) == "/Artifact"):
                    yield f"UA 7.1: content within content on page {number}"
                marked.append((str(operands[0]), mcid))
                if mcid is not None:
                    seen.add(mcid)
            elif name == "EMC":
                marked.pop()
            elif name in ("TJ", "Tj", "f", "F", "f*", "S", "s", "B", "Do", "sh") and not marked:
                yield f"UA 7.1: {name} on page {number} is neither content nor artifact"
        for mcid, owner in enumerate(of_page):
            if (mcid in seen) != (owner is not None):
                yield f"A 6.7: content {mcid} of page {number} has no owner, or the other way round"
            elif owner is not None and owner.objgen not in in_tree:
                yield f"UA 7.1: content {mcid} of page {number} hangs on no tree"
        if seen - set(range(len(of_page))):
            yield f"A 6.7: content of page {number} is missing in the parent tree"
