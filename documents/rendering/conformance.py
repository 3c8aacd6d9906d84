"""Makes WeasyPrint's PDF/A-2a conform to PDF/UA-1 (ISO 14289-1) as well."""

import re
from collections.abc import Iterator
from io import BytesIO
from zlib import compress

import pikepdf

# PDF/A allows a foreign mark in the metadata only if its schema is described beside it
# (ISO 19005-2, 6.6.2.3).
PDFUA_MARK = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms\
</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
MARKED_TEXT = re.compile(rb"/Span\s*<<\s*/MCID (\d+)\s*>>\s*BDC")
UNCLEAR_END = b"\r\nendstream"
ITEM_PARTS = ("/Lbl", "/LBody")
PAGINATION = b"/Artifact <</Type /Pagination>> BDC"


def conforming(raw: bytes) -> bytes:
    """The finished file. Its permanent id stays; that of this version follows from the content."""
    with pikepdf.open(BytesIO(raw)) as pdf:
        add_pdfua_mark(pdf)
        elements = list(_elements(pdf.Root.StructTreeRoot))
        release_margins(pdf, elements)
        give_list_items_a_body(pdf, elements)
        tell_headers_apart(pdf, elements)
        end_streams_clearly(pdf)
        return _saved(pdf)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """Rearranged a little while one of the streams that are made in saving ends unclearly."""
    data = _written(pdf)
    for holder, key in _rearrangeable(pdf):
        if UNCLEAR_END not in data:
            break
        holder[key] = pdf.make_indirect(holder[key])
        data = _written(pdf)
    return data


def _written(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _rearrangeable(pdf: pikepdf.Pdf) -> list[tuple[pikepdf.Object, str]]:
    """Values that may stand by themselves: each that does moves the numbers of all objects."""
    boxes = ("/MediaBox", "/TrimBox", "/BleedBox")
    parts = [(pdf.Root, "/ViewerPreferences"), (pdf.Root, "/MarkInfo")]
    return parts + [(pdf.pages[0].obj, box) for box in boxes]


def end_streams_clearly(pdf: pikepdf.Pdf) -> None:
    """No stream ends with a carriage return.

    Together with the line feed behind it that reads as the end of a line, and the stream as one
    byte too short (ISO 19005-2, 6.1.7.1). Compressing differently cannot help: the last byte is a
    checksum. So the compressed data is wrapped in runs, which end with a mark of their own.
    """
    for stream in pdf.objects:
        if isinstance(stream, pikepdf.Stream) and "/Filter" in stream:
            data = stream.read_raw_bytes()
            if data.endswith(b"\r"):
                _wrap_in_runs(stream, data)


def _wrap_in_runs(stream: pikepdf.Stream, data: bytes) -> None:
    """Literal runs of at most 128 bytes (ISO 32000-1, 7.4.5)."""
    pieces = (data[start : start + 128] for start in range(0, len(data), 128))
    runs = b"".join(bytes([len(piece) - 1]) + piece for piece in pieces)
    parameters = stream.get("/DecodeParms")
    stream.write(
        runs + b"\x80",
        filter=pikepdf.Array([pikepdf.Name.RunLengthDecode, stream.Filter]),
        decode_parms=parameters and pikepdf.Array([None, parameters]),
    )


def add_pdfua_mark(pdf: pikepdf.Pdf) -> None:
    metadata = pdf.Root.Metadata
    text = metadata.read_bytes()
    metadata.write(text.replace(b"</rdf:RDF>", PDFUA_MARK + b"</rdf:RDF>"))


def release_margins(pdf: pikepdf.Pdf, elements: list[pikepdf.Object]) -> None:
    """Page numbers and other text in the margins become artifacts.

    WeasyPrint marks them as content of elements that hang on no tree; readers that go by the page
    would read "2" in the middle of a sentence.
    """
    in_tree = {element.objgen for element in elements}
    by_page = list(pdf.Root.StructTreeRoot.ParentTree.Nums)[1::2]
    for page, owners in zip(pdf.pages, by_page, strict=False):
        hanging = [n for n, owner in enumerate(owners) if owner.objgen not in in_tree]
        if hanging:
            _release(page, owners, hanging)


def _release(page: pikepdf.Page, owners: pikepdf.Array, hanging: list[int]) -> None:
    def artifact(match: re.Match[bytes]) -> bytes:
        return PAGINATION if int(match[1]) in hanging else match[0]

    content = MARKED_TEXT.sub(artifact, page.Contents.read_bytes())
    page.Contents.write(compress(content), filter=pikepdf.Name.FlateDecode)
    for number in hanging:
        owners[number] = None


def give_list_items_a_body(pdf: pikepdf.Pdf, elements: list[pikepdf.Object]) -> None:
    """A label and a body each (ISO 14289-1, 7.6); WeasyPrint leaves out the body of some."""
    for item in (element for element in elements if element.S == "/LI"):
        kids = list(item.K)
        loose = [kid for kid in kids if kid.S not in ITEM_PARTS]
        if not loose:
            continue
        body = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.LBody, P=item)
        )
        body.K = pikepdf.Array(loose)
        for kid in loose:
            kid.P = body
        item.K = pikepdf.Array([*(kid for kid in kids if kid.S in ITEM_PARTS), body])


def tell_headers_apart(pdf: pikepdf.Pdf, elements: list[pikepdf.Object]) -> None:
    """Table headers say whether they head a column or a row, and can be found by their ids.

    WeasyPrint gives ids, to which the cells refer, but not the tree of ids that ISO 32000-1
    (14.7.2) asks for then.
    """
    ids = {}
    for header in (element for element in elements if element.S == "/TH"):
        row_group = header.P.P.S
        header.A.Scope = pikepdf.Name.Column if row_group == "/THead" else pikepdf.Name.Row
        ids[bytes(header.ID)] = header
    if ids:
        names = [part for name in sorted(ids) for part in (pikepdf.String(name), ids[name])]
        pdf.Root.StructTreeRoot.IDTree = pikepdf.Dictionary(Names=pikepdf.Array(names))


def _elements(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements below; kids that are numbers or references to objects are content."""
    for kid in parent.get("/K", ()):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)
