"""A letter through its template: always escaped, strict and sandboxed, from plain data.

A template is compiled once (`compiled`); docxtpl's own way (`plain`) is kept for what is unusual.
"""

from functools import cache
from pathlib import Path
from typing import Any

from models.agency import Picture
from models.errors import UserError
from models.letter import Letter, Origin
from models.text import LONGEST_TEXT, clean_text
from templates.compiled import Compiled, compiled
from templates.context import Printed, Show, context
from templates.kinds import template_file
from templates.marks import marked
from templates.package import Properties, properties_of
from templates.pictures import in_words, with_picture
from templates.plain import filled_by_docxtpl
from templates.sources import Unusual


def fill(letter: Letter, *, marks: bool = False) -> bytes:
    """The letter as a .docx file; the same letter gives the same bytes.

    Args:
        letter: what to print.
        marks: set noncharacters around every printed text, for `outline` and the proof.

    Raises:
        UserError: a text holds what a Word file cannot carry, or the template file is missing.
    """
    return fill_template(_template_of(letter), letter, marks=marks)


def fill_template(template: bytes, letter: Letter, *, marks: bool = False) -> bytes:
    """The letter through a template of anybody's, which the caller has found safe.

    Raises:
        UserError: as `fill`; or the template asks for what a letter does not hold.
    """
    content = letter_content(letter, marks=marks)
    return fill_content(template, content, properties_of(letter), _picture(letter))


def marked_parts(letter: Letter) -> tuple[tuple[Printed, ...], dict[str, bytes]]:
    """Every text the letter supplies, and the parts it changes with marks around each text.

    They are what `fill` puts into a file with marks, without the file.

    Raises:
        UserError: as `fill`.
    """
    template, picture = _template_of(letter), _picture(letter)
    texts: list[Printed] = []
    content = context(letter, _shown_with_marks(texts))
    ready, content = _ready(template, content, picture)
    return tuple(texts), {name: b"".join(part) for name, part in ready.filled(content).items()}


def letter_content(letter: Letter, *, marks: bool) -> dict[str, Any]:
    """What a template prints of a letter; UserError where a Word file cannot carry a text."""
    return context(letter, _shown_with_marks([]) if marks else _shown)


def fill_content(
    template: bytes, content: dict[str, Any], properties: Properties, picture: Picture | None = None
) -> bytes:
    """Plain data through a template.

    Args:
        template: a .docx file, which the caller has found safe.
        content: dicts, lists, texts, numbers and flags; nothing that can act.
        properties: what the file says of itself.
        picture: printed for `letter.letterhead.picture`, with its words.

    Raises:
        UserError: the template asks for what the content does not hold, or is damaged.
    """
    try:
        ready, described = _ready(template, content, picture)
    except Unusual:
        return filled_by_docxtpl(template, content, properties, picture)
    return ready.packed(ready.filled(described), properties)


def _ready(
    template: bytes, content: dict[str, Any], picture: Picture | None
) -> tuple[Compiled, dict[str, Any]]:
    """The template compiled, and the content with the picture as it prints it; or `Unusual`."""
    ready = compiled(template, picture.data if picture else "")
    if picture:
        content = with_picture(content, in_words(ready.picture, picture.alternative))
    return ready, content


def _shown(text: str, _origin: Origin, block: str) -> str:
    """The text, if a Word file can carry it."""
    if text.isprintable() and len(text) <= LONGEST_TEXT:  # as nearly every text
        return text
    if clean_text(text) != text:
        raise UserError(f"“{block}” holds characters that a Word file cannot carry; type it again.")
    return text


def _shown_with_marks(texts: list[Printed]) -> Show:
    """The same with marks that number the texts, which go into the list."""

    def shown(text: str, origin: Origin, block: str) -> str:
        if not text:
            return ""
        texts.append(Printed(text, origin, block))
        return marked(_shown(text, origin, block), len(texts) - 1)

    return shown


def _template_of(letter: Letter) -> bytes:
    return _template(template_file(letter.kind, short=letter.short))


@cache
def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(
            f"The template “{path.name}” is missing; install the program again."
        ) from None


def _picture(letter: Letter) -> Picture | None:
    """The letterhead picture; without words of its own it is called the agency's letterhead."""
    picture = letter.letterhead.picture if letter.letterhead else None
    if picture is None or picture.alternative:
        return picture
    return Picture(data=picture.data, alternative=f"Letterhead of {letter.author}")
