"""R03: the de minimis indirect rate has a limit, which moved; a rate that is charged is entered."""

from collections.abc import Iterator

from drafting.budget import budgets
from drafting.budget_terms import budget_terms
from drafting.review import Review
from drafting.rules.ruling import broken
from drafting.wording import date, number, usd
from models.finding import Finding, Severity
from models.funding import IndirectRate

_RATE = ("funding", "indirect_rate")


def check(review: Review) -> Iterator[Finding]:
    """A rate above the limit on the letters’ date, amounts above the rate, or no rate at all."""
    funding, rule = review.request.funding, review.facts.rule("R03")
    if funding.indirect_type is IndirectRate.NONE:
        return
    if not funding.indirect_rate:
        message = "Enter the indirect rate"
        yield broken(rule, _RATE, message, place="Funding", severity=Severity.WARNING)
        return
    if funding.indirect_type is not IndirectRate.DE_MINIMIS:
        return
    most = rule.limit(review.date)
    if funding.indirect_rate > most:
        message = f"The de minimis rate is at most {number(most)} percent on {date(review.date)}"
        yield broken(rule, _RATE, message, place="Funding")
    yield from _more_than_the_rate(review)


def _more_than_the_rate(review: Review) -> Iterator[Finding]:
    """Indirect charges typed over that the rate does not give.

    A warning: what the base leaves out is not confirmed.
    """
    rule, terms = review.facts.rule("R03"), budget_terms(review.request.funding, review.facts)
    for found in budgets(review.request, review.facts).values():
        line, limit = found.indirect, terms.indirect(found.base)
        if line and line.changed and line.total > limit:
            change = line.federal_change or line.local_change
            yield broken(
                rule,
                ("funding", "budget_changes", change, "amount"),
                f"Indirect charges of {usd(line.total)} are more than the rate gives on its base, "
                f"{usd(limit)}",
                place="Funding",
                severity=Severity.WARNING,
            )
