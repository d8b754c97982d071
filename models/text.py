"""Text at the edge of the program: what a person types, what a file may hold, what is shown.

Word files, line lists and mail all choke on a few characters nobody means to type. Typing and
pasting are cleaned; a file that holds them is refused, because nobody would see the change.
"""

import datetime
import re
from decimal import Decimal

LONGEST_TEXT = 2_000_000
"""Characters one answer may hold; longer ones make Word files that do not open."""

_LINE_ENDS = re.compile("\r\n|[\r\v\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_text(text: str) -> str:
    """The text with line ends as LF, control characters removed and lone surrogates as U+FFFD."""
    text = _LINE_ENDS.sub("\n", text)
    text = _UNWANTED.sub("", text)
    return _SURROGATE.sub("\ufffd", text)[:LONGEST_TEXT]


def require_clean(text: str) -> str:
    """The text itself; ValueError where `clean_text` would change it."""
    if clean_text(text) != text:
        raise ValueError("holds characters that a Word file cannot carry")
    return text


def day_in_words(day: datetime.date) -> str:
    """November 24, 2026."""
    return f"{day:%B} {day.day}, {day.year}"


def moment_in_words(moment: datetime.datetime) -> str:
    """November 24, 2026, 2:31 PM, by the clock of this computer."""
    here = moment.astimezone()
    return f"{day_in_words(here.date())}, {here:%I:%M %p}".replace(", 0", ", ")


def dollars(amount: Decimal) -> str:
    """$1,234; cents only where there are some."""
    return f"${amount:,.2f}".removesuffix(".00")


def grouped(value: Decimal | int) -> str:
    """1,234 or 60.4: commas, and no needless zeros after the point."""
    digits = f"{value:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
