"""How long one big item takes to save for, by the one formula of this program.

Money is set aside at the end of each year and earns interest; the item is bought at that year-end's
price. n years are enough when set-aside · ((1+i)ⁿ - 1)/i ≥ cost · (1+g)ⁿ (set-aside · n at i = 0).
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from models.funding import Funding
from models.need import Need

LONGEST = 2_000
"""Years looked ahead before a sum that still narrows is called out of reach."""


@dataclass(frozen=True)
class Saving:
    """Years until savings meet the price; `years` is None where they never do.

    Where they never do, `nearest_year` is the year with the smallest gap and `gap` its amount in
    US dollars.
    """

    years: int | None
    saved: Decimal
    price: Decimal
    nearest_year: int = 0

    @property
    def gap(self) -> Decimal:
        """What is still short after the years, in US dollars; zero when nothing is."""
        return max(self.price - self.saved, Decimal(0))


def saving(
    cost: Decimal, set_aside: Decimal, growth: Decimal = Decimal(0), interest: Decimal = Decimal(0)
) -> Saving:
    """Years to save `cost` with `set_aside` a year; growth and interest in percent a year."""
    if set_aside and not growth and not interest:
        years = math.ceil(cost / set_aside)
        return Saving(years, set_aside * years, cost)
    best, saved, price = (Saving(None, Decimal(0), cost), Decimal(0), cost)
    for year in range(1, LONGEST + 1):
        saved = saved * (1 + interest / 100) + set_aside
        price = price * (1 + growth / 100)
        if saved >= price:
            return Saving(year, saved, price)
        if price - saved < best.gap:
            best = Saving(None, saved, price, year)
        elif year - best.nearest_year > 100 and growth >= interest:
            break  # the gap has been widening for a century and widens ever faster
    return best


def big_items(needs: tuple[Need, ...], funding: Funding) -> tuple[Need, ...]:
    """Needs whose unit cost is above one year's set-aside, the dearest first."""
    if funding.set_aside is None:
        return ()
    limit = funding.set_aside
    dear = [need for need in needs if need.unit_cost is not None and need.unit_cost > limit]
    return tuple(sorted(dear, key=lambda need: need.unit_cost or 0, reverse=True))
