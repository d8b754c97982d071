"""Headings are headings, none is empty, and none skips a level."""

from collections.abc import Iterator
from itertools import pairwise

from models.finding import Finding
from models.letter import BlockStyle, Letter
from templates.checking.document import Document
from templates.checking.found import hard_to_use, place_of
from templates.checking.paragraph import Paragraph
from templates.checking.xml import is_on, unspaced, words
from templates.namespaces import W

THEME = "headings"

_HEADINGS = {BlockStyle.TITLE, BlockStyle.HEADING, BlockStyle.SOURCES_HEADING}
_LONGEST_HEADING = 80
_FEWEST = 2
"""Bold lines that make a document look divided; one alone may be a name or a date."""


def check(document: Document) -> Iterator[Finding]:
    """Levels that are skipped, headings without words, lines that only look like headings."""
    main, styles = document.package.main, document.styles
    levels = [(each, styles.heading_level(each)) for each in document.body]
    headings = [(each, level) for each, level in levels if level]
    emptied = _emptied(document.letter)
    above = 0
    for heading, level in headings:
        place = place_of(main, heading.element)
        if not heading.text.strip() and not emptied:
            yield hard_to_use(THEME, main, "A heading has no words.", place)
        if level > above + 1:
            message = f"A heading of level {level} follows one of level {above or 'none'}."
            yield hard_to_use(THEME, main, message, place)
        above = level
    if document.letter:
        yield from _promised(main, [heading.text for heading, _ in headings], document.letter)
    elif not headings:
        yield from _only_bold(document)


def _emptied(letter: Letter | None) -> bool:
    """Whether the words of a heading were taken out by hand, which is nobody’s fault but theirs."""
    blocks = letter.blocks if letter else ()
    return any(block.style in _HEADINGS and not block.text.strip() for block in blocks)


def _promised(main: str, headings: list[str], letter: Letter) -> Iterator[Finding]:
    """Every heading of a letter of ours is one to a screen reader too."""
    real = [unspaced(text) for text in headings]
    for block in letter.blocks:
        begins = unspaced(block.runs[0].text) if block.runs else ""
        if block.style in _HEADINGS and not any(text.startswith(begins) for text in real):
            yield hard_to_use(THEME, main, "Headings are set as ordinary text.")
            return


def _only_bold(document: Document) -> Iterator[Finding]:
    looks = [
        line
        for line, below in pairwise(document.body)
        if _looks_like_a_heading(line) and not _is_bold(below) and len(below.text) > len(line.text)
    ]
    if len(looks) >= _FEWEST:
        yield hard_to_use(
            THEME,
            document.package.main,
            f"{len(looks)} lines look like headings, and none is one: give them a heading style.",
            place_of(document.package.main, looks[0].element),
        )


def _looks_like_a_heading(line: Paragraph) -> bool:
    text = line.text.strip()
    in_table = next(line.element.iterancestors(W + "tbl"), None) is not None
    ends = text[-1:] in ".,;:!?"
    short = 0 < len(text) <= _LONGEST_HEADING
    return short and not ends and not in_table and _is_bold(line)


def _is_bold(line: Paragraph) -> bool:
    """Whether every run with words is set bold by itself, not by its style."""
    runs = [run for run in line.element.iter(W + "r") if words(run).strip()]
    return bool(runs) and all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs)
