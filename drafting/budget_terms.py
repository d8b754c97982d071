"""How direct costs become two shares and indirect charges: match, rate, base. US dollars."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from models.facts import Facts
from models.funding import Funding, IndirectRate
from models.need import Need, ObjectClass

_CENT = Decimal("0.01")
_NOTHING = Decimal(0)
_ALL = Decimal(100)
NO_BASE = (
    ObjectClass.EQUIPMENT,
    ObjectClass.CONSTRUCTION,
    ObjectClass.INDIRECT,
    ObjectClass.NONE,  # what it is charged to decides whether it counts
)
"""Categories outside modified total direct costs (2 CFR 200.1)."""


@dataclass(frozen=True)
class BudgetTerms:
    """How direct costs become two shares. Percent, and US dollars a subaward."""

    match: Decimal
    rate: Decimal
    subaward: Decimal

    def local(self, cost: Decimal) -> Decimal:
        """The local share of a cost."""
        return (cost * self.match / 100).quantize(_CENT, ROUND_HALF_UP)

    def indirect(self, base: Decimal) -> Decimal:
        """Indirect charges on a base."""
        return (base * self.rate / 100).quantize(_CENT, ROUND_HALF_UP)

    def excess(self, need: Need, quantity: int) -> Decimal:
        """The part of subawards that no indirect charges may be reckoned on."""
        if not need.subaward or need.unit_cost is None or need.object_class in NO_BASE:
            return _NOTHING
        return quantity * max(need.unit_cost - self.subaward, _NOTHING)

    def base(self, need: Need, quantity: int) -> Decimal:
        """What so many of an item add to the base of indirect charges."""
        if need.unit_cost is None or need.object_class in NO_BASE:
            return _NOTHING
        return quantity * need.unit_cost - self.excess(need, quantity)


def budget_terms(funding: Funding, facts: Facts) -> BudgetTerms:
    """The shares as the agency typed them; a match above the whole cost counts as the whole."""
    charges = funding.indirect_type is not IndirectRate.NONE
    return BudgetTerms(
        match=min(funding.match or _NOTHING, _ALL),
        rate=(funding.indirect_rate or _NOTHING) if charges else _NOTHING,
        subaward=facts.indirect.subaward,
    )
