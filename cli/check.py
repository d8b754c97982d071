"""`check`: what is to fix, to review and to know."""

import datetime
from pathlib import Path
from typing import Any

import click

from cli.common import date_option, json_option, say, say_json
from drafting.review import HOUSE
from jobs.letters import findings, letter_date, open_errors
from models.base import path_text
from models.finding import Finding, Severity
from storage.drafts import load


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@json_option
@date_option
def check(draft: Path, asked: datetime.date | None, *, as_json: bool) -> int:
    """Check a draft; exit code 1 while errors are open."""
    request = load(draft).request
    found = findings(request, letter_date(request, datetime.date.today(), asked))
    report(found, as_json=as_json)
    return 1 if open_errors(found) else 0


def report(found: tuple[Finding, ...], *, as_json: bool) -> None:
    """Findings in words by severity, or as one JSON object with their counts."""
    if as_json:
        say_json(_object(found))
    else:
        _print(found)


def finding_entry(finding: Finding) -> dict[str, str]:
    """A finding as JSON shows it, of whatever command."""
    return {
        "id": finding.id,
        "path": path_text(finding.path),
        "subject": finding.subject,
        "place": finding.place,
        "severity": finding.severity.value,
        "message": finding.message,
        "citation": finding.citation,
        "accepted": finding.accepted,
    }


def _object(found: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "findings": [finding_entry(each) for each in found],
        **{_COUNTS[s]: _count(found, s) for s in Severity},
    }


_COUNTS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "advice"}


def _count(found: tuple[Finding, ...], severity: Severity) -> int:
    return sum(finding.severity is severity and not finding.accepted for finding in found)


def _print(found: tuple[Finding, ...]) -> None:
    for severity in Severity:
        of_kind = [finding for finding in found if finding.severity is severity]
        if of_kind:
            say(f"{severity.label}:")
        for citation in dict.fromkeys(finding.citation for finding in of_kind):
            for finding in (each for each in of_kind if each.citation == citation):
                accepted = f" (accepted: {finding.accepted})" if finding.accepted else ""
                say(f"  {finding.id}  {finding.place}: {finding.message}{accepted}")
            if citation not in ("", HOUSE):
                say(f"      {citation}")
    if not open_errors(found):
        say("Nothing to fix.")
