"""What an item costs each year, and over its years of service. US dollars of today's prices."""

from decimal import Decimal

from models.need import Need
from models.yearly_cost import YearlyKind

AIRCRAFT = (
    YearlyKind.CREW,
    YearlyKind.FUEL,
    YearlyKind.MAINTENANCE,
    YearlyKind.INSURANCE,
    YearlyKind.HANGAR,
    YearlyKind.TRAINING,
)
"""What the life-cycle cost of an aircraft must say."""


def flying(need: Need) -> Decimal:
    """Hours times the cost of an hour, a year; zero while either is open."""
    return (need.mission_hours or 0) * (need.hour_cost or Decimal(0))


def yearly_cost(need: Need) -> Decimal | None:
    """Flight hours and all parts together; without parts, the one amount that was typed."""
    if need.yearly_costs:
        return flying(need) + sum(
            (each.amount or Decimal(0) for each in need.yearly_costs), Decimal(0)
        )
    if need.operating_cost is not None:
        return need.operating_cost
    return flying(need) or None


def ownership(need: Need) -> Decimal | None:
    """Buying and keeping all units over the years of service; None while a part is open."""
    yearly = yearly_cost(need)
    if yearly is None or not need.useful_life or need.unit_cost is None:
        return None
    return need.total_cost + need.useful_life * yearly


def missing(need: Need) -> tuple[YearlyKind, ...]:
    """Parts of an aircraft's cost that are not given; the cost of an hour stands for the crew."""
    given = {each.kind for each in need.yearly_costs if each.amount is not None}
    if flying(need):
        given.add(YearlyKind.CREW)
    return tuple(kind for kind in AIRCRAFT if kind not in given)
