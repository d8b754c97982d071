"""What the agency can pay itself, and the terms of the request."""

import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from models.base import Item, Model
from models.need import ObjectClass
from models.values import Choice, FiscalYear, Line, Lines, Per, Percent, Prose, Rule, SuchAs, Usd


class AssistanceType(Choice):
    """The form the Federal money takes."""

    NONE = "", "Not chosen"
    GRANT = "grant", "Grant"
    COOPERATIVE_AGREEMENT = "cooperative_agreement", "Cooperative agreement"
    DIRECTED_SPENDING = "directed_spending", "Directed spending"


class MatchSource(Choice):
    """Where the local share comes from, as far as rules tell sources apart."""

    NONE = "", "Not chosen"
    LOCAL_BUDGET = "local_budget", "Local budget"
    STATE = "state", "State money"
    IN_KIND = "in_kind", "Donated or in kind"
    JAG = "jag", "Byrne JAG money"
    SHSP = "shsp", "State Homeland Security Program money"
    UASI = "uasi", "Urban Area Security Initiative money"
    OTHER_FEDERAL = "other_federal", "Other Federal money"


class IndirectRate(Choice):
    """How the applicant charges what no single project causes."""

    NONE = "", "No indirect charges"
    NEGOTIATED = "negotiated", "Negotiated rate"
    DE_MINIMIS = "de_minimis", "De minimis rate"


class Award(Model):
    """A sum that might be given: what a what-if is asked with, and no part of a draft."""

    amount: Annotated[Usd, Field(title="Award")] = Decimal(0)


class BudgetChange(Item):
    """One cell of the budget grid typed over by hand."""

    program: Annotated[
        Line,
        Field(
            title="Funding program",
            description="Whose grant request it changes; not needed where there is only one",
        ),
    ] = ""

    object_class: Annotated[ObjectClass, Field(title="Budget category")] = ObjectClass.NONE
    federal: Annotated[bool, Field(title="Federal share?", description="No: the local share")] = (
        True
    )
    amount: Annotated[Usd | None, Field(title="Amount typed over")] = None
    note: Annotated[Line, Field(title="Why it was changed")] = ""


class Funding(Model):
    """Money beside the request: set-aside, growth, match, upkeep. US dollars."""

    fiscal_year: Annotated[
        FiscalYear | None,
        Field(title="Federal fiscal year of the request", description="October to September"),
    ] = None
    set_aside: Annotated[
        Usd | None,
        Field(
            title="Yearly set-aside",
            description="What can be put by each year for these needs, after normal replacement",
        ),
        Per("a year"),
    ] = None
    price_growth: Annotated[
        Percent | None,
        Field(
            title="Price growth a year",
            description="Your own assumption; empty means prices as of today",
        ),
    ] = None
    interest: Annotated[
        Percent | None,
        Field(title="Interest a year", description="On the set-aside; empty means none"),
    ] = None
    assistance_type: Annotated[AssistanceType, Field(title="Assistance type")] = AssistanceType.NONE
    match: Annotated[
        Percent | None,
        Field(title="Local match", description="Zero means no match is required"),
        Rule("2 CFR 200.306"),
    ] = None
    match_source: Annotated[
        MatchSource, Field(title="Source of the match"), Rule("2 CFR 200.306")
    ] = MatchSource.NONE
    match_from: Annotated[
        Line,
        Field(
            title="The match comes from",
            description="Goes on after “comes from”",
        ),
        SuchAs("the City’s general fund", "the County’s general fund", "the Tribe’s general fund"),
    ] = ""
    indirect_type: Annotated[IndirectRate, Field(title="Indirect rate"), Rule("2 CFR 200.414")] = (
        IndirectRate.NONE
    )
    indirect_rate: Annotated[
        Percent | None,
        Field(
            title="Rate",
            description="Of modified total direct costs; type over the amount for another base",
        ),
    ] = None
    period_start: Annotated[datetime.date | None, Field(title="Period of performance from")] = None
    period_end: Annotated[datetime.date | None, Field(title="Period of performance to")] = None
    governing_body_on: Annotated[
        datetime.date | None,
        Field(
            title="Governing body has the application on",
            description="The day it is made available to it",
        ),
    ] = None
    grants_gov_due: Annotated[
        datetime.date | None,
        Field(title="Due in Grants.gov", description="The SF-424, where a notice has two dates"),
    ] = None
    application_due: Annotated[
        datetime.date | None,
        Field(title="Application due", description="The full application, or the only date"),
    ] = None
    timeline: Annotated[
        Lines,
        Field(
            title="Timeline",
            description="One step a line, such as Months 1 to 3: quotes and order",
        ),
    ] = ()
    budget_changes: Annotated[tuple[BudgetChange, ...], Field(title="Budget typed over")] = ()
    sustainment: Annotated[
        Prose,
        Field(
            title="Who pays after the grant",
            description="A sentence of your own",
        ),
        SuchAs(
            "The City would pay for upkeep",
            "The County would pay for upkeep",
            "The Tribe would pay for upkeep",
        ),
    ] = ""
