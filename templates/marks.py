"""Marks around printed text: noncharacters that no one can type, so that every word is found again.

A marked text is START, the number of the text in digits of its own, MIDDLE, the text, END.
"""

import re
from functools import lru_cache

START, MIDDLE, END = "\ufdd0", "\ufdd1", "\ufdef"
_DIGITS = {str(digit): chr(0xFDD2 + digit) for digit in range(10)}
_MARKS = str.maketrans(_DIGITS)
_NUMBERS = str.maketrans({mark: digit for digit, mark in _DIGITS.items()})
_NONE = str.maketrans(dict.fromkeys((START, MIDDLE, END)))

GUARD = "\ufdde"
"""Set between characters that docxtpl would read as its own escapes; taken out after filling."""

_ESCAPES = re.compile(r"(?<=[{%}])_(?=[{%}])")
MARKED = re.compile(f"{START}([\ufdd2-\ufddb]+){MIDDLE}([^{END}]*){END}")

_IN_BYTES = re.compile(f"{START}(?:{'|'.join(_DIGITS.values())})+{MIDDLE}|{END}".encode())


def marked(text: str, number: int) -> str:
    """The text with its number around it."""
    return f"{_before(number)}{text}{END}"


@lru_cache(maxsize=4096)
def _before(number: int) -> str:
    return START + str(number).translate(_MARKS) + MIDDLE


@lru_cache(maxsize=4096)
def number_of(digits: str) -> int:
    """The number written in marks."""
    return int(digits.translate(_NUMBERS))


def unmarked(part: bytes) -> bytes:
    """A part of a file as it is without its marks."""
    return _IN_BYTES.sub(b"", part)


def without_marks(text: str) -> str:
    """The text without single marks, such as a filter of a template leaves."""
    return text.translate(_NONE)


def guarded(text: str) -> str:
    """The text with `{_{` and its like kept as typed through docxtpl."""
    return _ESCAPES.sub(f"{GUARD}_", text)
