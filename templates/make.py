"""A proved document: what was printed is in the file, and what was supplied was printed."""

from dataclasses import dataclass

from models.errors import UserError
from models.letter import Letter
from templates.context import Printed
from templates.fill import fill, marked_parts
from templates.marks import unmarked
from templates.outline import printed_parts, printed_texts


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
    texts, marked = marked_parts(letter)
    _prove(letter, texts, printed_texts(marked))
    data = fill(letter)
    parts = printed_parts(data)
    if any(parts.get(name) != unmarked(part) for name, part in marked.items()):
        raise LostText(f"{letter.title} reads differently without marks; nothing was written.")
    return Made(data, len(texts))


def _prove(letter: Letter, texts: tuple[Printed, ...], found: dict[int, str]) -> None:
    """Every supplied text stands in the file as it was given."""
    for number, text in enumerate(texts):
        if found.get(number) != text.text:
            raise LostText(
                f"{letter.title}: “{text.text[:60]}” in “{text.block}” would be lost in the file; "
                "nothing was written."
            )
