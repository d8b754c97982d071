"""Federal holidays are kept on the days the law names, and beside a weekend on the next weekday."""

import datetime
from itertools import pairwise

import pytest

from drafting.holidays import is_working_day

OF_2027 = (
    "2027-01-01",  # New Year’s Day, a Friday
    "2027-01-18",  # Birthday of Martin Luther King, Jr.
    "2027-02-15",  # Washington’s Birthday
    "2027-05-31",  # Memorial Day
    "2027-06-18",  # Juneteenth, a Saturday
    "2027-07-05",  # Independence Day, a Sunday
    "2027-09-06",  # Labor Day
    "2027-10-11",  # Columbus Day
    "2027-11-11",  # Veterans Day
    "2027-11-25",  # Thanksgiving Day
    "2027-12-24",  # Christmas Day, a Saturday
    "2027-12-31",  # New Year’s Day of 2028, a Saturday
)


def days_of(year: int) -> list[datetime.date]:
    first = datetime.date(year, 1, 1).toordinal()
    days = (datetime.date.fromordinal(first + n) for n in range(366))
    return [day for day in days if day.year == year]


def test_a_year_has_the_holidays_of_the_law_and_no_other() -> None:
    closed = [day for day in days_of(2027) if day.weekday() < 5 and not is_working_day(day)]
    assert [day.isoformat() for day in closed] == list(OF_2027)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-05-25", False),  # the earliest a last Monday of May can be
        ("2027-05-24", True),  # a Monday of May, not the last
        ("2028-11-23", False),  # the fourth Thursday, not the last one of five
        ("2028-11-30", True),
        ("2023-01-02", False),  # New Year’s Day was a Sunday
        ("2027-06-21", True),  # a Saturday’s holiday is not kept on Monday as well
        ("2027-06-19", False),
    ],
)
def test_a_day_beside_a_holiday_is_told_from_it(day: str, *, works: bool) -> None:
    assert is_working_day(datetime.date.fromisoformat(day)) is works


def test_never_more_than_four_days_without_work() -> None:
    """A long weekend at most: the planner finds a day before it."""
    working = [day for year in range(2021, 2050) for day in days_of(year) if is_working_day(day)]
    assert max((after - day).days for day, after in pairwise(working)) <= 5


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_are_days_like_others(day: datetime.date) -> None:
    assert is_working_day(day) is (day == datetime.date.max)  # its last day is a plain Friday
