"""One paragraph as the checks see it: where it stands, what it says, what it sets itself."""

from typing import TYPE_CHECKING, NamedTuple

from templates.checking.xml import value, words
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SETTINGS, _STYLE = W + "pPr", W + "pStyle"


class Paragraph(NamedTuple):
    """One paragraph: the part it stands in, its words, the id of its style, its own settings."""

    part: str
    element: "_Element"
    text: str
    style: str
    settings: "_Element | None"
    """What it sets besides its style; None for most."""

    def own(self, path: str) -> "_Element | None":
        """One setting of its own, not of its style."""
        return self.settings.find(path) if self.settings is not None else None


def paragraph_of(part: str, element: "_Element") -> Paragraph:
    """The paragraph that an element `w:p` of a part is."""
    settings = next(element.iterchildren(_SETTINGS), None)
    style = next(settings.iterchildren(_STYLE), None) if settings is not None else None
    only_style = settings is None or (style is not None and len(settings) == 1)
    return Paragraph(part, element, words(element), value(style), None if only_style else settings)
