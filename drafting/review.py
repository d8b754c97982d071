"""What every check looks at, and how it says what it found."""

import datetime
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property

from drafting.asks import Ask, asks
from models.base import Path, path_text
from models.facts import Facts
from models.finding import Finding, Severity
from models.letter import Block, Letter, Run
from models.need import Need
from models.request import FundingRequest

BRIEF = "Policy brief of December 21, 2023, takeaway 4"
"""Citation of the requirements R4.1 to R4.13."""

HOUSE = "House rule of this program"


@dataclass(frozen=True)
class Review:
    """A draft, the facts, and the letters they give on a date.

    `request` is the draft as letters read it; `draft` as it was typed.
    """

    request: FundingRequest
    facts: Facts
    date: datetime.date
    letters: tuple[Letter, ...]
    draft: FundingRequest

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """Which item is asked from which program."""
        return asks(self.request, self.facts, self.date)

    def asks_of(self, programs: Container[str]) -> tuple[Ask, ...]:
        """The items asked from some programs."""
        return tuple(ask for ask in self.asks if ask.program in programs)

    def runs(self) -> Iterator[tuple[Letter, Block, Run]]:
        """Every run of every letter, table cells included."""
        for letter in self.letters:
            for block in letter.blocks:
                cells = (run for row in block.rows for cell in row.cells for run in cell.runs)
                for run in (*block.runs, *cells):
                    yield letter, block, run

    def letters_with(self, ref: str) -> tuple[str, ...]:
        """Ids of the addressees whose letters rest on something, by its origin’s reference."""
        return tuple(
            dict.fromkeys(letter.subject for letter, _, run in self.runs() if run.origin.ref == ref)
        )


def error(rule: str, path: Path, message: str, **more: str | tuple[str, ...]) -> Finding:
    """Something to fix before export."""
    return _finding(rule, path, Severity.ERROR, message, more)


def warning(rule: str, path: Path, message: str, **more: str | tuple[str, ...]) -> Finding:
    """Something to review."""
    return _finding(rule, path, Severity.WARNING, message, more)


def advice(rule: str, path: Path, message: str, **more: str | tuple[str, ...]) -> Finding:
    """Something to know."""
    return _finding(rule, path, Severity.ADVICE, message, more)


def named(need: Need) -> str:
    """A need in the place of a finding."""
    return f"Needs, {need.item or 'item without a name'}"


def _finding(
    rule: str, path: Path, severity: Severity, message: str, more: dict[str, str | tuple[str, ...]]
) -> Finding:
    values = {"subject": path_text(path), "citation": HOUSE, **more}
    return Finding.model_validate(
        {"id": rule, "path": path, "severity": severity, "message": message, **values}
    )
