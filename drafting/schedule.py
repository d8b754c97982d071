"""When the money of a budget is needed: its shares by quarter of the project, to the cent."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from drafting.budget import Budget
from models.need import Need

_CENT = Decimal("0.01")

Shares = tuple[Decimal, Decimal]
"""Federal and local, in US dollars."""


def schedule(budget: Budget, needs: Iterable[Need]) -> dict[int, Shares]:
    """Federal and local share by quarter; empty while any item with a cost has no quarter.

    Each share follows the cost of what is paid in the quarter, so that amounts typed over and
    indirect charges are spread the way the items are; the quarters add up to the budget exactly.
    """
    costs: dict[int, Decimal] = {}
    for need in needs:
        if need.total_cost and need.paid_in_quarter is None:
            return {}
        if need.paid_in_quarter and need.total_cost:
            quarter = need.paid_in_quarter
            costs[quarter] = costs.get(quarter, Decimal(0)) + need.total_cost
    quarters = sorted(costs)
    weights = [costs[quarter] for quarter in quarters]
    federal, local = spread(budget.federal, weights), spread(budget.local, weights)
    return dict(zip(quarters, zip(federal, local, strict=True), strict=True))


def spread(amount: Decimal, weights: list[Decimal]) -> list[Decimal]:
    """An amount in parts as large as their weights, to the cent; the parts add up to it."""
    whole, so_far, given, parts = sum(weights), Decimal(0), Decimal(0), []
    for weight in weights:
        so_far += weight
        upto = (amount * so_far / whole).quantize(_CENT, ROUND_HALF_UP)
        parts.append(upto - given)
        given = upto
    return parts
