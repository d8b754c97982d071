"""What is known of a Federal program: who runs it, what it pays for, how sure that is."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from models.base import Item, Model
from models.need import NeedKind
from models.period import Dated
from models.values import Choice, FiscalYear, Line, Lines, Prose


class Mark(Choice):
    """How well a fact about a program is known."""

    VERIFIED = "V", "Verified in a stored source"
    KNOWN = "K", "General knowledge, to be confirmed; never printed as fact"
    PRECEDENT = "P", "It happened once"


class Standing(Choice):
    """Whether a program pays for a kind of item."""

    ALLOWED = "allowed", "Allowed"
    CONDITIONAL = "conditional", "With conditions or prior approval"
    NOT_ALLOWED = "not_allowed", "Usually not"
    UNCLEAR = "unclear", "Unclear"


class Route(Choice):
    """The way a request travels to a program."""

    VIA_SAA = "via_saa", "Through the State Administrative Agency"
    DIRECT = "direct", "Directly"
    STATE_LED = "state_led", "The State applies"
    CONGRESS = "congress", "Through a Member of Congress"
    VIA_STATE_POLICE = "via_state_police", "State law-enforcement agencies only"
    EXECUTIVE_BOARD = "executive_board", "Through the executive board of a region"
    STATE_COORDINATOR = "state_coordinator", "Through the State’s coordinator"
    STATE_POINT_OF_CONTACT = "state_point_of_contact", "Through the State’s point of contact"
    OWN_FUND = "own_fund", "A fund the agency has already"


class Topic(Choice):
    """What an entry of a program’s record is about, in the order it is shown."""

    NAME = "name", "Full name"
    AGENCY = "agency", "Agency"
    BODY = "body", "Body"
    AUTHORITY = "authority", "Authority"
    RULE = "rule", "Rule"
    WHAT = "what", "What it is"
    FIT = "fit", "When it fits"
    APPLICANT = "applicant", "Who applies"
    ROUTE = "route", "Route"
    GATE = "eligibility_gate", "Condition to take part"
    PURPOSES = "purposes", "Purposes"
    PAYS = "allow", "What it is for"
    EXCLUDED = "not_allowed", "Not paid for"
    CONDITIONS = "conditions", "Conditions"
    AMOUNT = "amount", "Money"
    AWARDS = "award_range", "Awards"
    MATCH = "match", "Match"
    CYCLE = "cycle", "Cycle"
    TIMING = "timing", "Timing"
    SYSTEM = "system", "System"
    DOCUMENTS = "documents", "Documents"
    SUPPORT = "support_evidence", "Proof of support"
    LIMITS = "limits", "Limits"
    PUBLICITY = "publicity", "What is published"
    AFTER_AWARD = "gate_after_award", "After the award"
    LOOK_BACK = "look_back", "Spending it covers"
    RELATED = "related", "Related money"
    POLICY = "policy_2025", "Policy since 2025"
    USE = "use_in_tool", "Use here"
    TIP = "tip", "Tip"


class Marked(Model):
    """A statement with its evidence."""

    mark: Annotated[Mark, Field(title="Evidence")]
    sources: Annotated[Lines, Field(title="Source ids")] = ()
    note: Annotated[Prose, Field(title="Note")] = ""


class Listing(Marked):
    """An assistance listing number, and the fiscal year whose notice or record showed it."""

    number: Annotated[Line, Field(title="Assistance listing", pattern=r"^\d{2}\.\d{3}$")]
    fiscal_year: Annotated[FiscalYear | None, Field(title="Seen in")] = None


class Allowance(Marked, Dated):
    """Whether the program pays for one kind of item, from a day and up to a day."""

    kind: Annotated[NeedKind, Field(title="Kind")]
    standing: Annotated[Standing, Field(title="Pays for it")]
    rule: Annotated[Line, Field(title="Rule that says so", description="Such as R11")] = ""


class AllowedAs(Marked):
    """The program whose allowances count here too, and how sure that is."""

    program: Annotated[Line, Field(title="Program")]


class Entry(Marked):
    """One thing known of a program, in our own words."""

    topic: Annotated[Topic, Field(title="About")]
    text: Annotated[Prose, Field(title="What is known")]


class ProgramFact(Item):
    """One fact about a program, as a full sentence a letter can print. Ids: `route`, `window`."""

    sentence: Annotated[Prose, Field(title="Sentence")]
    mark: Annotated[Mark, Field(title="Evidence")]
    sources: Annotated[Lines, Field(title="Source ids")]


class Program(Item):
    """A Federal program: how letters name it, and its entry in the catalogue."""

    name: Annotated[Line, Field(title="Name", description="In a sentence, with its article if any")]
    short: Annotated[Line, Field(title="Short name", description="For the column Asked of")]
    account: Annotated[Line, Field(title="Account", description="As appropriators name it")] = ""
    department: Annotated[Line, Field(title="Department")]
    administered_by: Annotated[Line, Field(title="Run by")] = ""
    route: Annotated[Route, Field(title="Route")]
    tribal: Annotated[bool, Field(title="Only tribes apply")] = False
    facts: Annotated[tuple[ProgramFact, ...], Field(title="Facts that letters print")] = ()
    sources: Annotated[Lines, Field(title="Source ids")]
    listings: Annotated[tuple[Listing, ...], Field(title="Assistance listings")] = ()
    allows: Annotated[tuple[Allowance, ...], Field(title="What it pays for")] = ()
    allows_as: Annotated[AllowedAs | None, Field(title="Pays for the same as")] = None
    record: Annotated[tuple[Entry, ...], Field(title="What else is known")] = ()

    @property
    def title(self) -> str:
        """The name without its article, as headings and lists have it."""
        return self.name.removeprefix("the ")

    def fact(self, key: str) -> ProgramFact:
        """The fact with this key; KeyError where there is none."""
        for fact in self.facts:
            if fact.id == key:
                return fact
        raise KeyError(key)

    def marked(self) -> Iterator[Marked]:
        """Every statement of the catalogue that carries a mark."""
        yield from self.listings
        yield from self.allows
        yield from self.record
        if self.allows_as:
            yield self.allows_as
