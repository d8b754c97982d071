"""The readable source of `letter.docx` and `letter_short.docx`: one paragraph a kind of block."""

from typing import Any

from docx.shared import Pt

from templates.build.parts import blocks, letterhead, new_document, saved
from templates.build.styles import PARAGRAPHS
from templates.build.tables import NEEDS, NEEDS_ASKED_OF, OBJECTIVES, PARTNERS, TIMELINE

STYLES = {
    "date": "Letter Date",
    "delivery": "Letter Delivery",
    "address": "Letter Address",
    "subject": "Letter Subject",
    "salutation": "Letter Salutation",
    "body": "Letter Body",
    "last": "Letter Last Paragraph",
    "heading": "Letter Heading",
    "step": "Letter Step",
    "closing": "Letter Closing",
    "signature": "Letter Signature",
    "after": "Letter After",
    "sources_heading": "Letter Sources Heading",
    "source": "Letter Source",
}
"""Word’s style for each kind of block but tables."""


SHAPED = {
    "enclosure.heading": ("heading", "page_break_before"),
    "enclosures": ("after", "keep_with_next"),
    "copies": ("after", "keep_with_next"),
}
"""Blocks that start a page, or stay with the line after them: below the last the sources begin."""

SMALLER, CLOSER = 0.91, 0.5
"""Type and spacing of a letter of one page, as shares of the standard letter’s."""


def letter_template() -> bytes:
    """The template of a standard letter as a .docx file."""
    return _letter(new_document(margin=1))


def short_letter_template() -> bytes:
    """The same on one page: smaller type, closer lines; the sources stand on the next page."""
    document = new_document(margin=0.6)
    for name in PARAGRAPHS:
        style = document.styles[name]
        style.font.size = Pt(round(style.font.size.pt * SMALLER * 2) / 2)
        shape = style.paragraph_format
        shape.space_before = Pt(round(shape.space_before.pt * CLOSER * 2) / 2)
        shape.space_after = Pt(round(shape.space_after.pt * CLOSER * 2) / 2)
    document.styles["Normal"].paragraph_format.line_spacing = 1
    document.styles["Letter Closing"].paragraph_format.space_after = Pt(20)
    document.styles["Letter Sources Heading"].paragraph_format.page_break_before = True
    return _letter(document)


def _letter(document: Any) -> bytes:
    letterhead(document)
    tables = (NEEDS_ASKED_OF, NEEDS, OBJECTIVES, PARTNERS, TIMELINE)
    blocks(document, STYLES, tables, SHAPED)
    return saved(document)
