"""How a run is set: its colour, its marker, its size, by itself and by its styles."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from templates.checking.colours import (
    ENOUGH,
    ENOUGH_IF_LARGE,
    HIGHLIGHTS,
    LARGE,
    LARGE_IF_BOLD,
    is_colour,
)
from templates.checking.grounds import UNKNOWN, fill_of
from templates.checking.paragraph import Paragraph
from templates.checking.styles import SHEETS, Styles
from templates.checking.xml import is_on, value, words
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUN, _SETTINGS = W + "r", W + "rPr"
_NAMES = ("vanish", "color", "highlight", "shd", "sz", "b")


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
    """How runs are set with one style sheet; what many of them share is worked out once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._looks: dict[tuple[object, ...], Look | None] = {}

    def of(self, paragraph: Paragraph, ground: str) -> "Iterator[tuple[_Element, Look]]":
        """Runs with how they are set, without those of which a colour cannot be told.

        Args:
            paragraph: whose runs.
            ground: the colour it stands on, or `UNKNOWN`.
        """
        style = paragraph.style
        for run in paragraph.element.iter(_RUN):
            own = next(run.iterchildren(_SETTINGS), None)
            said = [(each.tag, *each.items()) for each in own] if own is not None else ()
            question = (style, ground, *said)
            if question not in self._looks:
                self._looks[question] = self._look(own, style, ground)
            look = self._looks[question]
            if look:
                yield run, look

    def _look(self, own: "_Element | None", style: str, ground: str) -> Look | None:
        said = {name: self._of(own, style, name) for name in _NAMES}
        marker = HIGHLIGHTS.get(value(said["highlight"]), "") or fill_of(said["shd"])
        colour, ground = value(said["color"]), marker or ground
        if is_on(said["vanish"]) or not is_colour(colour) or ground == UNKNOWN:
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


@lru_cache(maxsize=SHEETS)
def looks_with(styles: Styles) -> Looks:
    """The looks of a style sheet, which the letters of a batch share."""
    return Looks(styles)


def shows_text(run: "_Element", paragraph: Paragraph) -> bool:
    """Whether a run has words and is not one of a text box inside the paragraph."""
    return bool(words(run).strip()) and next(run.iterancestors(W + "p")) is paragraph.element
