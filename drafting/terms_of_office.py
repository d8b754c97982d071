"""When the term of an office holder ends: as entered, with the Congress, or with the State’s own.

A Congress begins at noon on January 3 of each odd year; with it every House term and every chair
begin anew.
"""

import datetime
from dataclasses import dataclass

from drafting.wording import date as in_words
from models.addressee import MEMBERS, Addressee, Office
from models.facts import Facts


@dataclass(frozen=True)
class End:
    """A term ends on a day not before `first` and not after `last`."""

    first: datetime.date
    last: datetime.date

    @property
    def in_words(self) -> str:
        """`January 3, 2027`, or `by January 31, 2027` where the day is not settled."""
        return in_words(self.last) if self.first == self.last else f"by {in_words(self.last)}"


def congress(date: datetime.date) -> datetime.date:
    """The day the Congress of a date began."""
    year = date.year - (date.year % 2 == 0)
    begun = datetime.date(year, 1, 3)
    return begun if date >= begun else datetime.date(max(year - 2, datetime.MINYEAR), 1, 3)


def next_congress(date: datetime.date) -> datetime.date:
    """The day the next Congress after a date begins."""
    return datetime.date(min(congress(date).year + 2, datetime.MAXYEAR), 1, 3)


def term_end(addressee: Addressee, facts: Facts, date: datetime.date) -> End | None:
    """The end of the term in which somebody was confirmed; None where nothing tells it.

    Who was never confirmed counts as confirmed on the letter’s date.
    """
    confirmed = addressee.checked_on or date
    entered = addressee.valid_until
    if addressee.office is Office.REPRESENTATIVE:
        end = min(entered or datetime.date.max, next_congress(confirmed))
        return End(end, end)
    if entered:
        return End(entered, entered)
    if addressee.office is Office.GOVERNOR:
        office = facts.state_office(addressee.state)
        if office and confirmed <= office.hand_over_by:
            return End(office.hand_over_from, office.hand_over_by)
    return None


def has_ended(addressee: Addressee, end: End, date: datetime.date) -> bool:
    """Whether the term is over on a date: from its last day on in Congress, elsewhere after it."""
    return date > end.last or (date == end.last and addressee.office in MEMBERS)


def congress_since(addressee: Addressee, date: datetime.date) -> datetime.date | None:
    """The day a new Congress began after a member was confirmed; None where none did."""
    begun = congress(date)
    checked = addressee.checked_on
    return begun if addressee.office in MEMBERS and checked and checked < begun else None
