"""A proved document: what was printed is in the file, and what was supplied was printed."""

from dataclasses import dataclass

from models.errors import UserError
from models.letter import Letter
from templates.context import Printed, printed
from templates.fill import fill
from templates.outline import OutlineBlock, outline


class LostText(UserError):
    """A text that the letter supplies is not in the file; nothing is written."""


@dataclass(frozen=True)
class Made:
    """A document’s bytes, and how many texts were found again in them."""

    data: bytes
    values_proved: int


def make(letter: Letter) -> Made:
    """The letter’s file, proved.

    Raises:
        LostText: a text is missing or changed in the file; its place is named.
        UserError: as `fill`.
    """
    texts = printed(letter)
    shown = outline(fill(letter, marks=True), letter)
    _prove(letter, texts, shown)
    data = fill(letter)
    if _words(outline(data)) != _words(shown):
        raise LostText(f"{letter.title} reads differently without marks; nothing was written.")
    return Made(data, len(texts))


def _prove(letter: Letter, texts: tuple[Printed, ...], shown: tuple[OutlineBlock, ...]) -> None:
    """Every supplied text stands in the file as it was given, in its own place."""
    found = _found(shown)
    for number, text in enumerate(texts):
        if found.get(number) != text.text:
            raise LostText(
                f"{letter.title}: “{text.text[:60]}” in “{text.block}” would be lost in the file; "
                "nothing was written."
            )


def _found(shown: tuple[OutlineBlock, ...]) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in shown:
        found |= block.texts
    return found


def _words(blocks: tuple[OutlineBlock, ...]) -> list[str]:
    cells = (cell for block in blocks for row in block.rows for cell in row)
    return [block.text for block in blocks] + ["".join(run.text for run in cell) for cell in cells]
