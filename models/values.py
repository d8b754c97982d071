"""Kinds of value: each carries its limits and its unit."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field

from models.text import LONGEST_TEXT, require_clean


@dataclass(frozen=True)
class Unit:
    """The unit a number is in, as it stands behind the number."""

    name: str


@dataclass(frozen=True)
class Per:
    """What the number is for: `a year`, `an hour`."""

    what: str


@dataclass(frozen=True)
class UnitIn:
    """The unit is what another field of the same item says."""

    field: str


@dataclass(frozen=True)
class Rule:
    """Where a field's meaning comes from: the regulation, form or fact sheet that defines it."""

    citation: str


@dataclass(frozen=True)
class SuchAs:
    """An example for the hint, in the words of each kind of agency."""

    police: str
    sheriff: str
    tribe: str


@dataclass(frozen=True)
class Paragraphs:
    """The answer may run over several lines."""

    words: tuple[int, int] | None = None
    """Fewest and most words to aim for."""


class Choice(StrEnum):
    """One of a few answers: the value is stored, the label is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


_MONEY = re.compile(r"[0-9]{1,14}(\.[0-9]{1,2})?")


def _plain_decimal(value: object) -> object:
    """Money and other exact numbers are stored as plain digits; `1e3` and `1_000` are refused."""
    if isinstance(value, str) and not _MONEY.fullmatch(value):
        raise ValueError("must be digits with at most two decimals")
    if isinstance(value, str):
        return Decimal(value)
    if not isinstance(value, Decimal):
        raise ValueError('must be written as text, like "685000"')  # noqa: TRY004  pydantic wants ValueError
    return value


Exact = Annotated[
    Decimal, BeforeValidator(_plain_decimal), Field(ge=0, le=Decimal(10) ** 13, decimal_places=2)
]

Usd = Annotated[Exact, Unit("USD")]
"""US dollars, never negative, at most two decimal places, not adjusted for price growth."""

Percent = Annotated[Exact, Unit("percent")]
"""A share of a hundred: 3 means 3 percent."""

Miles = Annotated[Exact, Unit("miles")]
"""Statute miles, in a straight line unless the field says otherwise."""

SquareMiles = Annotated[Exact, Unit("square miles")]

Years = Annotated[int, Field(ge=0, le=200), Unit("years")]

Quarter = Annotated[int, Field(ge=1, le=40), Unit("quarter of the project")]

HoursPerYear = Annotated[int, Field(ge=0, le=8784), Unit("hours a year")]

Count = Annotated[int, Field(ge=0, le=1_000_000_000)]

Days = Annotated[int, Field(ge=0, le=730), Unit("days")]
"""Calendar days."""

Month = Annotated[int, Field(ge=1, le=12), Unit("month")]
"""A month of the year, by its number."""

FiscalYear = Annotated[int, Field(ge=1990, le=2100), Unit("fiscal year")]
"""A Federal fiscal year, October to September, named for the year it ends in."""

Line = Annotated[str, AfterValidator(require_clean), Field(max_length=LONGEST_TEXT)]
"""One line of text."""

Prose = Annotated[str, AfterValidator(require_clean), Field(max_length=LONGEST_TEXT), Paragraphs()]
"""Text of any number of lines; a new line starts a new paragraph."""

Lines = tuple[Line, ...]
"""A short list, one entry a line."""


class Answer(Choice):
    """A yes-or-no question that may still be open."""

    OPEN = "open", "Not answered"
    YES = "yes", "Yes"
    NO = "no", "No"
