"""What the agency wants Federal funds to buy."""

import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from models.base import Item
from models.values import (
    Answer,
    Choice,
    Exact,
    HoursPerYear,
    Line,
    Lines,
    Paragraphs,
    Per,
    Prose,
    Quarter,
    Rule,
    SuchAs,
    Usd,
    Years,
)
from models.yearly_cost import YearlyCost


class NeedCategory(Choice):
    """The four headings of a request, in the order the letter lists them."""

    VEHICLES = "vehicles", "Vehicles"
    AIR_SUPPORT = "air_support", "Air support"
    TECHNOLOGY = "technology", "Technology"
    OTHER = "other", "Other resources"


class NeedKind(Choice):
    """The seven kinds that programs’ rules tell apart."""

    VEHICLE = "vehicle", "Vehicle"
    AIRCRAFT = "aircraft", "Aircraft with crew"
    SUAS = "suas", "Unmanned aircraft"
    TECHNOLOGY = "technology", "Technology"
    ANALYZER = "analyzer", "Drug analyzer"
    OVERTIME = "overtime", "Overtime"
    OTHER = "other", "Other"

    @property
    def category(self) -> NeedCategory:
        """The heading an item of this kind stands under."""
        return _CATEGORY.get(self, NeedCategory.OTHER)


_CATEGORY = {
    NeedKind.VEHICLE: NeedCategory.VEHICLES,
    NeedKind.AIRCRAFT: NeedCategory.AIR_SUPPORT,
    NeedKind.SUAS: NeedCategory.AIR_SUPPORT,
    NeedKind.TECHNOLOGY: NeedCategory.TECHNOLOGY,
}


class CostBasis(Choice):
    """How the agency knows what an item costs."""

    NONE = "", "Choose how you know the cost"
    VENDOR_QUOTE = "vendor_quote", "Vendor quote"
    STATE_CONTRACT = "state_contract", "State contract"
    PAST_PURCHASE = "past_purchase", "Past purchase"
    PUBLISHED_PRICE = "published_price", "Published price"
    ESTIMATE = "estimate", "Estimate"


class ObjectClass(Choice):
    """Rows of SF-424A Section B. The last is reckoned by the budget from a rate."""

    NONE = "", "Choose a budget category"
    PERSONNEL = "personnel", "Personnel"
    FRINGE = "fringe_benefits", "Fringe benefits"
    TRAVEL = "travel", "Travel"
    EQUIPMENT = "equipment", "Equipment"
    SUPPLIES = "supplies", "Supplies"
    CONTRACTUAL = "contractual", "Contractual"
    CONSTRUCTION = "construction", "Construction"
    OTHER = "other", "Other"
    INDIRECT = "indirect_charges", "Indirect charges"


