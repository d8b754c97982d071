"""The styles of a letter, one for each kind of paragraph, in names a Word user can find."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

FONT = "Times New Roman"
INK = RGBColor(0x1A, 0x1A, 0x1A)
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}

# name: (based on, size, space before, space after, bold, keep with next, keep lines together)
PARAGRAPHS: dict[str, tuple[str, float, float, float, bool, bool, bool]] = {
    "Document Title": ("Normal", 16, 0, 4, True, True, True),
    "Document Detail": ("Normal", 10.5, 0, 2, False, False, True),
    "Letterhead Name": ("Normal", 15, 0, 2, True, True, True),
    "Letterhead Line": ("Normal", 10, 0, 0, False, True, True),
    "Letter Date": ("Normal", 11, 10, 6, False, False, True),
    "Letter Delivery": ("Normal", 11, 0, 6, False, True, True),
    "Letter Address": ("Normal", 11, 0, 0, False, True, True),
    "Letter Subject": ("Normal", 11, 8, 8, True, True, True),
    "Letter Salutation": ("Normal", 11, 0, 6, False, True, True),
    "Letter Body": ("Normal", 11, 0, 4, False, False, False),
    "Letter Last Paragraph": ("Letter Body", 11, 0, 4, False, True, True),
    "Letter Heading": ("Normal", 11.5, 6, 2, True, True, True),
    "Letter Step": ("Normal", 11, 0, 2, False, False, False),
    "Letter Closing": ("Normal", 11, 4, 24, False, True, True),
    "Letter Signature": ("Normal", 11, 0, 0, False, True, True),
    "Letter After": ("Normal", 10, 2, 0, False, False, True),
    "Letter Sources Heading": ("Letter Heading", 10, 8, 2, True, True, True),
    "Letter Source": ("Normal", 9, 0, 1, False, False, True),
    "Table Text": ("Normal", 9.5, 1.5, 1.5, False, False, True),
    "Table Number": ("Table Text", 9.5, 1.5, 1.5, False, False, True),
    "Table Head": ("Table Text", 9.5, 1.5, 1.5, True, True, True),
    "Table Head Number": ("Table Head", 9.5, 1.5, 1.5, True, True, True),
    "Table End": ("Normal", 4, 0, 0, False, False, False),
    "Table Group": ("Table Text", 9.5, 3, 1.5, True, True, True),
}
RIGHT = {"Table Number", "Table Head Number"}
HEADINGS = {"Document Title": 0, "Letter Heading": 0, "Letter Sources Heading": 0}


def set_styles(document: Any) -> None:
    """Leave only the styles a letter uses, and set each."""
    for style in list(document.styles):
        if style.name not in KEPT:
            style.delete()
            continue
        for revision in style.element.findall(qn("w:rsid")):
            style.element.remove(revision)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = FONT, Pt(11), INK
    normal.element.get_or_add_rPr().append(parse_xml(f'<w:lang {nsdecls("w")} w:val="en-US"/>'))
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1
    normal.paragraph_format.widow_control = True
    for name in PARAGRAPHS:
        _paragraph_style(document, name)
    note = document.styles.add_style("Letter Note", WD_STYLE_TYPE.CHARACTER)
    note.font.superscript = True
    for name in ("Header", "Footer"):
        document.styles[name].font.size = Pt(9)
        document.styles[name].paragraph_format.tab_stops.clear_all()
        link = document.styles[name].element.find(qn("w:link"))
        document.styles[name].element.remove(link)


def _paragraph_style(document: Any, name: str) -> None:
    based, size, before, after, bold, with_next, together = PARAGRAPHS[name]
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[based]
    style.quick_style = True
    style.font.size, style.font.bold = Pt(size), bold
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.keep_with_next, shape.keep_together = with_next, together
    if name in RIGHT:
        shape.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if name in HEADINGS:
        level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{HEADINGS[name]}"/>')
        style.element.get_or_add_pPr().append(level)


def number_steps_and_sources(document: Any) -> None:
    """Steps and sources are real numbered lists, each with its own numbering."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for number, indent in ((1, 360), (2, 300)):
        numbering.append(_abstract(number, indent))
    for number in (1, 2):
        link = f'<w:abstractNumId w:val="{number}"/>'
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{link}</w:num>'))
    for number, name in ((1, "Letter Step"), (2, "Letter Source")):
        properties = document.styles[name].element.get_or_add_pPr()
        properties.insert_element_before(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{number}"/></w:numPr>'),
            *("w:spacing", "w:ind", "w:jc", "w:outlineLvl"),
        )


def _abstract(number: int, indent: int) -> Any:
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
    )
