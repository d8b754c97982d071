"""Pictures have words for those who cannot see them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import broken, hard_to_use, place_of
from templates.namespaces import DECORATIVE, PIC, VML, WP

if TYPE_CHECKING:
    from lxml.etree import _Element

THEME = "pictures"

_SHOWN = ("/picture", "/chart", "/diagram")
"""Ends of the names of what a drawing may show; text boxes are read as text."""

_NO_WORDS = re.compile(
    r"(?i)\s*(?:(?:picture|image|graphic|photo|logo)\s*\d*"
    r"|[\w. -]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf))?\s*"
)
"""What programs write by themselves, and file names."""


def check(document: Document) -> Iterator[Finding]:
    """Pictures without words of their own, drawings with the same number."""
    for part, root in document.texts.items():
        drawings = list(root.iter(WP + "docPr"))
        for drawing in drawings:
            if _shows_something(drawing) and not _decorative(drawing):
                said = drawing.get("descr") or drawing.get("title")
                if not (said and document.letter):  # in ours, the agency chose the words
                    yield from _described(part, drawing, said)
        for image in root.iter(VML + "imagedata"):
            shape = image.getparent()
            alternative = shape.get("alt") if shape is not None else None
            yield from _described(part, image, alternative)
        numbers = Counter(drawing.get("id") for drawing in drawings)
        if any(count > 1 for count in numbers.values()):
            yield broken(THEME, part, "Two drawings have the same number.")


def _described(part: str, element: "_Element", alternative: str | None) -> Iterator[Finding]:
    if _NO_WORDS.fullmatch(alternative or ""):
        said = f" beyond “{alternative}”" if alternative else ""
        message = f"A picture has no words for those who cannot see it{said} (alternative text)."
        yield hard_to_use(THEME, part, message, place_of(part, element))


def _shows_something(drawing: "_Element") -> bool:
    frame = drawing.getparent()
    if frame is None:
        return False
    if next(frame.iter(PIC + "pic"), None) is not None:
        return True
    return any((each.get("uri") or "").endswith(_SHOWN) for each in frame.iter("{*}graphicData"))


def _decorative(drawing: "_Element") -> bool:
    return any(each.get("val") == "1" for each in drawing.iter(DECORATIVE))
