"""CDC’s provisional counts of drug overdose deaths (VSRR): state, substance, 12 months ending.

Published by the National Center for Health Statistics as VSRR Provisional Drug Overdose Death
Counts. Only the reported value is read, never the predicted one; a value CDC does not show stays
without a number, with CDC’s own note.
"""

import calendar
import datetime
import re
from collections import Counter
from dataclasses import dataclass

from models.errors import UserError
from storage.imports.preview import LeftOut
from storage.imports.source import SourceFile
from storage.imports.table import published_rows

WHAT = "CDC’s file of provisional overdose deaths"
SYNTHETIC_OPIOIDS = "Synthetic opioids, excl. methadone (T40.4)"
"""The indicator that counts fentanyl; CDC has none for fentanyl alone."""

_COLUMNS = (
    "State",
    "Year",
    "Month",
    "Period",
    "Indicator",
    "Data Value",
    "State Name",
    "Footnote",
    "Percent Pending Investigation",
)
_TWELVE_MONTHS = "12 month-ending"
_COUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?")


@dataclass(frozen=True)
class Deaths:
    """One count: deaths reported in the twelve months ending on a day; None where not shown."""

    row: int
    state: str
    state_name: str
    indicator: str
    ending: datetime.date
    value: int | None
    note: str
    pending: str

    @property
    def place(self) -> str:
        """The state as a sentence names it."""
        return "the United States" if self.state == "US" else self.state_name

    @property
    def start(self) -> datetime.date:
        """The first of the twelve months."""
        return _month_end(self.ending.year - 1, self.ending.month) + datetime.timedelta(days=1)

    @property
    def year_before(self) -> datetime.date:
        """The day the twelve months before these ended."""
        return self.start - datetime.timedelta(days=1)


@dataclass(frozen=True)
class Overdoses:
    """One file: its counts of twelve months, each once, and the rows that are none of them."""

    source: SourceFile
    counts: tuple[Deaths, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def states(self) -> tuple[str, ...]:
        """Codes as CDC writes them: US and YC (New York City) are among them."""
        return tuple(sorted({count.state for count in self.counts}))

    @property
    def indicators(self) -> tuple[str, ...]:
        """The substances the file tells apart."""
        return tuple(sorted({count.indicator for count in self.counts}))

    def of(self, state: str, indicator: str) -> tuple[Deaths, ...]:
        """A state’s counts, newest first."""
        its = [c for c in self.counts if (c.state, c.indicator) == (state, indicator)]
        return tuple(sorted(its, key=lambda count: count.ending, reverse=True))


def read_overdoses(source: SourceFile) -> Overdoses:
    """The counts in CDC’s file, in the layout of its site or of its API.

    A row given twice counts once; two that disagree hold no number.

    Raises:
        UserError: another file, or a row whose month cannot be read.
    """
    seen: dict[tuple[str, str, datetime.date], Deaths] = {}
    other_periods: Counter[str] = Counter()
    left_out = []
    for number, cells in published_rows(source.data, _COLUMNS, WHAT):
        if cells["Period"] != _TWELVE_MONTHS:
            other_periods[cells["Period"]] += 1
            continue
        count = _deaths(number, cells)
        key = (count.state, count.indicator, count.ending)
        first = seen.setdefault(key, count)
        if first is count:
            continue
        if first.value == count.value:
            why = f"it repeats row {first.row} and is counted once"
        else:
            seen[key] = _deaths(first.row, cells | {"Data Value": ""})
            why = f"it contradicts row {first.row}, so neither is counted"
        left_out.append(LeftOut(f"Row {number}", why))
    if not seen:
        raise UserError(f"It has the columns of {WHAT} and no row of twelve months.")
    for period, rows in other_periods.items():
        left_out.append(LeftOut(f"{rows:,} rows", f"their period is “{period}”"))
    return Overdoses(source, tuple(seen.values()), tuple(left_out))


def _deaths(number: int, cells: dict[str, str]) -> Deaths:
    months = list(calendar.month_name)
    year, month = cells["Year"], cells["Month"].capitalize()
    if not re.fullmatch(r"20\d\d", year) or month not in months[1:]:
        raise UserError(f"Its row {number} has no year and month that can be read.")
    value = _COUNT.fullmatch(cells["Data Value"])
    return Deaths(
        row=number,
        state=cells["State"],
        state_name=cells["State Name"],
        indicator=cells["Indicator"],
        ending=_month_end(int(year), months.index(month)),
        value=int(value[1].replace(",", "")) if value else None,
        note=cells["Footnote"],
        pending=cells["Percent Pending Investigation"],
    )


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
