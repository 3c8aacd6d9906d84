"""Paper size, margins, page numbers and marks of the Word file."""

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from documents.rendering import marks
from documents.rendering.word import styles

PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
LEFT, RIGHT, TOP, BOTTOM = Mm(30), Mm(15), Mm(20), Mm(20)
HEADER = Mm(10)
WATERMARK = f"""
<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
               path="m@7,l@8,m@5,21600l@6,21600e">
    <v:formulas>
      <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
      <v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
      <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
    </v:formulas>
    <v:path textpathok="t" o:connecttype="rect"/>
    <v:textpath on="t" fitshape="t"/>
  </v:shapetype>
  <v:shape id="DraftMark" type="#_x0000_t136" alt="{marks.DRAFT}" fillcolor="#ebebeb" stroked="f"
           style="position:absolute;width:480pt;height:120pt;rotation:315;z-index:-1;
                  mso-position-horizontal:center;mso-position-horizontal-relative:page;
                  mso-position-vertical:center;mso-position-vertical-relative:page">
    <v:textpath style="font-family:'{styles.FONT}';font-weight:bold" string="{marks.DRAFT}"/>
  </v:shape>
</w:pict>
"""


def set_up(document: Document, *, draft: bool, example: bool) -> None:
    """The first section; those of annexes take its headers over."""
    section = document.sections[0]
    _lay(section, landscape=False)
    number = section.header.paragraphs[0]
    styles.give(number, styles.PAGE_NUMBER)
    _add_page_number(number)
    first = section.first_page_header.paragraphs[0]
    styles.give(first, styles.PAGE_NUMBER)
    if draft:
        for paragraph in (number, first):
            paragraph.add_run()._r.append(parse_xml(WATERMARK))
    if example:
        for footer in (section.footer, section.first_page_footer):
            styles.give(footer.paragraphs[0], styles.EXAMPLE)
            footer.paragraphs[0].add_run(marks.EXAMPLE_LINE)


def start_annex(document: Document, *, landscape: bool) -> Section:
    """A section on a new page that counts its own pages."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _lay(section, landscape=landscape)
    if section._sectPr.find(qn("w:pgNumType")) is None:  # a later annex takes it over
        start = OxmlElement("w:pgNumType")
        start.set(qn("w:start"), "1")
        section._sectPr.find(qn("w:pgMar")).addnext(start)
    return section


def text_width(section: Section) -> int:
    return section.page_width - section.left_margin - section.right_margin


def _lay(section: Section, *, landscape: bool) -> None:
    sides = (PAGE_HEIGHT, PAGE_WIDTH) if landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = sides
    section.left_margin, section.right_margin = LEFT, RIGHT
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.header_distance = section.footer_distance = HEADER
    section.different_first_page_header_footer = True


def _add_page_number(paragraph: Paragraph) -> None:
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("", "2"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif text.isdigit():
            run.text = text  # shown until the program counts
        else:
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)
