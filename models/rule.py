"""Rules that hold across programs, R01 to R36: what they say, since when, and how sure that is."""

import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from models.base import Item
from models.finding import Severity
from models.need import NeedKind
from models.period import Dated
from models.program import Mark
from models.values import Choice, Exact, Line, Lines, Prose


class Judged(Choice):
    """Who sees that a rule is kept."""

    CHECK = "check", "A check: it judges answers, amounts and dates"
    ADVICE = "advice", "Advice: it guesses from words, and names them"


class Limit(Dated):
    """A number of a rule and its days: dollars, percent, days or letters, as the rule says."""

    value: Annotated[Exact, Field(title="Limit")]
    name: Annotated[Line, Field(title="Which", description="Where a rule has several")] = ""


class ProgramRule(Item, Dated):
    """One cross-cutting rule. Ids: R01 to R36."""

    title: Annotated[Line, Field(title="Title")]
    rule: Annotated[Prose, Field(title="What it says, in our words")]
    citation: Annotated[Line, Field(title="Law or document", description="As a finding cites it")]
    mark: Annotated[Mark, Field(title="Evidence")]
    sources: Annotated[Lines, Field(title="Source ids")] = ()
    note: Annotated[Prose, Field(title="Note")] = ""
    severity: Annotated[Severity, Field(title="Weight")]
    judged: Annotated[Judged, Field(title="Judged by")]
    limits: Annotated[tuple[Limit, ...], Field(title="Limits by date")] = ()
    programs: Annotated[Lines, Field(title="Programs", description="Empty means all")] = ()
    kinds: Annotated[tuple[NeedKind, ...], Field(title="Kinds", description="Empty: all")] = ()
    words: Annotated[Lines, Field(title="Words that raise it", description="Whole words only")] = ()
    unless: Annotated[Lines, Field(title="Words that answer it")] = ()
    everywhere: Annotated[
        bool, Field(title="Looks in every text", description="No: only at what is bought")
    ] = False
    advice: Annotated[Prose, Field(title="What to do", description="Follows the words found")] = ""

    def limit(self, day: datetime.date, name: str = "") -> Decimal:
        """The limit that holds on a day; KeyError where there is none."""
        for limit in self.limits:
            if limit.name == name and limit.in_force(day):
                return limit.value
        raise KeyError(name or self.id)