class Need(Item):
    """One item the agency wants Federal funds to buy.

    All amounts are US dollars in the year of the request, not adjusted for price growth.
    """

    item: Annotated[
        Line, Field(title="Item", description="What it is, without a brand or “or equal” after it")
    ] = ""
    noun: Annotated[
        Line,
        Field(
            title="One of them, in a sentence",
            description="Such as plate reader; empty, the item’s name is used",
        ),
    ] = ""
    nouns: Annotated[
        Line,
        Field(title="Several of them", description="Only where adding an s is wrong"),
    ] = ""
    kind: Annotated[
        NeedKind, Field(title="Kind", description="Decides which programs may pay for it")
    ] = NeedKind.OTHER
    quantity: Annotated[int, Field(title="Quantity", ge=1, le=9_999)] = 1
    unit_cost: Annotated[
        Usd | None,
        Field(
            title="Unit cost",
            description="Cost of one unit, ready for its intended use",
        ),
        Rule("2 CFR 200.1, acquisition cost"),
    ] = None
    cost_basis: Annotated[CostBasis, Field(title="Basis of cost")] = CostBasis.NONE
    catalogue: Annotated[
        Line,
        Field(
            title="Published purchase",
            description="The purchase in the price list this cost was taken from",
        ),
    ] = ""
    cost_source: Annotated[
        Line, Field(title="Whose price is it?", description="Vendor, contract or purchaser")
    ] = ""
    cost_date: Annotated[datetime.date | None, Field(title="Date of the price")] = None
    cost_link: Annotated[Line, Field(title="File or link")] = ""
    useful_life: Annotated[Years | None, Field(title="Useful life")] = None
    operating_cost: Annotated[
        Usd | None,
        Field(
            title="Operating cost",
            description="All units: fuel, upkeep, licenses, training",
        ),
        Per("a year"),
    ] = None
    operating_payer: Annotated[
        Line,
        Field(title="Who pays the operating cost"),
        SuchAs(
            "the City’s operating budget",
            "the Sheriff’s operating budget",
            "the Tribe’s operating budget",
        ),
    ] = ""
    yearly_costs: Annotated[
        tuple[YearlyCost, ...],
        Field(
            title="Yearly costs, part by part",
            description="They take the place of the one yearly operating cost",
        ),
    ] = ()
    replaces: Annotated[Line, Field(title="Replaces")] = ""
    program: Annotated[
        Line, Field(title="Funding program", description="The one Federal source it is asked from")
    ] = ""
    object_class: Annotated[
        ObjectClass,
        Field(title="Budget category", description="Its row of the budget form SF-424A"),
        Rule("SF-424A Section B"),
    ] = ObjectClass.NONE
    subaward: Annotated[
        bool,
        Field(
            title="Subaward to another agency?",
            description="Indirect charges count only the first part of each subaward",
        ),
        Rule("2 CFR 200.1, modified total direct cost"),
    ] = False
    paid_in_quarter: Annotated[
        Quarter | None,
        Field(
            title="Quarter of the project it is paid in",
            description="1 is the first three months; gives Sections D and E of SF-424A",
        ),
    ] = None
    bundle: Annotated[
        Line,
        Field(
            title="Bought only together with",
            description="Items with the same word here are bought whole or not at all",
        ),
    ] = ""
    shared_with: Annotated[
        Line,
        Field(
            title="How neighbors share it",
            description="A sentence of your own, such as It would fly for other agencies",
        ),
    ] = ""
    purpose: Annotated[
        Line,
        Field(
            title="Purpose against fentanyl",
            description="What it does against fentanyl, in a few words for the table",
        ),
    ] = ""
    measure: Annotated[
        Line,
        Field(
            title="What will be measured",
            description="Reported each year against the year before, such as flight hours",
        ),
    ] = ""
    measure_now: Annotated[
        Exact | None,
        Field(title="Count of the last 12 months", description="Before the item is there"),
    ] = None
    measure_goal: Annotated[
        Exact | None,
        Field(title="Goal for the first full year", description="What you would be held to"),
    ] = None
    why: Annotated[Prose, Field(title="Why is it needed?"), Paragraphs(words=(20, 80))] = ""
    supports: Annotated[Lines, Field(title="Points of the brief it supports")] = ()
    mission_hours: Annotated[
        HoursPerYear | None, Field(title="Mission hours", description="Flight hours a year")
    ] = None
    hour_cost: Annotated[
        Usd | None,
        Field(title="Cost of a flight hour", description="Say below what it includes"),
        Per("an hour"),
    ] = None
    hour_catalogue: Annotated[
        Line, Field(title="Published flight-hour cost", description="Where the cost was taken from")
    ] = ""
    crews: Annotated[
        Line,
        Field(
            title="Crews and hours",
            description="A sentence of your own: who flies, and who pays for partners’ hours",
        ),
    ] = ""
    coverage: Annotated[
        Line,
        Field(
            title="What it adds that ground units cannot",
            description="A sentence of your own, for the letter",
        ),
    ] = ""
    in_adopted_budget: Annotated[
        Answer,
        Field(
            title="Already in the adopted budget?", description="Federal money must not replace it"
        ),
        Rule("supplanting; FEMA Preparedness Grants Manual 2023, A-7"),
    ] = Answer.OPEN
    make: Annotated[
        Line,
        Field(
            title="Make and country",
            description="Who makes and who assembles the drone, and where",
        ),
        Rule("Public Law 118-31, section 1825"),
    ] = ""
    prior_approval: Annotated[
        Line,
        Field(
            title="Prior approval or waiver",
            description="Who gave it in writing and when, or that this request asks for it",
        ),
        Rule("2 CFR 200.407"),
    ] = ""
    sensitive: Annotated[
        bool,
        Field(
            title="Law-enforcement sensitive",
            description="If yes, a public version leaves it out; other documents show it",
        ),
    ] = False

    @property
    def total_cost(self) -> Decimal:
        """Quantity times unit cost, in US dollars; zero while the unit cost is open."""
        return self.quantity * (self.unit_cost or Decimal(0))
