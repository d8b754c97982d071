"""Empty Word files as small as those Word begins with.

The one of python-docx carries a hundred table styles, twice: 18,000 elements, which each test that
makes a file would write, read and compare.
"""

import io
from functools import cache

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE

KEPT = ("Normal Table", "Table Grid")
"""The table styles that stay."""


def blank() -> WordDocument:
    """An empty Word document of one’s own."""
    return Document(io.BytesIO(_blank()))


def saved(document: WordDocument) -> bytes:
    """The file a document is written to."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@cache
def _blank() -> bytes:
    document = Document()
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name not in KEPT:
            style.delete()
    part = document.part
    for name, relation in list(part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            part.rels.pop(name)
    return saved(document)
