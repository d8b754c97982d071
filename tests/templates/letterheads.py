"""Letterheads as agencies have them: Word files without tags, with styles of their own.

`python -m tests.templates.letterheads FOLDER` writes them, to be looked at.
"""

import io
import math
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt, RGBColor

from tests.templates.blank import blank, saved

BLUE = RGBColor(0x1F, 0x3A, 0x5F)


def badge(size: int = 220) -> bytes:
    """A five-pointed star in a ring, as a PNG."""
    rows = b"".join(b"\0" + b"".join(_pixel(x, y, size) for x in range(size)) for y in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _pixel(x: int, y: int, size: int) -> bytes:
    across, up = (x - size / 2) / (size / 2), (size / 2 - y) / (size / 2)
    far = math.hypot(across, up)
    turn = (math.atan2(across, up) + math.tau) % (math.tau / 5)
    edge = 0.38 + 0.42 * abs(turn / (math.tau / 5) * 2 - 1) ** 1.6
    if 0.88 < far < 0.98:
        return b"\x1f\x3a\x5f"
    return b"\xb0\x8d\x2e" if far < edge else b"\xff\xff\xff"


def picture_in_header() -> bytes:
    """Badge and name side by side in the header, a rule below; Arial 11."""
    document = _word_document("Arial", 11)
    section = document.sections[0]
    section.top_margin = Inches(1.9)
    table = section.header.add_table(1, 2, Inches(6.5))
    left, right = table.rows[0].cells
    table.autofit = False
    for cell, column, width in zip((left, right), table.columns, (1.2, 5.3), strict=True):
        cell.width = column.width = Inches(width)
    left.paragraphs[0].add_run().add_picture(io.BytesIO(badge()), width=Inches(0.95))
    _line(right.paragraphs[0], "EXAMPLE COUNTY SHERIFF’S OFFICE", 18, bold=True)
    _line(right.add_paragraph(), "100 Example Street, Example City, AZ 85000", 9)
    _line(right.add_paragraph(), "(520) 555-0100  ·  sheriff@example.gov", 9)
    rule = section.header.add_paragraph()
    rule._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="1" '
            'w:color="B08D2E"/></w:pBdr>'
        )
    )
    section.footer.paragraphs[0].text = "Keeping our communities safe"
    section.footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    return saved(document)


def first_page_header() -> bytes:
    """A large head on the first page, a small line on the others; Times New Roman 12."""
    document = _word_document("Times New Roman", 12)
    section = document.sections[0]
    section.left_margin = section.right_margin = Inches(1.25)
    section.different_first_page_header_footer = True
    first = section.first_page_header
    first.is_linked_to_previous = False
    first.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    first.paragraphs[0].add_run().add_picture(io.BytesIO(badge()), width=Inches(0.8))
    for text, size in (("Example Nation Police Department", 20), ("Office of the Chief", 11)):
        line = first.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _line(line, text, size, bold=size == 20)
    section.header.paragraphs[0].text = "Example Nation Police Department, continued"
    section.first_page_footer.is_linked_to_previous = False
    section.first_page_footer.paragraphs[0].text = "P.O. Box 100, Example City, AZ 85000"
    document.add_paragraph("Dear [Name],")
    document.add_paragraph("Type your letter here.")
    return saved(document)


def two_column_footer() -> bytes:
    """A picture at the top of the text, two offices side by side in the footer; Arial 10."""
    document = _word_document("Arial", 10)
    section = document.sections[0]
    section.left_margin = section.right_margin = Inches(0.9)
    section.bottom_margin = Inches(1.3)
    head = document.add_paragraph()
    head.add_run().add_picture(io.BytesIO(badge()), width=Inches(0.7))
    _line(head, "   City of Example Police", 22, bold=True)
    document.add_paragraph()
    table = section.footer.add_table(1, 2, Inches(6.7))
    offices = (("Main station", "100 Example Street"), ("East substation", "900 Example Road"))
    for cell, (name, street) in zip(table.rows[0].cells, offices, strict=True):
        _line(cell.paragraphs[0], name, 9, bold=True)
        _line(cell.add_paragraph(), f"{street}, Example City, TX 78000", 8)
    return saved(document)


LETTERHEADS: dict[str, Callable[[], bytes]] = {
    "picture in header": picture_in_header,
    "first-page header": first_page_header,
    "two-column footer": two_column_footer,
}


def _word_document(font: str, size: float) -> Any:
    """A document with Word’s own usual paragraph spacing, and a property that must not go out."""
    document = blank()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    normal.paragraph_format.space_after = Pt(8)
    document.core_properties.author = "County Clerk"
    return document


def _line(paragraph: Any, text: str, size: float, *, bold: bool = False) -> None:
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.font.color.rgb = Pt(size), bold, BLUE


if __name__ == "__main__":
    for name, make in LETTERHEADS.items():
        (Path(sys.argv[1]) / f"{name}.docx").write_bytes(make())
