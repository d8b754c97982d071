"""What typical items once cost, in public purchases: planning costs, never prices."""

import datetime
from typing import Annotated

from pydantic import Field

from models.base import Item
from models.need import Need, NeedKind
from models.values import Line, Lines, Usd


class Purchase(Item):
    """One public purchase of a typical item: a planning cost, never a price."""

    item: Annotated[Line, Field(title="Item")]
    kind: Annotated[NeedKind, Field(title="Kind")]
    unit_cost: Annotated[Usd, Field(title="Cost of one unit")]
    exact: Annotated[
        Line, Field(title="As the source gives it", description="Such as about 90,000")
    ]
    buyer: Annotated[Line, Field(title="Who bought, where")]
    when: Annotated[Line, Field(title="When")]
    bought: Annotated[datetime.date, Field(title="Latest day of the period named in When")]
    lease: Annotated[bool, Field(title="Leased, not bought")] = False
    note: Annotated[Line, Field(title="What it includes")] = ""
    source: Annotated[Line, Field(title="Source id")]


class PlanningRange(Item):
    """What a typical item may cost, from several purchases. Bounds in US dollars a unit."""

    item: Annotated[Line, Field(title="Item")]
    kind: Annotated[NeedKind, Field(title="Kind")]
    low: Annotated[Usd, Field(title="From")]
    high: Annotated[Usd, Field(title="To")]
    per: Annotated[Line, Field(title="Per", description="unit, hour, year")]
    years: Annotated[Line, Field(title="Years of the purchases")]
    purchases: Annotated[Lines, Field(title="Purchases it rests on")]


def purchase_behind(need: Need, purchases: tuple[Purchase, ...]) -> Purchase | None:
    """The purchase a need’s cost was taken from; None once the cost is typed over."""
    for each in purchases:
        if each.id == need.catalogue and each.unit_cost == need.unit_cost:
            return each
    return None
