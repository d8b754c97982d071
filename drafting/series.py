"""Counts of one thing in one place, a whole year each: only these are compared.

Shipped counts and those imported from the same publisher’s files stand in one row; an imported
count takes the place of the shipped one of its period.
"""

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafting.phrases import answer, sourced
from drafting.wording import number, whole
from models.evidence import LocalFigure
from models.facts import Facts, Figure
from models.letter import Run
from models.request import FundingRequest

SOUTHWEST = "seized.sw"
"""Pounds of fentanyl on the southwest border, ports of entry and Border Patrol together."""


@dataclass(frozen=True)
class Count:
    """One year’s count, printed by `run` in whole numbers.

    `note` is the id of its source; counts of one file have notes of their own and one `source`.
    """

    value: Decimal
    end: datetime.date
    period: str
    provisional: bool
    run: Run
    note: str
    source: str

    def note_beside(self, other: "Count") -> str:
        """The note, or nothing where another count’s note names the same source."""
        return "" if self.source == other.source else self.note


def series(
    request: FundingRequest, facts: Facts, key: str, date: datetime.date
) -> tuple[Count, ...]:
    """The counts of a series whose years had ended at a date, oldest first.

    Only years that end in the newest one’s month stand in it: twelve months to January are not
    compared with twelve months to December.
    """
    found = {count.end: count for count in _all(request, facts, key) if count.end < date}
    newest = max(found, default=date)
    return tuple(found[end] for end in sorted(found) if end.month == newest.month)


def year_before(counts: tuple[Count, ...], count: Count) -> Count | None:
    """The count of the twelve months before; None where the series has none."""
    return next((each for each in counts if each.end.year == count.end.year - 1), None)


def _all(request: FundingRequest, facts: Facts, key: str) -> Iterator[Count]:
    """Shipped first, so that imported ones take their places."""
    for figure in facts.figures:
        if figure.series == key and _is_year(figure.start, figure.end):
            yield _shipped(figure)
    imported = [f for f in request.evidence.figures if f.series == key and not f.sensitive]
    for field in ("before", "value"):
        for each in imported:
            yield from _imported(each, field)


def _is_year(start: datetime.date, end: datetime.date) -> bool:
    """Whether a period is twelve whole months with twelve before them in the calendar."""
    months = (end.year - start.year) * 12 + end.month - start.month
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    return whole_months and months == 11 and start.year > datetime.MINYEAR


def _shipped(figure: Figure) -> Count:
    run = sourced(number(whole(figure.value)), figure.id, note="")
    note = source = figure.source
    return Count(figure.value, figure.end, figure.period, figure.provisional, run, note, source)


def _imported(figure: LocalFigure, field: str) -> Iterator[Count]:
    """The count of a figure’s year, or of the year before; none where it is no whole year."""
    value: Decimal | None = getattr(figure, field)
    start, end = figure.start, figure.end
    if value is None or not start or not end or not _is_year(start, end):
        return
    last = end if field == "value" else start - datetime.timedelta(days=1)
    run = answer(number(whole(value)), ("evidence", "figures", figure.id, field))
    provisional = figure.series.startswith("deaths.")
    note = f"figure.{figure.id}"
    yield Count(value, last, _period(last), provisional, run, note, figure.source)


def _period(end: datetime.date) -> str:
    """Federal fiscal years end in September; any other twelve months are called so."""
    if end.month == 9:
        return f"fiscal year {end.year}"
    return f"the 12 months ending {end:%B} {end.year}"
