"""The style sheet: what a paragraph or a run gets from its style and those it is based on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from templates.checking.paragraph import Paragraph
from templates.checking.xml import value
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVEL, _LIST = W + "outlineLvl", f"{W}numPr/{W}numId"
_OF_STYLE = {path: f"{W}pPr/{path}" for path in (_LEVEL, _LIST)}
_BODY_LEVEL = "9"
"""The outline level Word writes for text that is no heading."""


SHEETS = 8
"""Style sheets kept read: a batch of letters shares one."""


@dataclass(frozen=True, eq=False)
class Styles:
    """Each style’s element by its id; the default of each type; the document’s own defaults."""

    by_id: "dict[str, _Element]" = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    document: "tuple[_Element, ...]" = ()
    _found: "dict[tuple[str, str, str], _Element | None]" = field(default_factory=dict)

    def chain(self, key: str, kind: str = "paragraph") -> "Iterator[_Element]":
        """A style, then those it is based on; the default of its kind where it has no name."""
        seen: set[str] = set()
        key = key if key in self.by_id else self.defaults.get(kind, "")
        while key in self.by_id and key not in seen:
            seen.add(key)
            yield self.by_id[key]
            key = value(self.by_id[key].find(W + "basedOn"))

    def first(self, key: str, path: str, kind: str = "paragraph") -> "_Element | None":
        """What a style says of one property, or the nearest of those it is based on.

        Last, for a paragraph, comes what holds in the whole document.
        """
        question = (key, path, kind)
        if question not in self._found:
            said = [style.find(path) for style in self.chain(key, kind)]
            if kind == "paragraph":
                said += [each.find(f"*/{path}") for each in self.document]
            self._found[question] = next((each for each in said if each is not None), None)
        return self._found[question]

    def heading_level(self, paragraph: Paragraph) -> int:
        """1 to 9 for a heading; 0 for other paragraphs."""
        level = self._of_paragraph(paragraph, _LEVEL)
        return int(level) + 1 if level.isdecimal() and level < _BODY_LEVEL else 0

    def list_number(self, paragraph: Paragraph) -> str:
        """The id of the list a paragraph belongs to; empty for none, which Word writes as 0."""
        number = self._of_paragraph(paragraph, _LIST)
        return "" if number == "0" else number

    def _of_paragraph(self, paragraph: Paragraph, path: str) -> str:
        """A value of the paragraph itself, or of its style."""
        own = value(paragraph.own(path))
        return own or value(self.first(paragraph.style, _OF_STYLE[path]))


@lru_cache(maxsize=SHEETS)
def read_styles(root: "_Element | None") -> Styles:
    """The style sheet of a file; an empty one where it has none."""
    if root is None:
        return Styles()
    styles = {style.get(W + "styleId", ""): style for style in root.iter(W + "style")}
    defaults = {
        style.get(W + "type", ""): key
        for key, style in styles.items()
        if value(style, "default") in ("1", "true", "on")
    }
    return Styles(styles, defaults, tuple(root.iter(W + "docDefaults")))
