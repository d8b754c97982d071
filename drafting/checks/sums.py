"""S1: every need is asked of somebody; costs and budget typed over agree with their source."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.budget import budget, totals
from drafting.case import Case
from drafting.review import Review, named, warning
from drafting.wording import usd
from models.addressee import AvenueKind
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Needs no letter asks for, and the difference between budget and needs."""
    request = review.request
    asked = {
        need.id
        for addressee in request.addressees
        for avenue in addressee.avenues
        if avenue.kind is not AvenueKind.REQUEST_SUPPORT or avenue.program or avenue.needs
        for need in Case(request, review.facts, addressee, review.date).needs_of(avenue)
    }
    named_one = any(avenue.program for each in request.addressees for avenue in each.avenues)
    for need in request.needs:
        if named_one and need.item and need.id not in asked:
            yield warning(
                "S1",
                ("needs", need.id, "program"),
                "No letter asks for this item: choose its funding program or add it to a step",
                place=named(need),
            )
    yield from _costs_typed_over(review)
    yield from _budget(review)


def _costs_typed_over(review: Review) -> Iterator[Finding]:
    for need in review.request.needs:
        if need.catalogue and review.facts.purchase_behind(need) is None:
            yield warning(
                "S1",
                ("needs", need.id, "cost_basis"),
                "The unit cost is no longer that of the published purchase: choose the basis anew",
                place=named(need),
            )


def _budget(review: Review) -> Iterator[Finding]:
    """The grid with what was typed over, against the needs; a note on each change says why."""
    funding = review.request.funding
    changes = funding.budget_changes
    lines = budget(review.request.needs, funding.match, changes)
    difference = sum(totals(lines), Decimal(0)) - review.request.total_cost
    if difference and not all(change.note for change in changes):
        more = "more" if difference > 0 else "less"
        yield warning(
            "S1",
            ("funding", "budget_changes"),
            f"Budget is {usd(abs(difference))} {more} than the needs. Match the lines or note why.",
            place="Funding",
        )
