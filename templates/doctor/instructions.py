"""What the fields of a Word file are told to show, such as the date of the day."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from templates.namespaces import FALLBACK, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_OF_FIELDS = tuple(f"{W}{kind}" for kind in ("fldSimple", "instrText", "fldChar"))
_DATE = re.compile(r"(?i)\s*(?:(?:CREATE|SAVE|PRINT)?DATE|TIME)\b")


def has_date(paragraph: "_Element") -> bool:
    """Whether a paragraph has a field that shows a date, which Word changes by itself."""
    return any(map(_DATE.match, instructions(paragraph)))


def instructions(paragraph: "_Element") -> Iterator[str]:
    """The instruction of each field of a paragraph, put together from its runs."""
    pieces: list[str] = []
    for element in _of_fields(paragraph):
        if element.tag == f"{W}instrText":
            pieces.append(element.text or "")
            continue
        if pieces:
            yield "".join(pieces)
            pieces.clear()
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", "")
    if pieces:
        yield "".join(pieces)


def _of_fields(parent: "_Element") -> Iterator["_Element"]:
    """What fields are made of, but for those of text boxes."""
    for child in parent:
        if child.tag in _OF_FIELDS:
            yield child
        if child.tag not in (f"{W}p", FALLBACK):
            yield from _of_fields(child)
