"""The budget by SF-424A object class category: Federal and local share, exact to the cent.

Match is a share of the whole project's cost, as most notices state it (2 CFR 200.306). What the
agency typed over stands as typed; totals are sums of what stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from models.funding import BudgetChange
from models.need import Need, ObjectClass

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class BudgetLine:
    """One category: what the needs come to, US dollars; `changed` where the agency typed over."""

    object_class: ObjectClass
    federal: Decimal
    local: Decimal
    changed: bool = False

    @property
    def total(self) -> Decimal:
        """Both shares together."""
        return self.federal + self.local


def budget(
    needs: Iterable[Need], match: Decimal | None, changes: Iterable[BudgetChange] = ()
) -> tuple[BudgetLine, ...]:
    """A line for each category that needs or changes name, in the form's order.

    Args:
        needs: items with their category; an item without one stands in the line of its own kind.
        match: the local share in percent of the whole cost; None counts as none.
        changes: cells typed over by hand, the later one winning.
    """
    costs: dict[ObjectClass, Decimal] = {}
    for need in needs:
        costs[need.object_class] = costs.get(need.object_class, Decimal(0)) + need.total_cost
    typed = {
        (change.object_class, change.federal): change.amount
        for change in changes
        if change.amount is not None
    }
    named = costs.keys() | {category for category, _ in typed}
    return tuple(
        _line(category, costs.get(category, Decimal(0)), match or Decimal(0), typed)
        for category in (*list(ObjectClass)[1:], ObjectClass.NONE)
        if category in named
    )


def totals(lines: Iterable[BudgetLine]) -> tuple[Decimal, Decimal]:
    """Federal and local share of all lines, US dollars."""
    lines = tuple(lines)
    federal = sum((line.federal for line in lines), Decimal(0))
    return federal, sum((line.local for line in lines), Decimal(0))


def _line(
    category: ObjectClass,
    cost: Decimal,
    match: Decimal,
    typed: dict[tuple[ObjectClass, bool], Decimal],
) -> BudgetLine:
    local = (cost * match / 100).quantize(_CENT, ROUND_HALF_UP)
    return BudgetLine(
        category,
        federal=typed.get((category, True), cost - local),
        local=typed.get((category, False), local),
        changed=(category, True) in typed or (category, False) in typed,
    )
