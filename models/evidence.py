"""Arguments of the policy brief the agency uses, and figures of its own."""

import datetime
from typing import Annotated

from pydantic import Field

from models.base import Item, Model
from models.values import Choice, Exact, Line, Prose, UnitIn


class Use(Choice):
    """Whether an argument stands in the letters."""

    AUTO = "auto", "The program chooses"
    USE = "use", "Use"
    LEAVE_OUT = "leave_out", "Leave out"


class ArgumentChoice(Model):
    """The agency’s word on one claim of the brief."""

    claim: Annotated[Line, Field(title="Claim")] = ""
    use: Annotated[Use, Field(title="Use in letter")] = Use.AUTO
    words: Annotated[
        Line,
        Field(
            title="Quotation, shortened",
            description="One unbroken stretch stays a quotation; anything else loses its marks",
        ),
    ] = ""


class LocalFigure(Item):
    """One count of the agency’s own, for one period, and the period before where there is one."""

    measure: Annotated[
        Line,
        Field(
            title="What was counted",
            description="As the sentence says it, such as pounds of fentanyl seized",
        ),
    ] = ""
    value: Annotated[Exact | None, Field(title="Value"), UnitIn("unit")] = None
    unit: Annotated[Line, Field(title="Unit", description="Such as pounds, calls, minutes")] = ""
    start: Annotated[datetime.date | None, Field(title="From")] = None
    end: Annotated[datetime.date | None, Field(title="To")] = None
    before: Annotated[
        Exact | None,
        Field(title="Value in the period before", description="Same length, same count"),
        UnitIn("unit"),
    ] = None
    counted_by: Annotated[
        Line,
        Field(
            title="Who counted it, if not you",
            description="As a sentence names it; empty, the department counted",
        ),
    ] = ""
    source: Annotated[Line, Field(title="Source", description="Record or report it comes from")] = (
        ""
    )
    counted: Annotated[Line, Field(title="How was this counted?")] = ""
    checked_on: Annotated[datetime.date | None, Field(title="Checked on")] = None
    series: Annotated[
        Line,
        Field(
            title="Published series",
            description="Set by an import: the program’s own sentence tells this count",
        ),
    ] = ""
    sensitive: Annotated[
        bool, Field(title="Law-enforcement sensitive", description="If yes, no document prints it")
    ] = False


class Evidence(Model):
    """What the letters may argue with."""

    activity: Annotated[
        Prose,
        Field(
            title="What the department already does",
            description="Full sentences, for the letter",
        ),
    ] = ""
    arguments: Annotated[tuple[ArgumentChoice, ...], Field(title="Arguments of the brief")] = ()
    figures: Annotated[tuple[LocalFigure, ...], Field(title="Local figures")] = ()
    state_deaths: Annotated[
        Use,
        Field(
            title="Overdose deaths in the state",
            description="Where they fell faster than the nation’s, they are left out unless chosen",
        ),
    ] = Use.AUTO
