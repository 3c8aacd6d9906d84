"""Rules of a given length: an empty paragraph with a border, drawn in from both sides."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph

THICKNESS = "6"  # eighths of a point
HEIGHT = Pt(3)


def draw(paragraph: Paragraph, *, length: int, width: int) -> None:
    """In the middle of the `width` that the paragraph has."""
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Length(max(0, (width - length) // 2))
    layout.line_spacing, layout.space_before = HEIGHT, Pt(2)
    border = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", THICKNESS), ("space", "0"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    borders = OxmlElement("w:pBdr")
    borders.append(border)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
