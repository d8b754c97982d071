"""P4: a project is asked for while Members still take requests for its fiscal year.

Their forms come in the winter before a fiscal year. The last days read were in April: April 21 and
25, 2025 in the House, April 15, 2025 and April 6, 2026 in the Senate.
"""

import datetime
from collections.abc import Iterator

from drafting.case import Case
from drafting.review import Review, advice, warning
from drafting.rules.registration import fiscal_year
from drafting.wording import date
from models.addressee import AvenueKind
from models.finding import Finding
from models.program import Topic

_LAST_READ = (4, 25)
_CHAMBERS = {
    AvenueKind.COMMUNITY_PROJECT: ("the House", "cpf_house"),
    AvenueKind.DIRECTED_SPENDING: ("the Senate", "cds_senate"),
}


def check(review: Review) -> Iterator[Finding]:
    """Once for each chamber: a year that has begun, or whose spring is over."""
    for kind, (chamber, avenue) in _CHAMBERS.items():
        cases = [
            Case(review.request, review.facts, addressee, review.date)
            for addressee in review.request.addressees
        ]
        asked = tuple(case.addressee.id for case in cases if case.avenues(kind))
        if asked:
            yield from _closed(review, cases[0].fiscal_year, chamber, avenue, asked)


def _closed(
    review: Review, year: int, chamber: str, avenue: str, asked: tuple[str, ...]
) -> Iterator[Finding]:
    begun = fiscal_year(review.date)
    if year <= begun:
        found = warning
        message = (
            f"Fiscal year {year} began on {date(datetime.date(year - 1, 10, 1))}, and {chamber} "
            f"takes requests before a year begins: ask for fiscal year {begun + 1}"
        )
    elif year == begun + 1 and review.date > datetime.date(begun, *_LAST_READ):
        found = advice
        message = (
            f"Forms of {chamber} closed in April in the years read: ask whether the office still "
            f"takes requests for fiscal year {year}"
        )
    else:
        return
    timing = next(e for e in review.facts.program(avenue).record if e.topic is Topic.TIMING)
    yield found(
        "P4",
        ("funding", "fiscal_year"),
        message,
        subject=f"funding.fiscal_year.{avenue}",
        place="Funding",
        citation=review.facts.source(timing.sources[0]).cited,
        letters=asked,
    )
