"""What the program knows: facts with source and date. `data/` reads them, `drafting/` uses them."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import Field, SkipValidation

from models.addressee import MEMBERS, Addressee, Office
from models.agency import StateCode
from models.base import Item, Model
from models.errors import UserError
from models.need import Need
from models.plan import LeadTime
from models.program import Program
from models.purchase import PlanningRange, Purchase, purchase_behind
from models.rule import ProgramRule
from models.source import Source
from models.values import Choice, Exact, Line, Lines, Prose, Usd

Found = TypeVar("Found", bound=Item)
Kept = TypeVar("Kept")


class Safety(Choice):
    """Whether a claim may stand in a letter."""

    YES = "yes", "May be used as it stands"
    DATED = "date", "Only with its date"
    NO = "no", "Not for letters"


class ClaimKind(Choice):
    """What kind of statement a claim of the brief is."""

    FIGURE = "figure", "Figure"
    QUOTATION = "quotation", "Quotation"
    ARGUMENT = "argument", "Argument"
    ACTION = "action", "Action asked"


_UNNUMBERED = {0: "introduction", 6: "conclusion"}
"""Parts of the brief before and after its five takeaways."""


class Claim(Item):
    """One claim of the policy brief: B0.1 to B6.3, takeaway before the dot."""

    takeaway: Annotated[
        int, Field(title="Takeaway", description="0 introduction, 6 conclusion", ge=0, le=6)
    ]
    kinds: Annotated[tuple[ClaimKind, ...], Field(title="Kinds")]
    statement: Annotated[Prose, Field(title="In our words")]
    quotations: Annotated[
        Lines,
        Field(title="Exact words", description="With the brief’s own ellipses and brackets"),
    ] = ()
    value: Annotated[Line, Field(title="Figure")] = ""
    unit: Annotated[Line, Field(title="Unit")] = ""
    period: Annotated[Line, Field(title="Period")] = ""
    credited_to: Annotated[Line, Field(title="Credited to")]
    argues: Annotated[Line, Field(title="Used to argue")]
    persuades: Annotated[tuple[Office, ...], Field(title="Persuades")] = ()
    requirements: Annotated[Lines, Field(title="Requirements it serves", description="R4.1 …")] = ()
    safety: Annotated[Safety, Field(title="Safe")]
    caution: Annotated[Line, Field(title="Caution")] = ""
    place: Annotated[Line, Field(title="Place", description="The one community it speaks of")] = ""

    @property
    def part(self) -> str:
        """Where in the brief it stands: `takeaway 4`, `introduction`, `conclusion`."""
        return _UNNUMBERED.get(self.takeaway, f"takeaway {self.takeaway}")


class Requirement(Item):
    """What takeaway 4 says, in our words, that a check of the same id asks of letters (R4.1 …)."""

    element: Annotated[Prose, Field(title="Element of the brief")]


class Guard(Item):
    """A rule about stale or overtaken figures (W1 to W6)."""

    rule: Annotated[Prose, Field(title="Rule")]


class Brief(Model):
    """The policy brief: how it is cited, who speaks in it, and what it says."""

    title: Annotated[Line, Field(title="Title")]
    publisher: Annotated[Line, Field(title="Publisher")]
    published: Annotated[datetime.date, Field(title="Published")]
    name: Annotated[Line, Field(title="At first mention")]
    citation: Annotated[Line, Field(title="As a letter cites it")]
    url: Annotated[Line, Field(title="Address")]
    speaker: Annotated[Line, Field(title="Speaker")]
    speaker_then: Annotated[Line, Field(title="Speaker, with the office held then")]
    speaker_place: Annotated[Line, Field(title="Speaker’s community")]
    speaker_left: Annotated[Line, Field(title="What became of the office")]
    about_publisher: Annotated[Prose, Field(title="What a user should know of the publisher")]
    source: Annotated[Line, Field(title="Source id")]
    claims: Annotated[tuple[Claim, ...], Field(title="Claims")]
    requirements: Annotated[tuple[Requirement, ...], Field(title="Requirements")]
    guards: Annotated[tuple[Guard, ...], Field(title="Guards")]


class Rhythm(Choice):
    """How often a publisher renews a count."""

    MONTHLY = "monthly", "Every month"
    YEARLY = "yearly", "Every year"


class Figure(Item):
    """One number with what it counts, where and when. Ids: `deaths.AZ.2025`, `seized.sw.2023`."""

    measure: Annotated[Line, Field(title="What was counted")]
    value: Annotated[Exact, Field(title="Value")]
    unit: Annotated[Line, Field(title="Unit")]
    place: Annotated[Line, Field(title="Place")]
    period: Annotated[Line, Field(title="Period", description="In words, as a sentence says it")]
    start: Annotated[datetime.date, Field(title="From")]
    end: Annotated[datetime.date, Field(title="To")]
    provisional: Annotated[bool, Field(title="Provisional")] = False
    source: Annotated[Line, Field(title="Source id", description="Names its publisher")]
    retrieved_on: Annotated[datetime.date, Field(title="Retrieved on")]
    rhythm: Annotated[Rhythm, Field(title="How often it is renewed")]
    superseded_by: Annotated[
        Line,
        Field(title="Superseded by", description="Id of the next count of the same; empty, newest"),
    ] = ""

    @property
    def series(self) -> str:
        """What the count is one of: `seized.sw` of `seized.sw.2023`."""
        return ".".join(self.id.split(".")[:2])


class OfficeForm(Item):
    """How an office is addressed.

    Ids are values of `Office`; `chair.senator` and `chair.representative` for chairs on committee
    business, `staff` for agency staff who are not “The Honorable”.
    """

    block: Annotated[Lines, Field(title="Inside address", description="{name} {state} stand in")]
    block_unnamed: Annotated[Lines, Field(title="Inside address without a name")]
    salutation: Annotated[Line, Field(title="Salutation", description="{last} stands in")]
    salutation_unnamed: Annotated[Line, Field(title="Salutation without a name")]
    source: Annotated[Line, Field(title="Source id")]


class StateOffice(Item):
    """A governor’s office: an address to confirm, never a name. Ids: AZ, CA, NM, TX."""

    state: Annotated[StateCode, Field(title="State")]
    address: Annotated[Lines, Field(title="Address")]
    confirm: Annotated[Line, Field(title="What to confirm")]
    hand_over_from: Annotated[datetime.date, Field(title="The term ends on this day or later")]
    hand_over_by: Annotated[datetime.date, Field(title="The term has ended by this day")]
    source: Annotated[Line, Field(title="Source id")]


class Thresholds(Model):
    """House rules about age and size, in one place."""

    stale_months: Annotated[int, Field(title="A figure is old after this many months")]
    provisional_months: Annotated[int, Field(title="A provisional count is looked up again after")]
    quote_months: Annotated[int, Field(title="A quote is old after this many months")]
    officials_days: Annotated[int, Field(title="An office holder is checked again after")]
    file_days: Annotated[int, Field(title="A file of office holders is old after")]
    term_warning_days: Annotated[int, Field(title="A term’s end is announced this long before")]
    smallest_base: Annotated[int, Field(title="Fewest counts a percentage may rest on")]
    level_percent: Annotated[Decimal, Field(title="Changes below this are about level")]


class IndirectRule(Model):
    """What 2 CFR part 200 says of the base of indirect charges, in US dollars."""

    subaward: Annotated[Usd, Field(title="Part of each subaward that counts")]
    source: Annotated[Line, Field(title="Source id")]


class Facts(Model):
    """Everything in `data/`, checked and frozen.

    Programs, rules and their sources are many, and a draft names few: each is read when it is first
    asked for. `program_names` are the programs a need can be asked from, in the order of lists.
    """

    brief: Brief
    figures: tuple[Figure, ...]
    purchases: tuple[Purchase, ...]
    ranges: tuple[PlanningRange, ...]
    program_names: dict[str, str]
    programs: SkipValidation[Mapping[str, Program]]
    rules: SkipValidation[Mapping[str, ProgramRule]]
    offices: tuple[OfficeForm, ...]
    state_offices: tuple[StateOffice, ...]
    lead_times: tuple[LeadTime, ...]
    thresholds: Thresholds
    indirect: IndirectRule
    sources: tuple[Source, ...]
    program_sources: SkipValidation[Mapping[str, Source]]

    def claim(self, key: str) -> Claim:
        """The brief’s claim with this id."""
        return _found(self.brief.claims, key)

    def figure(self, key: str) -> Figure:
        """The figure with this id."""
        return _found(self.figures, key)

    def purchase(self, key: str) -> Purchase:
        """The public purchase with this id."""
        return _found(self.purchases, key)

    def purchase_behind(self, need: Need) -> Purchase | None:
        """The public purchase a need’s cost was taken from; None once the cost is typed over."""
        return purchase_behind(need, self.purchases)

    def program(self, key: str) -> Program:
        """The program with this id."""
        return _kept(self.programs, key)

    def rule(self, key: str) -> ProgramRule:
        """The rule with this id, such as R01."""
        return _kept(self.rules, key)

    def source(self, key: str) -> Source:
        """The source with this id, such as S05."""
        for source in self.sources:
            if source.id == key:
                return source
        return _kept(self.program_sources, key)

    def form(self, addressee: Addressee) -> OfficeForm:
        """How an addressee’s office is addressed."""
        key = addressee.office.value
        if addressee.chairs and addressee.office in MEMBERS:
            key = f"chair.{key}"
        elif addressee.office is Office.AGENCY_HEAD and not addressee.honorable:
            key = "staff"
        return _found(self.offices, key)

    def state_office(self, state: StateCode) -> StateOffice | None:
        """A governor’s office; None where the data have none."""
        return next((each for each in self.state_offices if each.state is state), None)


def _found(items: tuple[Found, ...], key: str) -> Found:
    for item in items:
        if item.id == key:
            return item
    raise _missing(key)


def _kept(shelf: Mapping[str, Kept], key: str) -> Kept:
    if key not in shelf:
        raise _missing(key)
    return shelf[key]


def _missing(key: str) -> UserError:
    return UserError(f"The program’s data has no entry “{key}”.")
