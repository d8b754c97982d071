"""A letter as plain data for somebody else’s template."""

from typing import Any

from models.base import with_value
from models.errors import UserError
from models.letter import Letter
from models.text import clean_text
from templates.context import Printed, context
from templates.marks import guarded, marked


def without_picture(letter: Letter) -> Letter:
    """The letter as another file prints it: that has its own picture, and ours stays out."""
    if letter.letterhead is None or letter.letterhead.picture is None:
        return letter
    return with_value(letter, ("letterhead", "picture"), None)


def content(letter: Letter, *, marks: bool) -> dict[str, Any]:
    """What the template is filled from, with marks around every text if asked for.

    Raises:
        UserError: a text holds what a Word file cannot carry.
    """
    count = -1

    def show(text: Printed) -> str:
        nonlocal count
        if clean_text(text.text) != text.text:
            raise UserError(
                f"“{text.block}” holds characters that a Word file cannot carry; type it again."
            )
        if not text.text:
            return ""
        count += 1
        shown = guarded(text.text)
        return marked(shown, count) if marks else shown

    return context(letter, show)
