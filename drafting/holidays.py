"""Federal holidays, on the days that offices open from Monday to Friday keep them.

The days are those of 5 U.S.C. 6103(a) with Juneteenth (since June 17, 2021). A Saturday’s holiday
moves to the Friday before (6103(b)), a Sunday’s to the Monday after (Executive Order 11582).
"""

import datetime

_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY = 0, 3, 4, 5
_MAY = 5
_DATED = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
"""New Year’s Day, Juneteenth, Independence Day, Veterans Day, Christmas Day."""
_COUNTED = (
    (1, _MONDAY, 3),  # Birthday of Martin Luther King, Jr.
    (2, _MONDAY, 3),  # Washington’s Birthday
    (9, _MONDAY, 1),  # Labor Day
    (10, _MONDAY, 2),  # Columbus Day
    (11, _THURSDAY, 4),  # Thanksgiving Day
)
"""Month, day of the week, and which of them in that month."""
_WEEKEND_BESIDE = {_MONDAY: -1, _FRIDAY: 1}


def is_working_day(day: datetime.date) -> bool:
    """Whether it is neither a weekend nor a Federal holiday."""
    return day.weekday() < _SATURDAY and not _is_holiday(day)


def _is_holiday(day: datetime.date) -> bool:
    if (day.month, day.weekday()) == (_MAY, _MONDAY):
        return day.day + 7 > 31  # Memorial Day, the month’s last Monday
    which = (day.day + 6) // 7
    counted = (day.month, day.weekday(), which) in _COUNTED
    return counted or any((each.month, each.day) in _DATED for each in _kept_on(day))


def _kept_on(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The dates whose holiday is kept that day: its own, and that of the weekend beside it."""
    beside = day.toordinal() + _WEEKEND_BESIDE.get(day.weekday(), 0)
    last = datetime.date.max.toordinal()
    return day, datetime.date.fromordinal(min(max(1, beside), last))
