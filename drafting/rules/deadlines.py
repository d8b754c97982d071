"""R18, R19: two dates at the Department of Justice, and the council’s days before JAG."""

import datetime
from collections.abc import Iterator

from drafting.review import Review
from drafting.rules.ruling import broken
from drafting.wording import date
from models.finding import Finding, Severity

_PLACE = "Funding, terms of the request"


def check(review: Review) -> Iterator[Finding]:
    """Dates that have passed, are missing, or leave the governing body too little time."""
    yield from _two_steps(review)
    yield from _governing_body(review)


def _two_steps(review: Review) -> Iterator[Finding]:
    rule, funding = review.facts.rule("R18"), review.request.funding
    first, last = funding.grants_gov_due, funding.application_due
    path = ("funding", "grants_gov_due")
    if not review.asks_of(rule.programs):
        return
    if first and first < review.date:
        message = f"The SF-424 was due in Grants.gov on {date(first)}: without it nothing follows"
        yield broken(rule, path, message, place=_PLACE)
    elif first and last and last < first:
        message = "The SF-424 comes first: its date must not be after that of the application"
        yield broken(rule, path, message, place=_PLACE)
    elif last and not first:
        message = "The Department of Justice has two dates: enter the earlier one, in Grants.gov"
        yield broken(rule, path, message, place=_PLACE, severity=Severity.WARNING)


def _governing_body(review: Review) -> Iterator[Finding]:
    rule, funding = review.facts.rule("R19"), review.request.funding
    if not funding.application_due or not review.asks_of(rule.programs):
        return
    days = int(rule.limit(review.date))
    latest = funding.application_due - datetime.timedelta(days=days)
    if funding.governing_body_on is None or funding.governing_body_on > latest:
        message = (
            f"JAG: the governing body has the application {days} days before it is submitted, so "
            f"by {date(latest)}"
        )
        yield broken(rule, ("funding", "governing_body_on"), message, place=_PLACE)
