"""How a run is set: its colour, what it stands on, its size, from itself outwards to the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from templates.checking.colours import (
    ENOUGH,
    ENOUGH_IF_LARGE,
    HIGHLIGHTS,
    LARGE,
    LARGE_IF_BOLD,
    is_colour,
)
from templates.checking.styles import Styles, style_of
from templates.checking.xml import W, is_on, value, words

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHADING = W + "shd"
_PLAIN = ("", "clear", "nil")
"""Patterns of shading that show the fill alone."""

_UNKNOWN = "?"
"""A ground whose colour cannot be told: a pattern, a drawn shape, a table style’s bands."""


@dataclass(frozen=True)
class Look:
    """What decides how well a run is read; colours as six hexadecimal digits."""

    colour: str
    ground: str
    half_points: int
    bold: bool

    @property
    def enough(self) -> float:
        """The contrast it must have."""
        least = LARGE_IF_BOLD if self.bold else LARGE
        return ENOUGH_IF_LARGE if self.half_points >= least else ENOUGH


def looks(styles: Styles, paragraph: "_Element", page: str) -> "Iterator[tuple[_Element, Look]]":
    """Runs of a paragraph with how they are set; those that say nothing themselves, once.

    A run is left out where it shows no text, or where a colour of it cannot be told.
    """
    setting = _Setting(styles, paragraph, page)
    plain_seen = False
    for run in paragraph.iter(W + "r"):
        own = run.find(W + "rPr")
        plain = own is None or not len(own)
        if (plain and plain_seen) or not words(run).strip():
            continue
        plain_seen = plain_seen or plain
        look = setting.look(own)
        if look:
            yield run, look


class _Setting:
    """One paragraph with what its runs inherit."""

    def __init__(self, styles: Styles, paragraph: "_Element", page: str) -> None:
        self._styles = styles
        self._paragraph = paragraph
        self._page = page
        self._style = style_of(paragraph)

    def look(self, own: "_Element | None") -> Look | None:
        """How a run with these properties is set; None where a colour cannot be told."""
        if is_on(self._of(own, "vanish")):
            return None
        colour = value(self._of(own, "color"))
        ground = self._marker(own) or self._ground
        if not is_colour(colour) or ground == _UNKNOWN:
            return None
        size = value(self._of(own, "sz"))
        bold = is_on(self._of(own, "b"))
        return Look(colour.upper(), ground.upper(), int(size) if size.isdecimal() else 0, bold)

    def _of(self, own: "_Element | None", name: str) -> "_Element | None":
        """One property of a run: its own, its style’s, the paragraph’s style’s, the document’s."""
        if own is None:
            return self._inherited(name)
        found = own.find(W + name)
        key = value(own.find(W + "rStyle"))
        if found is None and key:
            found = self._styles.first(key, f"{W}rPr/{W}{name}", "character")
        return found if found is not None else self._inherited(name)

    def _inherited(self, name: str) -> "_Element | None":
        return self._styles.first(self._style, f"{W}rPr/{W}{name}")

    def _marker(self, own: "_Element | None") -> str:
        """What a run itself stands on: Word’s marker, or shading of its letters; else nothing."""
        return HIGHLIGHTS.get(value(self._of(own, "highlight")), "") or _fill(self._of(own, "shd"))

    @cached_property
    def _ground(self) -> str:
        """What the paragraph stands on: the nearest shading outwards, else the page."""
        return next((fill for fill in self._fills() if fill), self._page)

    def _fills(self) -> Iterator[str]:
        yield _fill(self._paragraph.find(f"{W}pPr/{W}shd"))
        yield _fill(self._styles.first(self._style, f"{W}pPr/{W}shd"))
        for around in self._paragraph.iterancestors(W + "tc", W + "tbl", W + "txbxContent"):
            if around.tag == W + "txbxContent":
                yield _UNKNOWN
            elif around.tag == W + "tc":
                yield _fill(around.find(f"{W}tcPr/{W}shd"))
            else:
                yield self._of_table(around)

    def _of_table(self, table: "_Element") -> str:
        key = value(table.find(f"{W}tblPr/{W}tblStyle"))
        shaded = any(
            next(style.iter(_SHADING), None) is not None
            for style in self._styles.chain(key, "table")
        )
        return _UNKNOWN if shaded else _fill(table.find(f"{W}tblPr/{W}shd"))


def _fill(shading: "_Element | None") -> str:
    """The colour of a shading; nothing where it lets what is behind it through."""
    if shading is None:
        return ""
    if value(shading) not in _PLAIN:
        return _UNKNOWN
    fill = value(shading, "fill")
    return fill if is_colour(fill) else ""
