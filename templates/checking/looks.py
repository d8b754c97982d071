"""How a run is set: its colour, what it stands on, its size, from itself outwards to the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from templates.checking.colours import (
    ENOUGH,
    ENOUGH_IF_LARGE,
    HIGHLIGHTS,
    LARGE,
    LARGE_IF_BOLD,
    is_colour,
)
from templates.checking.paragraph import Paragraph
from templates.checking.styles import Styles
from templates.checking.xml import is_on, value, words
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUN, _SETTINGS, _SHADING = W + "r", W + "rPr", W + "shd"
_NAMES = ("vanish", "color", "highlight", "shd", "sz", "b")
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


class Looks:
    """How the runs of one file are set; what many of them share is worked out once."""

    def __init__(self, styles: Styles, page: str) -> None:
        self._styles = styles
        self._page = page
        self._plain: dict[tuple[str, str], Look | None] = {}
        self._tables: dict[_Element, str] = {}

    def of(self, paragraph: Paragraph) -> "Iterator[tuple[_Element, Look]]":
        """Runs with how they are set; of those that set nothing themselves, only the first.

        A run is left out where it shows no text, or where a colour of it cannot be told.
        """
        ground = next((fill for fill in self._fills(paragraph) if fill), self._page)
        plain_seen = False
        for run in paragraph.element.iter(_RUN):
            own = run.find(_SETTINGS)
            plain = own is None or not len(own)
            if (plain and plain_seen) or not _shows_text(run, paragraph):
                continue
            plain_seen = plain_seen or plain
            style = paragraph.style
            look = self._plain_look(style, ground) if plain else self._look(own, style, ground)
            if look:
                yield run, look

    def _plain_look(self, style: str, ground: str) -> Look | None:
        """How runs are set that say nothing themselves, which most do."""
        if (style, ground) not in self._plain:
            self._plain[style, ground] = self._look(None, style, ground)
        return self._plain[style, ground]

    def _look(self, own: "_Element | None", style: str, ground: str) -> Look | None:
        said = {name: self._of(own, style, name) for name in _NAMES}
        marker = HIGHLIGHTS.get(value(said["highlight"]), "") or _fill(said["shd"])
        colour, ground = value(said["color"]), marker or ground
        if is_on(said["vanish"]) or not is_colour(colour) or ground == _UNKNOWN:
            return None
        size = value(said["sz"])
        half_points = int(size) if size.isdecimal() else 0
        return Look(colour.upper(), ground.upper(), half_points, is_on(said["b"]))

    def _of(self, own: "_Element | None", style: str, name: str) -> "_Element | None":
        """One property of a run: its own, its style’s, the paragraph’s style’s, the document’s."""
        path = f"{_SETTINGS}/{W}{name}"
        if own is not None:
            found = own.find(W + name)
            key = value(own.find(W + "rStyle"))
            if found is None and key:
                found = self._styles.first(key, path, "character")
            if found is not None:
                return found
        return self._styles.first(style, path)

    def _fills(self, paragraph: Paragraph) -> Iterator[str]:
        """What a paragraph stands on, from itself outwards."""
        yield _fill(paragraph.own(_SHADING))
        yield _fill(self._styles.first(paragraph.style, f"{W}pPr/{_SHADING}"))
        for around in paragraph.element.iterancestors(W + "tc", W + "tbl", W + "txbxContent"):
            if around.tag == W + "txbxContent":
                yield _UNKNOWN
            elif around.tag == W + "tc":
                settings = around.find(W + "tcPr")
                yield _fill(settings.find(_SHADING)) if settings is not None else ""
            else:
                if around not in self._tables:
                    self._tables[around] = self._of_table(around)
                yield self._tables[around]

    def _of_table(self, table: "_Element") -> str:
        key = value(table.find(f"{W}tblPr/{W}tblStyle"))
        shaded = any(
            next(style.iter(_SHADING), None) is not None
            for style in self._styles.chain(key, "table")
        )
        return _UNKNOWN if shaded else _fill(table.find(f"{W}tblPr/{_SHADING}"))


def _shows_text(run: "_Element", paragraph: Paragraph) -> bool:
    """Whether a run has words and is not one of a text box inside the paragraph."""
    return bool(words(run).strip()) and next(run.iterancestors(W + "p")) is paragraph.element


def _fill(shading: "_Element | None") -> str:
    """The colour of a shading; nothing where it lets what is behind it through."""
    if shading is None:
        return ""
    if value(shading) not in _PLAIN:
        return _UNKNOWN
    fill = value(shading, "fill")
    return fill if is_colour(fill) else ""
