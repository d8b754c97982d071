"""From the bytes of a text file to its text, and what in a text nobody would see."""

import codecs
import re

from models.errors import UserError
from models.text import clean_text

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How .xls files begin, and workbooks with a password."""

_ENCODINGS = ("utf-8-sig", "cp1252")
_HIDDEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n|[\r\v\u2028\u2029]")


def text_of(data: bytes, largest: int) -> str:
    """The text in UTF-8 or, where it is not that, in Windows-1252.

    Raises:
        UserError: empty, more bytes than `largest`, or no text; a sentence without the file’s name.
    """
    if not data.strip():
        raise UserError("It is empty.")
    if len(data) > largest:
        raise UserError(f"It is larger than {largest // 1024**2} MB.")
    if data.startswith(_UTF_16):
        raise UserError("It is text in UTF-16; save it as “CSV UTF-8” and import that file.")
    if data.startswith(b"PK"):
        raise UserError("It is an Excel, Word or ZIP file, not a text file.")
    if data.startswith(_OLD_OFFICE):
        raise UserError("It is an old or locked Office file; save it as .xlsx or “CSV UTF-8”.")
    if b"\0" in data:
        raise UserError("It is no text file.")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError("It is text in neither UTF-8 nor Windows-1252.")


def one_line_end(text: str) -> str:
    """The text with every kind of line end as LF."""
    return _LINE_ENDS.sub("\n", text)


def hides_something(text: str) -> bool:
    """Whether a text holds control, direction or zero-width characters, which nobody sees."""
    return bool(_HIDDEN.search(text)) or clean_text(text) != text


def is_plain_line(text: str) -> bool:
    """Whether a text is one line that hides nothing."""
    return "\n" not in text and not hides_something(text)
