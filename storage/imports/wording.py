"""Days and numbers as the sentences of a preview say them."""

import datetime
from decimal import Decimal


def day(date: datetime.date) -> str:
    """`June 16, 2026`."""
    return f"{date:%B} {date.day}, {date.year}"


def month(date: datetime.date) -> str:
    """`June 2026`."""
    return f"{date:%B} {date.year}"


def number(value: Decimal | int) -> str:
    """`11,488.28`, without zeros behind the last digit that counts."""
    digits = f"{value:,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
