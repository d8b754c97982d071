"""The readable source of `timetable.docx`: one page, what must be done by when."""

from templates.build.parts import blocks, new_document, saved
from templates.build.tables import PLAN

STYLES = {"title": "Document Title", "detail": "Document Detail", "body": "Letter Body"}


def timetable_template() -> bytes:
    """The template as a .docx file."""
    document = new_document(margin=0.8)
    blocks(document, STYLES, (PLAN,))
    return saved(document)
