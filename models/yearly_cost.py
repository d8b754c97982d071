"""What an item costs each year after it is bought, part by part."""

from typing import Annotated

from pydantic import Field

from models.base import Item
from models.values import Choice, Line, Per, Usd


class YearlyKind(Choice):
    """Parts of the life-cycle cost of an item."""

    CREW = "crew", "Crew"
    FUEL = "fuel", "Fuel"
    MAINTENANCE = "maintenance", "Maintenance"
    INSURANCE = "insurance", "Insurance"
    HANGAR = "hangar", "Hangar"
    TRAINING = "training", "Training"
    LICENSES = "licenses", "Licenses"
    OTHER = "other", "Other"


class YearlyCost(Item):
    """One part of what an item costs a year, for all its units together."""

    kind: Annotated[YearlyKind, Field(title="Cost")] = YearlyKind.MAINTENANCE
    amount: Annotated[
        Usd | None,
        Field(title="Amount", description="Zero where another cost includes it"),
        Per("a year"),
    ] = None
    source: Annotated[
        Line,
        Field(
            title="What it rests on",
            description="Such as a quote and its date, or: in the cost of a flight hour",
        ),
    ] = ""
