"""A document that is not to be sent: it says DRAFT, and lists what is open."""

from collections.abc import Iterator

from models.finding import Finding, Severity
from models.letter import Letter

_LONGEST = 600
"""Characters of one line; a field may hold a whole page that nobody could read."""


def as_draft(letter: Letter, findings: tuple[Finding, ...]) -> Letter:
    """The document as a draft, under a name of its own, with what is open in it or in all."""
    said = {
        "draft": True,
        "problems": tuple(dict.fromkeys(_open_in(letter, findings))),
        "file_name": draft_name(letter.file_name),
    }
    return Letter.model_validate({**dict(letter), **said})


def draft_name(file_name: str) -> str:
    """What the file of a draft is called, so that the document itself never meets it."""
    return f"Draft - {file_name}"


def _open_in(letter: Letter, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Each finding to fix or to review that nobody accepted, in one line."""
    for finding in findings:
        concerned = finding.concerns(letter.kind, letter.subject)
        if concerned and not finding.accepted and finding.severity is not Severity.ADVICE:
            place = f"{finding.place}: " if finding.place else ""
            line = " ".join(f"{finding.severity.label}: {place}{finding.message}".split())
            yield line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
