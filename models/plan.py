"""From a deadline backwards: what must be ready when, and what the agency answers for it."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from models.base import Item, Model
from models.values import Choice, Days, Line, Lines


class Circumstance(Choice):
    """When a step has to be taken at all."""

    LOCAL = "local", "A county or city applies"
    TRIBAL = "tribal", "A Tribe applies"
    PARTNERS = "partners", "Partners are named"
    STATE = "state", "The State carries the application"
    TWO_STEPS = "two_steps", "Grants.gov first, JustGrants second"
    GRANT = "grant", "An application, not a request to Congress"
    CONGRESS = "congress", "A request to a Member of Congress"
    JAG = "jag", "Justice Assistance Grant"


class LeadTime(Item):
    """A step, and how long before a later one it must be done. Ids: `agenda`, `counsel`."""

    name: Annotated[Line, Field(title="In a word", description="As “days before” goes on")]
    step: Annotated[Line, Field(title="What")]
    who: Annotated[Line, Field(title="Who", description="{governing_body} and {tribe} stand in")]
    days: Annotated[Days, Field(title="Days before")]
    before: Annotated[
        Lines, Field(title="Before", description="Ids of later steps: the earliest one counts")
    ]
    when: Annotated[tuple[Circumstance, ...], Field(title="Only when all hold")] = ()
    source: Annotated[
        Line, Field(title="Source id", description="Of the rule; of the days too unless assumed")
    ] = ""
    assumed: Annotated[bool, Field(title="The days are an assumption, to be typed over")] = True


class LeadTimeChange(Item):
    """A lead time the agency typed over."""

    step: Annotated[
        Line, Field(title="Step", description="The step whose days you know better")
    ] = ""
    days: Annotated[Days, Field(title="Days before")] = 0


class Plan(Model):
    """One deadline to work back from, and the agency’s own lead times."""

    deadline: Annotated[
        datetime.date | None,
        Field(title="Deadline", description="The last day the funder takes the whole application"),
    ] = None
    program: Annotated[
        Line,
        Field(
            title="Program of the deadline",
            description="Its rules decide which steps there are",
        ),
    ] = ""
    lead_times: Annotated[tuple[LeadTimeChange, ...], Field(title="Lead times of your own")] = ()


@dataclass(frozen=True)
class PlannedStep:
    """A step with its day: the last on which it is done in time, and a working day.

    `before` names in a word what it has to precede by so many `days`; `basis` says what the days
    rest on.
    """

    id: str
    day: datetime.date
    what: str
    who: str
    days: int
    before: str
    basis: str
