"""How the doctor reports: ids of what it knows, each finding with place and sentence."""

from models.finding import Finding, Severity
from templates.doctor.paragraph import Paragraph

BRACES = "T01"
WORD = "T02"
BLOCKS = "T03"
BESIDE = "T04"
CHARACTERS = "T05"
FORBIDDEN = "T06"
UNREADABLE = "T07"
NAME = "T08"
KIND_OF_NAME = "T09"
NOT_FILLED = "T10"
HIDDEN = "T11"
MERGE_FIELD = "T12"
LEFT_OUT = "T13"
TRIAL = "T14"
NOT_PRINTED = "T15"
PACKAGE = "T16"
PLACEHOLDER = "T17"
NEVER_TRUE = "T18"
REPEATED = "T19"
NOT_SAID = "T20"
TWICE = "T21"
NUMBERS = "T22"
APART = "T23"

NEVER_PRINTS = (
    "The file never prints the letter itself: where the letter is to stand, type three paragraphs, "
    "{%p for block in letter.blocks %}, then {%r for run in block.runs %}{{ run.text }}"
    "{%r endfor %}, then {%p endfor %}. The letter brings its own date, address, subject line, "
    "salutation, closing and signature: delete yours. Or take out all tags, and the letter is put "
    "in."
)
"""Said by the trial, and of files that cannot be tried."""


def error(rule: str, place: Paragraph | str, message: str) -> Finding:
    """Something without which the template cannot be used."""
    return _finding(rule, place, message, Severity.ERROR)


def warning(rule: str, place: Paragraph | str, message: str) -> Finding:
    """Something that may be meant."""
    return _finding(rule, place, message, Severity.WARNING)


def _finding(rule: str, place: Paragraph | str, message: str, severity: Severity) -> Finding:
    where = place.place if isinstance(place, Paragraph) else place
    return Finding(id=rule, place=where, severity=severity, message=message)
