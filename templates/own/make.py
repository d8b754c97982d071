"""A letter on the agency’s own file, proved: every text that was printed is found again.

What the file never prints is no loss but the agency’s choice; it is listed.
"""

import re
from dataclasses import dataclass

from models.letter import Letter
from templates.context import printed
from templates.make import LostText
from templates.marks import MIDDLE, START, number_of, unmarked
from templates.outline import OutlineBlock, outline, printed_parts, printed_texts
from templates.own.child import CHILD
from templates.own.content import content, without_picture
from templates.own.filling import filled
from templates.own.left_out import not_printed
from templates.own.read_back import all_parts
from templates.own.template import is_letterhead, is_shipped, own_template
from templates.package import finished, properties_of

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
    parts = printed_parts(marked)
    found = printed_texts(parts)
    texts = printed(letter)
    for number in _written(marked):
        if found.get(number) != texts[number].text:
            raise LostText(
                f"{letter.title}: “{texts[number].text[:60]}” stands where it cannot be read in "
                "the file; nothing was written."
            )
    data = fill_own(letter, file)
    if printed_parts(data) != {name: unmarked(part) for name, part in parts.items()}:
        raise LostText(f"{letter.title} reads differently without marks; nothing was written.")
    return OwnMade(data, len(found), not_printed(letter, found, on_letterhead=is_letterhead(file)))


def _written(document: bytes) -> set[int]:
    """Numbers of all marked texts anywhere in the file, read or not."""
    numbers: set[int] = set()
    for name, data in all_parts(document).items():
        if name.endswith(".xml"):
            numbers |= {number_of(digits) for digits in _STARTED.findall(data.decode())}
    return numbers
