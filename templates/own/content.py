"""A letter as plain data for somebody else’s template."""

from typing import Any

from models.base import with_value
from models.letter import Letter
from templates.fill import letter_content
from templates.plain import guarded_content


def without_picture(letter: Letter) -> Letter:
    """The letter as another file prints it: that has its own picture, and ours stays out."""
    if letter.letterhead is None or letter.letterhead.picture is None:
        return letter
    return with_value(letter, ("letterhead", "picture"), None)


def content(letter: Letter, *, marks: bool) -> Any:
    """What the template is filled from, with marks around every text if asked for.

    Raises:
        UserError: a text holds what a Word file cannot carry.
    """
    return guarded_content(letter_content(letter, marks=marks))
