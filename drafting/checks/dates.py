"""D1: dates that contradict one another."""

import datetime
from collections.abc import Iterator

from drafting.review import Review, error, named, warning
from models.base import Path
from models.finding import Finding

Day = datetime.date | None


def check(review: Review) -> Iterator[Finding]:
    """Periods that end before they begin or begin too early, and things dated after the letter."""
    yield from _periods(review)
    yield from _after_the_letter(review)


def _periods(review: Review) -> Iterator[Finding]:
    funding = review.request.funding
    path: Path = ("funding", "period_end")
    if _before(funding.period_end, funding.period_start):
        message = "The period of performance must not end before it begins"
        yield error("D1", path, message, place="Funding")
    if _before(funding.period_start, review.date):
        message = "The period of performance begins before the date of the letter: check the year"
        yield warning("D1", ("funding", "period_start"), message, place="Funding")
    for figure in review.request.evidence.figures:
        if _before(figure.end, figure.start):
            yield error(
                "D1",
                ("evidence", "figures", figure.id, "end"),
                "The period must not end before it begins",
                place=f"Evidence, {figure.measure}",
            )


def _after_the_letter(review: Review) -> Iterator[Finding]:
    for need in review.request.needs:
        if _before(review.date, need.cost_date):
            yield error(
                "D1",
                ("needs", need.id, "cost_date"),
                "Date of the price must not be after the date of the letter",
                place=named(need),
            )
    for figure in review.request.evidence.figures:
        for field in ("end", "checked_on"):
            if _before(review.date, getattr(figure, field)):
                yield error(
                    "D1",
                    ("evidence", "figures", figure.id, field),
                    "This date must not be after the date of the letter",
                    place=f"Evidence, {figure.measure}",
                )


def _before(day: Day, other: Day) -> bool:
    return day is not None and other is not None and day < other
