"""R03: the de minimis indirect rate has a limit, which moved; a rate that is charged is entered."""

from collections.abc import Iterator

from drafting.budget import applications, budgets
from drafting.review import Review, error, warning
from drafting.terms import terms_of
from drafting.wording import date, number, usd
from models.finding import Finding
from models.funding import IndirectRate

_RATE = ("funding", "indirect_rate")
_RULE = "2 CFR 200.414(f)"


def check(review: Review) -> Iterator[Finding]:
    """A rate above the limit on the letters’ date, amounts above the rate, or no rate at all."""
    funding, rule = review.request.funding, review.facts.indirect
    if funding.indirect_type is IndirectRate.NONE:
        return
    if not funding.indirect_rate:
        yield warning("R03", _RATE, "Enter the indirect rate", place="Funding", citation=_RULE)
        return
    if funding.indirect_type is not IndirectRate.DE_MINIMIS:
        return
    most = rule.most(review.date)
    if funding.indirect_rate > most:
        when = "since" if review.date >= rule.since else "before"
        yield error(
            "R03",
            _RATE,
            f"The de minimis rate is at most {number(most)} percent {when} {date(rule.since)}",
            place="Funding",
            citation=_RULE,
        )
    yield from _more_than_the_rate(review)


def _more_than_the_rate(review: Review) -> Iterator[Finding]:
    """Indirect charges typed over that the rate does not give."""
    reckoned = terms_of(review.request.funding, review.facts)
    found = budgets(review.request, review.facts)
    for program in applications(review.request):
        line, limit = found[program].indirect, reckoned.indirect(found[program].base)
        if line and line.changed and line.total > limit:
            yield warning(
                "R03",
                ("funding", "budget_changes", line.federal_change or line.local_change, "amount"),
                f"Indirect charges of {usd(line.total)} are more than the rate gives on its base, "
                f"{usd(limit)}",
                place="Funding",
                citation=f"{_RULE}; base as 2 CFR 200.1 defines it",
            )
