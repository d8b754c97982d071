"""A letter on the agency’s own file, proved: every text that was printed is found again.

What the file never prints is no loss but the agency’s choice; it is listed.
"""

import io
import re
import zipfile
from dataclasses import dataclass

from models.letter import Letter
from templates.context import printed
from templates.make import LostText
from templates.marks import END, MARKED, MIDDLE, START, number_of
from templates.outline import OutlineBlock, outline
from templates.own.child import CHILD
from templates.own.content import content, without_picture
from templates.own.filling import filled
from templates.own.template import is_letterhead, is_shipped, own_template
from templates.package import finished, properties_of

_ON_PAPER = ("letterhead", "footer")
"""Blocks that stand on a letterhead already."""

_STARTED = re.compile(f"{START}([\ufdd2-\ufddb]+){MIDDLE}")


@dataclass(frozen=True)
class OwnMade:
    """A document’s bytes, how many texts were proved, and which the file never prints."""

    data: bytes
    values_proved: int
    not_printed: tuple[str, ...]


def fill_own(letter: Letter, file: bytes, *, marks: bool = False) -> bytes:
    """The letter on the agency’s own file, filled in the child process.

    A template of ours, known by its digest, needs no child.

    Raises:
        UserError: the file is refused or cannot be filled; one sentence says why.
    """
    letter = without_picture(letter)
    template = own_template(file, letter.kind, short=letter.short)
    fill = filled if is_shipped(file) else CHILD.fill
    return finished(fill(template, content(letter, marks=marks)), properties_of(letter))


def outline_own(letter: Letter, file: bytes) -> tuple[OutlineBlock, ...]:
    """The filled letter read back, every run with its origin; UserError as `fill_own`."""
    return outline(fill_own(letter, file, marks=True), without_picture(letter))


def make_own(letter: Letter, file: bytes) -> OwnMade:
    """The letter’s file, proved.

    Raises:
        LostText: a text that was printed cannot be read in the file; its place is named.
        UserError: as `fill_own`.
    """
    letter = without_picture(letter)
    marked = fill_own(letter, file, marks=True)
    found = _found(marked)
    texts = printed(letter)
    for number in _written(marked):
        if found.get(number) != texts[number].text:
            raise LostText(
                f"{letter.title}: “{texts[number].text[:60]}” stands where it cannot be read in "
                "the file; nothing was written."
            )
    replaced = _ON_PAPER if is_letterhead(file) else ()
    said = set(found.values())
    missing = [text.text for text in texts if text.text not in said and text.block not in replaced]
    data = fill_own(letter, file)
    if _words(data) != _words(marked):
        raise LostText(f"{letter.title} reads differently without marks; nothing was written.")
    return OwnMade(data, len(found), tuple(dict.fromkeys(missing)))


def parts_of(document: bytes) -> dict[str, bytes]:
    """The parts of a document of our own making."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def readable(document: bytes) -> list[str]:
    """The words of a filled file, as `outline` reads them."""
    blocks = outline(document)
    cells = (cell for block in blocks for row in block.rows for cell in row)
    return [block.text for block in blocks] + ["".join(run.text for run in cell) for cell in cells]


def _words(document: bytes) -> list[str]:
    bare = {ord(mark): None for mark in (START, MIDDLE, END)}
    return [MARKED.sub(r"\2", words).translate(bare) for words in readable(document)]


def _found(document: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in outline(document):
        found |= block.texts
    return found


def _written(document: bytes) -> set[int]:
    """Numbers of all marked texts anywhere in the file, read or not."""
    numbers: set[int] = set()
    for name, data in parts_of(document).items():
        if name.endswith(".xml"):
            numbers |= {number_of(digits) for digits in _STARTED.findall(data.decode())}
    return numbers
