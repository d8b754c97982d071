"""Federal fiscal years as far as a file covers them: October to September."""

import calendar
import datetime
from dataclasses import dataclass

MONTHS = ("OCT", "NOV", "DEC", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP")
"""The months of a fiscal year in order, as CBP abbreviates them."""


@dataclass(frozen=True)
class FiscalYear:
    """A fiscal year, named for the year it ends in, and the months a file has of it.

    `months` are positions in `MONTHS`; `to_date` is true where the publisher calls the year
    unfinished.
    """

    number: int
    months: tuple[int, ...]
    to_date: bool

    @property
    def whole(self) -> bool:
        """Whether it is finished and no month is missing."""
        return not self.to_date and len(self.months) == len(MONTHS)

    @property
    def unbroken(self) -> bool:
        """Whether its months run from October on without a gap."""
        return bool(self.months) and self.months == tuple(range(len(self.months)))

    @property
    def start(self) -> datetime.date:
        """Its first day."""
        return datetime.date(self.number - 1, 10, 1)

    @property
    def end(self) -> datetime.date:
        """The last day of the last month the file has."""
        year, month = self._calendar(self.months[-1])
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    @property
    def words(self) -> str:
        """`fiscal year 2025`, or the months where it is not whole."""
        name = f"fiscal year {self.number}"
        if self.whole:
            return name
        if self.to_date:
            return f"{self.months_in_words} of the unfinished {name}"
        return f"{self.months_in_words} of {name}, other months missing"

    @property
    def months_in_words(self) -> str:
        """`October to April`, or each month where some are missing between."""
        names = [calendar.month_name[self._calendar(month)[1]] for month in self.months]
        if len(names) == 1:
            return names[0]
        return f"{names[0]} to {names[-1]}" if self.unbroken else ", ".join(names)

    def _calendar(self, month: int) -> tuple[int, int]:
        """Calendar year and month of a position in `MONTHS`."""
        return (self.number - 1, month + 10) if month < 3 else (self.number, month - 2)
