"""CBP’s “nationwide drugs” file: what was seized where, by fiscal year and month.

Published by U.S. Customs and Border Protection as Nationwide Drug Seizures. Weights are pounds as
published; an event is one of CBP’s own “Count of Event”.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from models.errors import UserError
from storage.imports.areas import Area
from storage.imports.fiscal import MONTHS, FiscalYear
from storage.imports.preview import LeftOut
from storage.imports.source import SourceFile
from storage.imports.table import published_rows

WHAT = "CBP’s file of nationwide drug seizures"
FENTANYL = "Fentanyl"

_KEY = (
    "FY",
    "Month (abbv)",
    "Component",
    "Region",
    "Land Filter",
    "Area of Responsibility",
    "Drug Type",
)
_EVENTS, _POUNDS = "Count of Event", "Sum Qty (lbs)"
_YEAR = re.compile(r"((?:19|20)\d\d)( \(FYTD\))?")
_WEIGHT = re.compile(r"\d{1,7}(\.\d{1,20})?([eE]-\d{1,2})?")
_COUNT = re.compile(r"\d{1,7}")


@dataclass(frozen=True)
class Seizure:
    """One row: an area’s seizures of one drug in one month. None where the cell holds no number."""

    row: int
    year: int
    to_date: bool
    month: int
    areas: tuple[Area, Area]
    drug: str
    events: int | None
    pounds: Decimal | None


@dataclass(frozen=True)
class Seizures:
    """One file: its rows, each once, and the rows that repeat others."""

    source: SourceFile
    rows: tuple[Seizure, ...]
    repeated: tuple[LeftOut, ...]

    @property
    def areas(self) -> tuple[Area, ...]:
        """Regions, sectors and offices, each kind by name."""
        return tuple(sorted({area for row in self.rows for area in row.areas}))

    @property
    def drugs(self) -> tuple[str, ...]:
        """The kinds of drug the file tells apart, by name."""
        return tuple(sorted({row.drug for row in self.rows}))

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The fiscal years with the months the file has of them, newest first."""
        months: dict[int, set[int]] = {}
        for row in self.rows:
            months.setdefault(row.year, set()).add(row.month)
        to_date = {row.year for row in self.rows if row.to_date}
        return tuple(
            FiscalYear(year, tuple(sorted(months[year])), year in to_date)
            for year in sorted(months, reverse=True)
        )


def read_seizures(source: SourceFile) -> Seizures:
    """The rows of CBP’s file.

    A row given twice counts once; two rows that disagree about the same thing hold no number.

    Raises:
        UserError: another file, or a row whose year or month cannot be read.
    """
    seen: dict[tuple[str, ...], Seizure] = {}
    repeated = []
    for number, cells in published_rows(source.data, (*_KEY, _EVENTS, _POUNDS), WHAT):
        key = tuple(cells[name] for name in _KEY)
        row = _seizure(number, cells)
        first = seen.setdefault(key, row)
        if first is row:
            continue
        if (first.events, first.pounds) == (row.events, row.pounds):
            why = f"it repeats row {first.row} and is counted once"
        else:
            seen[key] = _seizure(first.row, cells | {_EVENTS: "", _POUNDS: ""})
            why = f"it contradicts row {first.row}, so neither is counted"
        repeated.append(LeftOut(f"Row {number}", why))
    if not seen:
        raise UserError(f"It has the columns of {WHAT} and no rows.")
    return Seizures(source, tuple(seen.values()), tuple(repeated))


def _seizure(number: int, cells: dict[str, str]) -> Seizure:
    year = _YEAR.fullmatch(cells["FY"])
    month = cells["Month (abbv)"].upper()
    if not year or month not in MONTHS:
        raise UserError(
            f"Its row {number} has no fiscal year and month that can be read, so no sum would be "
            "certain."
        )
    events, pounds = cells[_EVENTS], cells[_POUNDS]
    return Seizure(
        row=number,
        year=int(year[1]),
        to_date=bool(year[2]),
        month=MONTHS.index(month),
        areas=(Area.region(cells["Region"]), Area.office(cells["Area of Responsibility"])),
        drug=cells["Drug Type"].rstrip("*"),
        events=int(events) if _COUNT.fullmatch(events) else None,
        pounds=Decimal(pounds) if _WEIGHT.fullmatch(pounds) else None,
    )
