"""From the text a person types to a value, and back to the text a field shows.

`read` is forgiving in form ("$685,000", "685k", "11/24/2026") and strict in meaning: what it
cannot read raises `Unreadable`, whose text is the message shown beside the field.
"""

import calendar
import contextlib
import datetime
import re
import types
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from models.base import field_adapter
from models.errors import UserError
from models.text import clean_text, day_in_words, dollars, grouped
from models.values import Choice, Unit


class Unreadable(UserError):
    """Typed text that gives no value for its field."""


@dataclass(frozen=True)
class Shape:
    """What a field holds: its plain type, its unit and whether it may be empty."""

    type: Any
    unit: str
    optional: bool


MONTHS = tuple(calendar.month_name)[1:]

SHORTEST_MONTH = 3
"""Letters of a month’s name that are enough."""

AnyMark = TypeVar("AnyMark")

MOST_DIGITS = 20
"""Digits beyond which text is no number of any field; Decimal itself stops at 28."""

_NUMBER = re.compile(
    r"\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(k|m|thousand|million|mil)?"
    r"\s*(?:%|percent|(?:square )?miles?|years?|people|residents|hours?|minutes?|days?)?"
    r"(?:\s+a year)?",
    re.IGNORECASE,
)
_SCALE = {"": 1, "k": 1_000, "thousand": 1_000}
_SCALE |= dict.fromkeys(("m", "mil", "million"), 1_000_000)
_DATES = (
    *("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%d %B %Y"),
    *("%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y"),
)


def shape(field: FieldInfo) -> Shape:
    """What a field holds, without pydantic's wrapping."""
    units = [mark.name for mark in field.metadata if isinstance(mark, Unit)]
    inner, optional = field.annotation, False
    while True:
        origin = get_origin(inner)
        if origin in (types.UnionType, Union):
            optional = True
            inner = next(arg for arg in get_args(inner) if arg is not type(None))
        elif origin is Annotated:
            units += [mark.name for mark in get_args(inner)[1:] if isinstance(mark, Unit)]
            inner = get_args(inner)[0]
        else:
            return Shape(inner, units[0] if units else "", optional)


def mark(field: FieldInfo, kind: type[AnyMark]) -> AnyMark | None:
    """The field’s mark of one kind, or None."""
    return next((each for each in field.metadata if isinstance(each, kind)), None)


def read(field: FieldInfo, text: str) -> Any:
    """The value that typed text means for a field; Unreadable where it means none."""
    text = clean_text(text)
    kind = shape(field)
    if kind.type is str:
        value: Any = text
    elif not text.strip() and kind.optional:
        value = None
    else:
        value = _READERS[_family(kind)](field, kind, text.strip())
    return _within_limits(field, value)


def shown(field: FieldInfo, value: Any) -> str:
    """The text a field shows for a value; `read` gives the value back."""
    kind = shape(field)
    if value is None:
        return ""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Decimal):
        if kind.unit == "USD":
            return dollars(value)
        return grouped(value)
    if kind.unit == "month":
        return str(MONTHS[value - 1])
    if isinstance(value, int):
        return str(value) if kind.unit == "fiscal year" else f"{value:,}"
    if isinstance(value, datetime.date):
        return day_in_words(value)
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(value)


def _family(kind: Shape) -> type:
    if get_origin(kind.type) is tuple:
        return tuple
    return next(family for family in _READERS if issubclass(kind.type, family))


def _read_choice(field: FieldInfo, kind: Shape, text: str) -> Choice:
    wanted = text.casefold()
    choices: list[Choice] = list(kind.type)
    for choice in choices:
        if wanted in (choice.value.casefold(), choice.label.casefold()):
            return choice
    listed = ", ".join(choice.label for choice in choices)
    raise Unreadable(f"{field.title} must be one of: {listed}")


def _read_yes_no(field: FieldInfo, _kind: Shape, text: str) -> bool:
    if text.casefold() in ("yes", "y", "true", "1", "x"):
        return True
    if text.casefold() in ("no", "n", "false", "0", ""):
        return False
    raise Unreadable(f"{field.title} must be yes or no")


def _number(text: str) -> Decimal | None:
    match = _NUMBER.fullmatch(text)
    if not match or not (match[1] or match[2]):
        return None
    digits = (match[1] or "0").replace(",", "") + (match[2] or "")
    if len(digits) > MOST_DIGITS:
        return None
    return Decimal(digits) * _SCALE[(match[3] or "").lower()]


def _read_decimal(field: FieldInfo, kind: Shape, text: str) -> Decimal:
    value = _number(text)
    if value is None:
        what = "an amount, like 685,000" if kind.unit == "USD" else "a number, like 60.4"
        raise Unreadable(f"{field.title} must be {what}")
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _read_integer(field: FieldInfo, kind: Shape, text: str) -> int:
    if kind.unit == "month" and (month := _month(text)):
        return month
    value = _number(text)
    if value is None or value != value.to_integral_value():
        what = "a month, like October" if kind.unit == "month" else "a whole number, like 12"
        raise Unreadable(f"{field.title} must be {what}")
    return int(value)


def _month(text: str) -> int | None:
    """The number of a month named in full or by its first letters, at least three."""
    wanted = text.casefold().rstrip(".")
    fits = len(wanted) >= SHORTEST_MONTH
    named = (n for n, each in enumerate(MONTHS, 1) if fits and each.casefold().startswith(wanted))
    return next(named, None)


def day_in(text: str) -> datetime.date | None:
    """The day a text means, in any of the forms people type; None where it means none."""
    for form in _DATES:
        with contextlib.suppress(ValueError):
            return datetime.datetime.strptime(text.strip(), form).date()
    return None


def _read_date(field: FieldInfo, _kind: Shape, text: str) -> datetime.date:
    day = day_in(text)
    if day:
        return day
    raise Unreadable(f"{field.title} must be a date, like November 24, 2026")


def _read_lines(_field: FieldInfo, _kind: Shape, text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in re.split(r"[\n;]", text) if line.strip())


_READERS: dict[type, Any] = {
    Choice: _read_choice,
    bool: _read_yes_no,
    int: _read_integer,
    Decimal: _read_decimal,
    datetime.date: _read_date,
    tuple: _read_lines,
}


def _within_limits(field: FieldInfo, value: Any) -> Any:
    try:
        return field_adapter(field).validate_python(value)
    except ValidationError:
        raise Unreadable(f"{field.title} {_limits(field)}") from None


def _limits(field: FieldInfo) -> str:
    marks = [*field.metadata, *_inner_marks(field.annotation)]
    low = next((mark.ge for mark in marks if getattr(mark, "ge", None) is not None), None)
    high = next((mark.le for mark in marks if getattr(mark, "le", None) is not None), None)
    if low is None or high is None:
        return "is longer than a letter can hold"
    return (
        f"must be between {low:,} and {high:,}, with at most two decimals"
        if isinstance(low, Decimal)
        else f"must be between {low:,} and {high:,}"
    )


def _inner_marks(annotation: Any) -> list[Any]:
    marks: list[Any] = []
    for arg in get_args(annotation):
        marks += [arg, *getattr(arg, "metadata", []), *_inner_marks(arg)]
    return marks
