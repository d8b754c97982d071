"""The letters of a draft, what the checks say of it, and what a filled letter looks like."""

import datetime

from data.facts import read_facts
from drafting.findings import findings as all_findings
from drafting.packet import compose_all, compose_one
from jobs.templates import Paper, preview_on
from models.finding import Finding, Severity
from models.letter import Letter
from models.request import FundingRequest
from templates.fill import fill
from templates.outline import OutlineBlock, outline


def letter_date(
    request: FundingRequest, today: datetime.date, asked: datetime.date | None = None
) -> datetime.date:
    """The date of the letters: the one asked for, else the draft’s, else today."""
    return asked or request.letter.date or today


def letters(request: FundingRequest, date: datetime.date) -> tuple[Letter, ...]:
    """Every document of the packet: letters, grant requests, the phone sheet."""
    return compose_all(request, read_facts(), date)


def letter(request: FundingRequest, date: datetime.date, kind: str, subject: str) -> Letter | None:
    """One document of the packet; None where it has none such."""
    return compose_one(request, read_facts(), date, kind, subject)


def findings(request: FundingRequest, date: datetime.date) -> tuple[Finding, ...]:
    """What all checks find, errors first."""
    return all_findings(request, read_facts(), date)


def open_errors(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors that nobody accepted with a reason; they stop an export."""
    return tuple(f for f in found if f.severity is Severity.ERROR and not f.accepted)


def preview(letter: Letter, paper: Paper | None = None) -> tuple[OutlineBlock, ...]:
    """The filled document read back, every run with its origin; on the agency’s own paper or ours.

    Raises:
        UserError: the agency’s own file cannot be filled.
    """
    if paper and paper.prints(letter):
        return preview_on(letter, paper)
    return outline(fill(letter, marks=True), letter)
