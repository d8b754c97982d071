"""S1: every need is asked of somebody; costs and budget typed over agree with their source."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.budget import applications, budget, changes_of
from drafting.budget_terms import budget_terms
from drafting.case import Case
from drafting.review import Review, error, named, warning
from drafting.wording import usd
from models.addressee import AvenueKind
from models.finding import Finding

_WHOLE = Decimal(100)


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
    """Cells typed over against what they replace, and shares that leave nothing to ask for."""
    request = review.request
    yield from _match(review)
    terms = budget_terms(request.funding, review.facts)
    for program, needs in applications(request).items():
        changes = changes_of(request, program)
        difference = budget(needs, terms, changes).total - budget(needs, terms).total
        unexplained = [change for change in changes if not change.note]
        if difference and unexplained:
            more = "more" if difference > 0 else "less"
            yield warning(
                "S1",
                ("funding", "budget_changes", unexplained[0].id, "note"),
                f"Budget is {usd(abs(difference))} {more} than the needs. "
                "Match the lines or note why.",
                place="Funding",
            )
    yield from _changes_of_none(review)


def _match(review: Review) -> Iterator[Finding]:
    match = review.request.funding.match
    if match is not None and match >= _WHOLE and review.request.total_cost:
        yield error(
            "S1",
            ("funding", "match"),
            "A match of the whole cost leaves nothing to ask for: it must be below 100 percent",
            place="Funding",
        )


def _changes_of_none(review: Review) -> Iterator[Finding]:
    """Amounts typed over that no grant request prints, since none of theirs is named."""
    request = review.request
    programs = applications(request)
    used = {change.id for program in programs for change in changes_of(request, program)}
    for change in request.funding.budget_changes if programs else ():
        if change.amount is not None and change.id not in used:
            yield warning(
                "S1",
                ("funding", "budget_changes", change.id, "program"),
                "Choose the program whose grant request this amount belongs to",
                place="Funding",
            )
