"""A letter through its template: always escaped, strict and sandboxed, from plain data.

A template is compiled once (`compiled`); docxtpl's own way (`plain`) is kept for what is unusual.
"""

from functools import cache
from pathlib import Path
from typing import Any

from models.agency import Picture
from models.errors import UserError
from models.letter import Letter
from models.text import LONGEST_TEXT, clean_text
from templates.compiled import compiled
from templates.context import Printed, context
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
    template = _template(template_file(letter.kind, short=letter.short))
    return fill_template(template, letter, marks=marks)


def fill_template(template: bytes, letter: Letter, *, marks: bool = False) -> bytes:
    """The letter through a template of anybody's, which the caller has found safe.

    Raises:
        UserError: as `fill`; or the template asks for what a letter does not hold.
    """
    content = context(letter, _Shown(marks=marks))
    return fill_content(template, content, properties_of(letter), _picture(letter))


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
        ready = compiled(template, picture.data if picture else "")
    except Unusual:
        return filled_by_docxtpl(template, content, properties, picture)
    if picture:
        content = with_picture(content, in_words(ready.picture, picture.alternative))
    return ready.packed(ready.filled(content), properties)


class _Shown:
    """Gives each text the form it is filled in with, and counts them for the marks."""

    def __init__(self, *, marks: bool) -> None:
        self._marks = marks
        self._count = -1

    def __call__(self, text: Printed) -> str:
        words = text.text
        plain = words.isprintable() and len(words) <= LONGEST_TEXT
        if not plain and clean_text(words) != words:
            raise UserError(
                f"“{text.block}” holds characters that a Word file cannot carry; type it again."
            )
        if not words:
            return ""
        self._count += 1
        return marked(words, self._count) if self._marks else words


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
