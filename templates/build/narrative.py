"""The readable source of `narrative.docx`: the grant request, with its tables."""

from templates.build.parts import blocks, new_document, saved
from templates.build.tables import BUDGET, DETAIL, OBJECTIVES, PARTNERS, TIMELINE, UPKEEP

STYLES = {
    "title": "Document Title",
    "detail": "Document Detail",
    "heading": "Letter Heading",
    "body": "Letter Body",
    "sources_heading": "Letter Sources Heading",
    "source": "Letter Source",
}


def narrative_template() -> bytes:
    """The template as a .docx file."""
    document = new_document(margin=1)
    blocks(document, STYLES, (OBJECTIVES, PARTNERS, TIMELINE, DETAIL, BUDGET, UPKEEP))
    return saved(document)
