"""Words in the XML of a Word file: where paragraphs, tables, runs and their words stand.

Text boxes, content controls and hyperlinks are read; alternative content for old programs is not,
or its text would be there twice.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from templates.namespaces import FALLBACK, W

if TYPE_CHECKING:
    from lxml.etree import _Element

P, TABLE, ROW, CELL, RUN = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "r"))
_TEXT, _SHAPE, _BOX = (f"{W}{name}" for name in ("t", "rPr", "txbxContent"))
_SETTINGS = [f"{W}{name}Pr" for name in ("p", "tc", "tr", "tbl", "sdt", "sect")]
_NO_WORDS = frozenset((FALLBACK, *_SETTINGS))
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}

Shape = tuple[bool, bool, bool]
"""Raised, bold, italic."""

_PLAIN: Shape = (False, False, False)


def blocks(root: "_Element") -> Iterator["_Element"]:
    """Paragraphs and tables in their order, but not those inside one another."""
    for child in root:
        tag = child.tag
        if tag in (P, TABLE):
            yield child
        elif tag != FALLBACK:
            yield from blocks(child)


def boxes(element: "_Element") -> list["_Element"]:
    """Text boxes that hang on a paragraph or stand in a table, but not those in one another."""
    return [
        box
        for box in element.iter(_BOX)
        if next(e for e in box.iterancestors() if e is element or e.tag in (_BOX, FALLBACK))
        is element
    ]


def style_id(paragraph: "_Element") -> str:
    """The id of a paragraph’s style, or nothing."""
    for settings in paragraph.iterchildren(_SETTINGS[0]):
        for each in settings.iterchildren(f"{W}pStyle"):
            return each.get(f"{W}val", "")
    return ""


def stretches(element: "_Element") -> Iterator[tuple[str, Shape]]:
    """Text of runs that follow one another and are set alike."""
    text, shape = "", _PLAIN
    for run in within(element, RUN):
        words, own = _words(run)
        if not words:
            continue
        if text and own != shape:
            yield text, shape
            text = ""
        text, shape = text + words, own
    if text:
        yield text, shape


def within(element: "_Element", tag: str) -> Iterator["_Element"]:
    """The elements of a tag inside another, but not those inside one another."""
    for child in element:
        here = child.tag
        if here == tag:
            yield child
        elif here not in _NO_WORDS:
            yield from within(child, tag)


def _words(run: "_Element") -> tuple[str, Shape]:
    """The words of one run, and how they are set."""
    words, shape = "", _PLAIN
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            words += child.text or ""
        elif tag == _SHAPE:
            shape = _shape(child)
        elif tag in _BREAKS:
            words += _BREAKS[tag]
    return words, shape


def _shape(properties: "_Element") -> Shape:
    raised = bold = italic = False
    for each in properties:
        tag = each.tag
        if tag == f"{W}rStyle":
            raised = each.get(f"{W}val", "") == "LetterNote"
        elif tag == f"{W}b":
            bold = True
        elif tag == f"{W}i":
            italic = True
    return raised, bold, italic


def all_words(root: "_Element") -> Iterator[str]:
    """Every word that a reader of the part sees; what only old programs see is taken out of it."""
    for old in list(root.iter(FALLBACK)):
        if (above := old.getparent()) is not None:
            above.remove(old)
    for element in root.iter(_TEXT, *_BREAKS):
        if element.tag == _TEXT:
            yield element.text or ""
        elif (above := element.getparent()) is not None and above.tag == RUN:
            yield _BREAKS[str(element.tag)]
