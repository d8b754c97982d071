"""The readable source of `phone_sheet.docx`: figures first, in type that is read on the phone."""

from docx.shared import Pt

from templates.build.parts import blocks, new_document, saved
from templates.build.tables import PHONE

STYLES = {"title": "Document Title", "detail": "Document Detail"}

READABLE = 9.5
"""Points: the smallest type that is read while somebody waits on the line."""


def phone_sheet_template() -> bytes:
    """The template as a .docx file."""
    document = new_document(margin=0.6)
    for name in ("Table Text", "Table Head", "Table Group"):
        style = document.styles[name]
        style.font.size = Pt(READABLE)
        style.paragraph_format.line_spacing = 1
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1)
    document.styles["Document Title"].font.size = Pt(12)
    document.styles["Document Detail"].font.size = Pt(READABLE)
    blocks(document, STYLES, (PHONE,))
    return saved(document)
