"""What a paragraph stands on: its shading, its style’s, its cell’s, its table’s, or the page."""

from typing import TYPE_CHECKING

from templates.checking.colours import is_colour
from templates.checking.paragraph import Paragraph
from templates.checking.styles import Styles
from templates.checking.xml import value
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHADING = W + "shd"
_SHADING_OF_PARAGRAPH, _SHADING_OF_CELL = f"{W}pPr/{_SHADING}", f"{W}tcPr/{_SHADING}"
_PLAIN = ("", "clear", "nil")
"""Patterns of shading that show the fill alone."""


UNKNOWN = "?"
"""A ground whose colour cannot be told: a pattern, a drawn shape, a table style’s bands."""


class Grounds:
    """The grounds of one file’s paragraphs, as six hexadecimal digits or `UNKNOWN`."""

    def __init__(self, styles: Styles, page: str) -> None:
        self._styles = styles
        self._page = page
        self._behind_of: dict[_Element, str] = {}

    def of(self, paragraph: Paragraph) -> str:
        """What a paragraph stands on: its own shading, its style’s, or what it stands in."""
        of_style = self._styles.first(paragraph.style, _SHADING_OF_PARAGRAPH)
        own = fill_of(paragraph.own(_SHADING)) or fill_of(of_style)
        return own or self._behind(paragraph.element.getparent())

    def _behind(self, around: "_Element | None") -> str:
        """What can be seen behind what stands in an element, which is a cell, a table or more."""
        if around is None:
            return self._page
        if around not in self._behind_of:
            self._behind_of[around] = self._own_ground(around) or self._behind(around.getparent())
        return self._behind_of[around]

    def _own_ground(self, around: "_Element") -> str:
        if around.tag == W + "txbxContent":
            return UNKNOWN
        if around.tag == W + "tbl":
            return self._of_table(around)
        return fill_of(around.find(_SHADING_OF_CELL)) if around.tag == W + "tc" else ""

    def _of_table(self, table: "_Element") -> str:
        key = value(table.find(f"{W}tblPr/{W}tblStyle"))
        shaded = any(
            next(style.iter(_SHADING), None) is not None
            for style in self._styles.chain(key, "table")
        )
        return UNKNOWN if shaded else fill_of(table.find(f"{W}tblPr/{_SHADING}"))


def fill_of(shading: "_Element | None") -> str:
    """The colour of a shading; nothing where it lets what is behind it through."""
    if shading is None:
        return ""
    if value(shading) not in _PLAIN:
        return UNKNOWN
    fill = value(shading, "fill")
    return fill if is_colour(fill) else ""
