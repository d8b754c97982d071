"""Sums of CBP’s rows: one area, one drug, each fiscal year as far as the file covers it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from models.values import Choice
from storage.imports.areas import Area
from storage.imports.fiscal import FiscalYear
from storage.imports.seizures import FENTANYL, Seizure, Seizures

KG_PER_POUND = Decimal("0.45359237")
"""Kilograms in an avoirdupois pound, exact by definition."""


class SeizureUnit(Choice):
    """What is counted."""

    POUNDS = "pounds", "pounds"
    KILOGRAMS = "kilograms", "kilograms"
    EVENTS = "events", "events"


@dataclass(frozen=True)
class Wanted:
    """Which seizures: of a year, else of the newest whole year and an unfinished one after it."""

    area: Area
    drug: str = FENTANYL
    unit: SeizureUnit = SeizureUnit.POUNDS
    year: int | None = None


@dataclass(frozen=True)
class Total:
    """An area’s seizures of one drug in the months a file has of a year.

    None where a row of theirs holds no number; `why` then names it.
    """

    year: FiscalYear
    pounds: Decimal | None
    events: int | None
    why: str

    def amount(self, unit: SeizureUnit) -> Decimal | None:
        """The total in a unit, to two decimals."""
        if unit is SeizureUnit.EVENTS:
            return None if self.events is None else Decimal(self.events)
        if self.pounds is None:
            return None
        exact = self.pounds * (KG_PER_POUND if unit is SeizureUnit.KILOGRAMS else 1)
        return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def totals(seizures: Seizures, wanted: Wanted) -> tuple[Total, ...]:
    """The area’s total for each year the area appears in, newest first."""
    rows = [row for row in seizures.rows if wanted.area in row.areas]
    there = {row.year for row in rows}
    return tuple(
        _total(year, (row for row in rows if _is_of(row, wanted.drug, year)))
        for year in seizures.years
        if year.number in there
    )


def same_months(total: Total, seizures: Seizures, wanted: Wanted) -> Total | None:
    """For an unfinished year, the same months of the year before, where the file has them all."""
    year = total.year
    earlier = next((each for each in seizures.years if each.number == year.number - 1), None)
    if year.whole or earlier is None or not set(year.months) <= set(earlier.months):
        return None
    same = FiscalYear(earlier.number, year.months, to_date=earlier.to_date)
    rows = (row for row in seizures.rows if wanted.area in row.areas)
    return _total(same, (row for row in rows if _is_of(row, wanted.drug, same)))


def _is_of(row: Seizure, drug: str, year: FiscalYear) -> bool:
    return row.drug == drug and row.year == year.number and row.month in year.months


def _total(year: FiscalYear, rows: Iterable[Seizure]) -> Total:
    pounds, events = Decimal(0), 0
    for row in rows:
        if row.pounds is None or row.events is None:
            return Total(year, None, None, f"row {row.row} holds no number that can be counted")
        pounds += row.pounds
        events += row.events
    return Total(year, pounds, events, "")
