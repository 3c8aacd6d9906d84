"""The decree's typography as Word styles, so that an edited text keeps to it.

Style names are Vietnamese: the people who open the file see them.
"""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
INDENT = Mm(12.7)
SIGNATURE_SPACE = Mm(26)
BODY_SPACING = 1.12  # lines; 18 pt for letters of 14 pt, as in the PDF
BODY_LINE = Pt(18)


@dataclass(frozen=True)
class Look:
    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: ALIGN = ALIGN.CENTER
    indent: int = 0
    before: int = 0
    after: int = 0
    spacing: float = 1.0
    keep: bool = False  # on the page of what follows


BODY, BASIS, PLAIN, CENTRED, NOTE, TRACE = (
    "Nội dung",
    "Căn cứ",
    "Nội dung không thụt dòng",
    "Nội dung giữa dòng",
    "Ghi chú",
    "Mã nhật ký",
)
PARENT, ISSUER, COUNTRY, MOTTO = "Cơ quan chủ quản", "Cơ quan ban hành", "Quốc hiệu", "Tiêu ngữ"
NUMBER, DATED, SUBJECT, ADDRESSEE = "Số và ký hiệu", "Địa danh và ngày", "Trích yếu", "Kính gửi"
POST, NAME, RECIPIENTS, RECIPIENT = "Chức vụ", "Họ tên", "Nơi nhận", "Danh sách nơi nhận"
CELL, CAPTION, RULE = "Ô bảng", "Tên bảng", "Đường kẻ"
ANNEX, ANNEX_REFERENCE = "Phụ lục", "Phụ lục kèm theo"
PAGE_NUMBER, EXAMPLE = "Số trang", "Ví dụ"

WORD_2013 = "15"  # in older modes tables stand out to the left of the text
PART = {"bold": True, "align": ALIGN.JUSTIFY, "indent": INDENT, "before": Pt(6), "keep": True}
TEXT = {"align": ALIGN.JUSTIFY, "before": Pt(6), "spacing": BODY_SPACING}
LOOKS = (
    Look("Normal", align=ALIGN.LEFT),
    Look("Heading 1", bold=True, spacing=BODY_SPACING, before=Pt(18), keep=True),
    Look("Heading 2", spacing=BODY_SPACING, **PART),
    Look("Heading 3", spacing=BODY_SPACING, **PART),
    Look("Heading 4", spacing=BODY_SPACING, italic=True, **PART),
    Look(BODY, indent=INDENT, **TEXT),
    Look(BASIS, indent=INDENT, italic=True, **TEXT),
    Look(PLAIN, **TEXT),
    Look(CENTRED, before=Pt(6), spacing=BODY_SPACING),
    Look(NOTE, 13, indent=INDENT, italic=True, **TEXT),
    Look(TRACE, 9, align=ALIGN.LEFT, before=Pt(12)),
    Look(PARENT, 12),
    Look(ISSUER, 12, bold=True),
    Look(COUNTRY, 12, bold=True),
    Look(MOTTO, 13, bold=True),
    Look(NUMBER, 13, before=Pt(8)),
    Look(DATED, 13, italic=True, before=Pt(8)),
    Look(SUBJECT, bold=True, spacing=BODY_SPACING, keep=True),
    Look(ADDRESSEE, spacing=BODY_SPACING),
    Look(POST, bold=True, spacing=BODY_SPACING),
    Look(NAME, bold=True, before=SIGNATURE_SPACE, after=Pt(8)),
    Look(RECIPIENTS, 12, bold=True, italic=True, align=ALIGN.LEFT, keep=True),
    Look(RECIPIENT, 11, align=ALIGN.LEFT),
    Look(CELL, 13, align=ALIGN.LEFT, before=Pt(2), after=Pt(2)),
    Look(CAPTION, 13, bold=True, before=Pt(8), after=Pt(4), keep=True),
    Look(RULE, 1),
    Look(ANNEX, bold=True, spacing=BODY_SPACING, keep=True),
    Look(ANNEX_REFERENCE, italic=True, spacing=BODY_SPACING),
    Look(PAGE_NUMBER, 13),
    Look(EXAMPLE, 11, bold=True),
)


def define(document: Document, language: str) -> None:
    for look in LOOKS:
        _apply(look, _style(document, look.name))
    _set_language(document, language)
    _set_mode(document)


def give(paragraph: Paragraph, name: str) -> None:
    """By its id, which follows from the name: python-docx would read all styles each time."""
    paragraph._p.style = name.replace(" ", "")


def _set_language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for mark in defaults.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
        mark.set(qn("w:eastAsia"), language)


def _set_mode(document: Document) -> None:
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), WORD_2013)


def _style(document: Document, name: str) -> ParagraphStyle:
    if name in document.styles:
        return document.styles[name]
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.quick_style = True
    return style


def _apply(look: Look, style: ParagraphStyle) -> None:
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor(0, 0, 0)
    _set_face(style)
    paragraph.alignment = look.align
    paragraph.first_line_indent = look.indent
    paragraph.space_before, paragraph.space_after = look.before, look.after
    paragraph.line_spacing = look.spacing
    paragraph.keep_with_next = look.keep
    paragraph.widow_control = True


def _set_face(style: ParagraphStyle) -> None:
    """One face for all scripts; the theme's faces would win over it."""
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(faces.attrib):
        del faces.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(qn(f"w:{script}"), FONT)
