"""The budget of a grant request by SF-424A object class category, exact to the cent.

Each program has an application of its own, so each has a budget of its own. Match is a share of the
whole project's cost, as most notices state it (2 CFR 200.306); indirect charges are a share of
modified total direct costs (2 CFR 200.1). What the agency typed over stands as typed; totals are
sums of what stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from drafting.budget_terms import NO_BASE, BudgetTerms, budget_terms
from models.facts import Facts
from models.funding import BudgetChange
from models.need import Need, ObjectClass
from models.request import FundingRequest

_NOTHING = Decimal(0)
_DIRECT = tuple(
    each for each in ObjectClass if each not in (ObjectClass.NONE, ObjectClass.INDIRECT)
)

Typed = dict[tuple[ObjectClass, bool], BudgetChange]
"""The cells typed over, by category and whether the Federal share is meant."""


@dataclass(frozen=True)
class BudgetLine:
    """One category, US dollars; `…_change` is the id of the change that typed a share over."""

    object_class: ObjectClass
    federal: Decimal
    local: Decimal
    federal_change: str = ""
    local_change: str = ""

    @property
    def total(self) -> Decimal:
        """Both shares together."""
        return self.federal + self.local

    @property
    def changed(self) -> bool:
        """Whether any share was typed over."""
        return bool(self.federal_change or self.local_change)


@dataclass(frozen=True)
class Budget:
    """Direct lines in the form's order, the line of indirect charges, and the base of those."""

    direct: tuple[BudgetLine, ...]
    indirect: BudgetLine | None
    base: Decimal

    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """Every line."""
        return (*self.direct, self.indirect) if self.indirect else self.direct

    @property
    def federal(self) -> Decimal:
        """The Federal share of all lines."""
        return sum((line.federal for line in self.lines), _NOTHING)

    @property
    def local(self) -> Decimal:
        """The local share of all lines."""
        return sum((line.local for line in self.lines), _NOTHING)

    @property
    def total(self) -> Decimal:
        """Everything."""
        return self.federal + self.local


def budget(
    needs: Iterable[Need], terms: BudgetTerms, changes: Iterable[BudgetChange] = ()
) -> Budget:
    """A line for each category that needs or changes name, in the form's order.

    A line's local share is what it adds to the rounded local share of the lines so far, so that
    the total is the match to the cent and no line is more than a cent from its own share.

    Args:
        needs: items with their category; an item without one stands in the line of its own kind.
        terms: match, indirect rate and limit of subawards.
        changes: cells typed over by hand, the later one winning.
    """
    needs = tuple(needs)
    costs: dict[ObjectClass, Decimal] = {}
    for need in needs:
        costs[need.object_class] = costs.get(need.object_class, _NOTHING) + need.total_cost
    typed = {(each.object_class, each.federal): each for each in changes if each.amount is not None}
    named = costs.keys() | {category for category, _ in typed}
    so_far, direct = _NOTHING, []
    for category in (*_DIRECT, ObjectClass.NONE):
        if category in named:
            cost = costs.get(category, _NOTHING)
            direct.append(_line(category, so_far, cost, terms, typed))
            so_far += cost
    base = _base(direct, needs, terms)
    charges = terms.indirect(base) + costs.get(ObjectClass.INDIRECT, _NOTHING)
    wanted = bool(charges) or ObjectClass.INDIRECT in named
    line = _line(ObjectClass.INDIRECT, so_far, charges, terms, typed) if wanted else None
    return Budget(tuple(direct), line, base)


def applications(request: FundingRequest) -> dict[str, tuple[Need, ...]]:
    """The needs of each grant request by program, in the draft's order; empty: no program yet."""
    named = [need for need in request.needs if need.item.strip()]
    programs = dict.fromkeys(need.program for need in named)
    return {key: tuple(need for need in named if need.program == key) for key in programs}


def budgets(request: FundingRequest, facts: Facts) -> dict[str, Budget]:
    """The budget of each grant request, by program."""
    terms = budget_terms(request.funding, facts)
    return {
        program: budget(needs, terms, changes_of(request, program))
        for program, needs in applications(request).items()
    }


def changes_of(request: FundingRequest, program: str) -> tuple[BudgetChange, ...]:
    """The cells typed over in one grant request; a lone request need not be named."""
    alone = len(applications(request)) == 1
    changes = request.funding.budget_changes
    return tuple(
        each for each in changes if each.program == program or (alone and not each.program)
    )


def category_name(category: ObjectClass) -> str:
    """A category as budgets show it."""
    return category.label if category is not ObjectClass.NONE else "Category not chosen yet"


def _base(lines: Iterable[BudgetLine], needs: Iterable[Need], terms: BudgetTerms) -> Decimal:
    """Modified total direct costs, from the lines as they stand."""
    counted = sum((line.total for line in lines if line.object_class not in NO_BASE), _NOTHING)
    beyond = sum((terms.excess(need, need.quantity) for need in needs), _NOTHING)
    return max(counted - beyond, _NOTHING)


def _line(
    category: ObjectClass, so_far: Decimal, cost: Decimal, terms: BudgetTerms, typed: Typed
) -> BudgetLine:
    local = terms.local(so_far + cost) - terms.local(so_far)
    federal, own = typed.get((category, True)), typed.get((category, False))
    return BudgetLine(
        category,
        federal=_amount(federal, cost - local),
        local=_amount(own, local),
        federal_change=federal.id if federal else "",
        local_change=own.id if own else "",
    )


def _amount(change: BudgetChange | None, computed: Decimal) -> Decimal:
    return computed if change is None or change.amount is None else change.amount
