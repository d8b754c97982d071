"""R17, R36: the agency’s registration, and the program’s listing number."""

import datetime
import re
from collections.abc import Iterator

from drafting.review import Review, named
from drafting.rules.ruling import broken
from drafting.wording import date
from models.finding import Finding, Severity

_UEI = re.compile(r"[A-HJ-NP-Z0-9]{12}")


def check(review: Review) -> Iterator[Finding]:
    """Identifier and registration; numbers last seen in an older notice."""
    yield from _identifier(review)
    yield from _registration(review)
    yield from _listings(review)


def _identifier(review: Review) -> Iterator[Finding]:
    """Its form is not confirmed, so a wrong one is a warning; an open one stops no letter."""
    rule, uei = review.facts.rule("R17"), review.request.agency.uei
    path, place = ("agency", "uei"), "Agency profile"
    if not uei:
        message = "Before anybody applies, the agency needs a UEI and an active SAM.gov entry"
        yield broken(rule, path, message, place=place, severity=Severity.ADVICE)
    elif not _UEI.fullmatch(uei):
        message = "A UEI is said to have 12 letters and numbers, without I and O: compare SAM.gov"
        yield broken(rule, path, message, place=place, severity=Severity.WARNING)


def _registration(review: Review) -> Iterator[Finding]:
    rule = review.facts.rule("R17")
    ends, due = review.request.agency.sam_expires, review.request.funding.application_due
    path, place = ("agency", "sam_expires"), "Agency profile"
    if ends is None:
        return
    margin = datetime.timedelta(days=int(rule.limit(review.date)))
    if ends < (due or review.date):
        message = f"The SAM.gov registration ends {date(ends)}, before the application: renew it"
        yield broken(rule, path, message, place=place)
    elif due and ends <= due + margin:
        message = f"The SAM.gov registration ends {date(ends)}, soon after that: renew it"
        yield broken(rule, path, message, place=place, severity=Severity.WARNING)


def _listings(review: Review) -> Iterator[Finding]:
    """A number last seen before the fiscal year just past, once a program."""
    rule, seen = review.facts.rule("R36"), set[str]()
    oldest = fiscal_year(review.date) - 1
    for ask in review.asks:
        dated = [each for each in review.facts.program(ask.program).listings if each.fiscal_year]
        newest = max(dated, key=lambda each: each.fiscal_year or 0, default=None)
        if newest is None or (newest.fiscal_year or 0) >= oldest or ask.program in seen:
            continue
        seen.add(ask.program)
        message = (
            f"Assistance listing {newest.number} was seen in fiscal year {newest.fiscal_year}: "
            "take the number from the current notice"
        )
        yield broken(rule, ask.path, message, place=named(ask.need))


def fiscal_year(day: datetime.date) -> int:
    """The Federal fiscal year of a day; it begins in October."""
    return day.year + (day.month >= 10)
