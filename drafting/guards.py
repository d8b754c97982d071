"""Two counts beside each other: what may be said of the change, and how old a figure is."""

import calendar
import datetime
from dataclasses import dataclass
from decimal import Decimal

from drafting.phrases import Words, calculated, words
from drafting.wording import number, whole
from models.facts import Facts, Figure, Thresholds
from models.values import Choice


class Direction(Choice):
    """What the data allow to be said."""

    MORE = "more", "more"
    FEWER = "fewer", "fewer"
    LEVEL = "level", "about the same"
    COUNTS = "counts", "both counts, no percentage"
    FROM_NONE = "from_none", "from none"


@dataclass(frozen=True)
class Change:
    """One count against an earlier one of the same length and kind; percent is never negative."""

    now: Decimal
    before: Decimal
    direction: Direction
    percent: Decimal

    @property
    def sum_in_words(self) -> str:
        """The sum behind the percentage."""
        sign = "+" if self.now >= self.before else "-"
        return f"{number(self.now)} / {number(self.before)} - 1 = {sign}{self.percent:.1f} percent"

    def percent_words(self) -> Words:
        """`32 percent`, with its sum."""
        return words(calculated(f"{whole(self.percent)} percent", self.sum_in_words))


def change(now: Decimal, before: Decimal, limits: Thresholds) -> Change:
    """How `now` stands to `before`: small counts give no percentage, small changes no direction."""
    if not before:
        return Change(now, before, Direction.FROM_NONE, Decimal(0))
    percent = abs(now / before - 1) * 100
    if before < limits.smallest_base:
        direction = Direction.COUNTS
    elif percent < limits.level_percent:
        direction = Direction.LEVEL
    else:
        direction = Direction.MORE if now > before else Direction.FEWER
    return Change(now, before, direction, percent)


def months_between(earlier: datetime.date, later: datetime.date) -> int:
    """Whole months from one day to a later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)


def is_old(end: datetime.date, date: datetime.date, months: int) -> bool:
    """Whether what ended on a day is more than so many months old at a date."""
    gap = months_between(end, date)
    return gap > months or (gap == months and end.day < date.day)


def expires(figure: Figure, facts: Facts) -> datetime.date:
    """The last day a newest count may stand unlooked-up: by its age, provisional ones sooner."""
    limits = facts.thresholds
    last = _months_later(figure.end, limits.stale_months)
    if not figure.provisional:
        return last
    return min(last, _months_later(figure.retrieved_on, limits.provisional_months))


def _months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day of a later month, or that month’s last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, length))
