"""The only caller of docxtpl: always escaped, strict and sandboxed, from plain data."""

import base64
import io
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import UserError
from models.letter import Letter
from models.text import clean_text
from templates.context import Printed, context
from templates.kinds import template_file
from templates.marks import guarded, marked
from templates.package import finished

if TYPE_CHECKING:
    from jinja2 import Environment

COMPILED = 64
"""Parts of templates kept compiled; a letter has three, and a few properties."""

PICTURE_WIDTH = 6.5
"""Inches a letterhead picture is as wide as: the text between the margins."""


def fill(letter: Letter, *, marks: bool = False) -> bytes:
    """The letter as a .docx file; the same letter gives the same bytes.

    Args:
        letter: what to print.
        marks: set noncharacters around every printed text, for `outline` and the proof.

    Raises:
        UserError: a text holds what a Word file cannot carry, or the template file is missing.
    """
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded after the first paint

    content = context(letter, _Shown(marks=marks))
    template = DocxTemplate(io.BytesIO(_template(template_file(letter.kind, short=letter.short))))
    template.init_docx()
    picture = letter.letterhead.picture if letter.letterhead else None
    if picture:
        content["letter"]["letterhead"]["picture"] = _picture(template, picture.data)
    template.render(content, jinja_env=_environment(), autoescape=True)
    stream = io.BytesIO()
    template.save(stream)
    return finished(stream.getvalue(), letter)


class _Shown:
    """Gives each text the form it is filled in with, and counts them for the marks."""

    def __init__(self, *, marks: bool) -> None:
        self._marks = marks
        self._count = -1

    def __call__(self, text: Printed) -> str:
        if clean_text(text.text) != text.text:
            raise UserError(
                f"“{text.block}” holds characters that a Word file cannot carry; type it again."
            )
        if not text.text:
            return ""
        self._count += 1
        shown = guarded(text.text)
        return marked(shown, self._count) if self._marks else shown


@cache
def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(
            f"The template “{path.name}” is missing; install the program again."
        ) from None


@cache
def _environment() -> "Environment":
    """Strict and sandboxed; it compiles each part of a template once, two thirds of the work."""
    from jinja2 import StrictUndefined  # noqa: PLC0415  heavy: loaded after the first paint
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.globals.clear()
    compiled = lru_cache(maxsize=COMPILED)(environment.from_string)
    environment.from_string = compiled  # type: ignore[assignment,method-assign]
    return environment


def _picture(template: Any, data: str) -> Any:
    from docx.shared import Inches  # noqa: PLC0415  heavy: loaded after the first paint
    from docxtpl import InlineImage  # noqa: PLC0415  as above

    return InlineImage(template, io.BytesIO(base64.b64decode(data)), width=Inches(PICTURE_WIDTH))
