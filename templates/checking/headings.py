"""Headings are headings, none is empty, and none skips a level."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from models.finding import Finding
from models.letter import BlockStyle, Letter
from templates.checking.document import Document
from templates.checking.found import hard_to_use, place_of
from templates.checking.xml import W, unspaced, words

if TYPE_CHECKING:
    from lxml.etree import _Element

THEME = "headings"

_HEADINGS = {BlockStyle.TITLE, BlockStyle.HEADING, BlockStyle.SOURCES_HEADING}
_LONGEST_HEADING = 80
_FEWEST = 2
"""Bold lines that make a document look divided; one alone may be a name or a date."""


def check(document: Document) -> Iterator[Finding]:
    """Levels that are skipped, headings without words, lines that only look like headings."""
    main, styles = document.package.main, document.styles
    levels = [(p, styles.heading_level(p)) for p in document.body]
    headings = [(p, level) for p, level in levels if level]
    above = 0
    for paragraph, level in headings:
        place = place_of(main, paragraph)
        if not words(paragraph).strip():
            yield hard_to_use(THEME, main, "A heading has no words.", place)
        if level > above + 1:
            message = f"A heading of level {level} follows one of level {above or 'none'}."
            yield hard_to_use(THEME, main, message, place)
        above = level
    if document.letter:
        yield from _promised(main, headings, document.letter)
    elif not headings:
        yield from _only_bold(document)


def _promised(
    main: str, headings: "list[tuple[_Element, int]]", letter: Letter
) -> Iterator[Finding]:
    """Every heading of a letter of ours is one to a screen reader too."""
    real = [unspaced(words(paragraph)) for paragraph, _ in headings]
    for block in letter.blocks:
        begins = unspaced(block.runs[0].text) if block.runs else ""
        if block.style in _HEADINGS and not any(text.startswith(begins) for text in real):
            yield hard_to_use(THEME, main, "A heading is set as ordinary text.", block.key)


def _only_bold(document: Document) -> Iterator[Finding]:
    looks = [
        paragraph
        for paragraph, below in pairwise(document.body)
        if _looks_like_a_heading(document, paragraph)
        and not _is_bold(document, below)
        and len(words(below)) > len(words(paragraph))
    ]
    if len(looks) >= _FEWEST:
        yield hard_to_use(
            THEME,
            document.package.main,
            f"{len(looks)} lines look like headings, and none is one: give them a heading style.",
            place_of(document.package.main, looks[0]),
        )


def _looks_like_a_heading(document: Document, paragraph: "_Element") -> bool:
    text = words(paragraph).strip()
    in_table = next(paragraph.iterancestors(W + "tbl"), None) is not None
    ends = text[-1:] in ".,;:!?"
    short = 0 < len(text) <= _LONGEST_HEADING
    return short and not ends and not in_table and _is_bold(document, paragraph)


def _is_bold(document: Document, paragraph: "_Element") -> bool:
    runs = [run for run in paragraph.iter(W + "r") if words(run).strip()]
    return bool(runs) and all(document.styles.is_bold(run) for run in runs)
