"""What an award of any size buys: the needs in their order, bundles whole or not at all.

The draft's order is the rank. Each item is bought if the award still pays its Federal share; an
item outside a bundle in as many units as it pays for. What does not fit is passed over, and what
ranks below it may still fit. Budget cells typed over play no part: they are of the whole request.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from drafting.affordability import Saving, saving
from drafting.budget_terms import BudgetTerms
from models.funding import Funding
from models.need import Need


@dataclass(frozen=True)
class Part:
    """So many units of a need."""

    need: Need
    quantity: int

    @property
    def cost(self) -> Decimal:
        """Direct cost, in US dollars."""
        return self.quantity * (self.need.unit_cost or Decimal(0))


@dataclass(frozen=True)
class Outcome:
    """What an award does, in US dollars; `flat` is None where there is nothing to save, or no rate.

    `grown` is `flat` with the price growth and interest entered; None where neither is.
    """

    award: Decimal
    bought: tuple[Part, ...]
    dropped: tuple[Part, ...]
    federal: Decimal
    match_due: Decimal
    flat: Saving | None = None
    grown: Saving | None = None

    @property
    def left(self) -> Decimal:
        """What of the award would not be needed."""
        return self.award - self.federal

    @property
    def rest(self) -> Decimal:
        """What the items that are not bought cost."""
        return sum((part.cost for part in self.dropped), Decimal(0))


@dataclass(frozen=True)
class _Project:
    """Direct cost so far, and the part that indirect charges are reckoned on."""

    terms: BudgetTerms
    direct: Decimal = Decimal(0)
    base: Decimal = Decimal(0)

    def plus(self, need: Need, quantity: int) -> "_Project":
        cost = Part(need, quantity).cost
        return _Project(self.terms, self.direct + cost, self.base + self.terms.base(need, quantity))

    @property
    def total(self) -> Decimal:
        return self.direct + self.terms.indirect(self.base)

    @property
    def local(self) -> Decimal:
        return self.terms.local(self.total)

    @property
    def federal(self) -> Decimal:
        return self.total - self.local


def what_if(award: Decimal, needs: Iterable[Need], terms: BudgetTerms, funding: Funding) -> Outcome:
    """What an award buys of the needs that have a cost, and what becomes of the others."""
    project, bought, dropped = _Project(terms), [], []
    for bundle in bundles(needs):
        parts = _fitting(bundle, award, project)
        bought += [part for part in parts if part.quantity]
        left = [Part(p.need, p.need.quantity - p.quantity) for p in parts]
        dropped += [part for part in left if part.quantity]
        for part in parts:
            project = project.plus(part.need, part.quantity)
    done = Outcome(award, tuple(bought), tuple(dropped), project.federal, project.local)
    return _with_saving(done, funding)


def full_award(needs: Iterable[Need], terms: BudgetTerms) -> Decimal:
    """The Federal share of everything, in US dollars."""
    project = _Project(terms)
    for need in needs:
        project = project.plus(need, need.quantity)
    return project.federal


def bundles(needs: Iterable[Need]) -> tuple[tuple[Need, ...], ...]:
    """The needs that have a cost, by rank; a bundle stands where its first item does."""
    found: dict[str, list[Need]] = {}
    for need in needs:
        if need.unit_cost is not None:
            key = need.bundle.strip().casefold()
            found.setdefault(f"bundle {key}" if key else f"need {need.id}", []).append(need)
    return tuple(tuple(bundle) for bundle in found.values())


def _fitting(bundle: tuple[Need, ...], award: Decimal, project: _Project) -> list[Part]:
    """How many of each item of a bundle the award still pays for."""
    first = bundle[0]
    if not first.bundle.strip():
        counts = range(1, first.quantity + 1)
        fit = bisect_right(counts, award, key=lambda count: project.plus(first, count).federal)
        return [Part(first, fit)]
    after = project
    for need in bundle:
        after = after.plus(need, need.quantity)
    return [Part(need, need.quantity if after.federal <= award else 0) for need in bundle]


def _with_saving(done: Outcome, funding: Funding) -> Outcome:
    if not done.rest or funding.set_aside is None:
        return done
    growth, interest = funding.price_growth or Decimal(0), funding.interest or Decimal(0)
    flat = saving(done.rest, funding.set_aside)
    grown = saving(done.rest, funding.set_aside, growth, interest) if growth or interest else None
    return Outcome(done.award, done.bought, done.dropped, done.federal, done.match_due, flat, grown)
