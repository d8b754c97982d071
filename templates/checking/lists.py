"""Lists are lists: numbered or marked by Word, so that a reader hears how long they are."""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.finding import Finding
from models.letter import Letter
from templates.checking.document import Document
from templates.checking.found import broken, hard_to_use, place_of
from templates.checking.paragraph import Paragraph
from templates.checking.xml import unspaced, value
from templates.namespaces import W

THEME = "lists"

_NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)]\s")
_MARK = re.compile(r"\s*([•▪●○◦‣*·-])\s")


def check(document: Document) -> Iterator[Finding]:
    """Lists without a format, and paragraphs that only look like the entries of a list."""
    main, styles = document.package.main, document.styles
    name = next(iter(document.package.targets(main, "numbering")), "")
    root = document.package.root(name)
    known = {value(each, "numId") for each in root.iter(W + "num")} if root is not None else set()
    numbered = [(each, styles.list_number(each)) for each in document.paragraphs]
    for entry, number in numbered:
        if number and number not in known:
            message = "A list has no format; its numbers or marks are not printed."
            yield broken(THEME, entry.part, message, place_of(entry.part, entry.element))
    if document.letter:
        entries = [each.text for each, number in numbered if number]
        yield from _promised(main, entries, document.letter)
    else:
        plain = [each for each, number in numbered if each.part == main and not number]
        yield from _typed(main, plain)


def _promised(main: str, entries: list[str], letter: Letter) -> Iterator[Finding]:
    """Every numbered block of a letter of ours is an entry of a real list; one finding a kind."""
    found = [unspaced(entry) for entry in entries]
    plain: set[str] = set()
    for block in letter.blocks:
        begins = unspaced(block.runs[0].text) if block.runs else ""
        if block.label and not any(text.startswith(begins) for text in found):
            plain.add(f"{block.style}s")
    for entries_of in sorted(plain):
        message = f"The {entries_of} are set as ordinary text, without their numbers."
        yield hard_to_use(THEME, main, message)


def _typed(main: str, paragraphs: list[Paragraph]) -> Iterator[Finding]:
    for above, below in pairwise(paragraphs):
        if _follows(above.text, below.text):
            yield hard_to_use(
                THEME,
                main,
                "Numbers or marks are typed; make these paragraphs a list.",
                place_of(main, above.element),
            )
            return


def _follows(first: str, second: str) -> bool:
    """Whether two paragraphs begin as “1.” and “2.” do, or both with the same mark."""
    numbers = _NUMBER.match(first), _NUMBER.match(second)
    if numbers[0] and numbers[1]:
        return int(numbers[1][1]) == int(numbers[0][1]) + 1
    marks = _MARK.match(first), _MARK.match(second)
    return bool(marks[0] and marks[1] and marks[0][1] == marks[1][1])
