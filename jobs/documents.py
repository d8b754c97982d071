"""One document made, proved and checked: what is exported or merged has passed here."""

from dataclasses import dataclass
from pathlib import Path

from jobs.listing import answers
from jobs.templates import Paper, made_on
from models.errors import UserError
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest
from storage.imports.source import read_source
from templates.checking.check import check_document


class Unsound(Exception):
    """A document of ours has a defect: a fault of the program, which no user can mend.

    Its text names checks and parts of the file, and nothing that somebody typed.
    """


@dataclass(frozen=True)
class Document:
    """A letter as a proved file; of an agency’s own template also what is to be told of it."""

    letter: Letter
    data: bytes
    values_proved: int
    not_printed: tuple[str, ...] = ()
    """Texts the template leaves out."""
    remarks: tuple[str, ...] = ()
    """Defects of the finished file, which come with the template."""


def sound(letter: Letter, typed: str, own: Paper | None = None) -> Document:
    """The letter’s file, proved and without a defect of ours.

    Args:
        letter: what to print.
        typed: the answers behind it, as `typed_text` gives them.
        own: the agency’s own Word file, whose defects are told and stop nothing.

    Raises:
        Unsound: the document check found something in a document of ours.
        UserError: as `made_on`.
    """
    made, not_printed = made_on(letter, own)
    found = check_document(made.data, letter, typed)
    if own is None or not own.prints(letter):
        _require_none(found)
        return Document(letter, made.data, made.values_proved)
    remarks = tuple(f"{each.place}: {each.message}" for each in found)
    return Document(letter, made.data, made.values_proved, not_printed, remarks)


def _require_none(found: tuple[Finding, ...]) -> None:
    if found:
        raise Unsound("; ".join(f"{each.id} in {each.subject}" for each in found))


def typed_text(request: FundingRequest) -> str:
    """Every answer of a draft, one a line."""
    return "\n".join(("", *(entry.value for entry in answers(request))))


def findings_of(file: Path) -> tuple[Finding, ...]:
    """What is wrong with a finished .docx file, whoever made it.

    Raises:
        UserError: it cannot be read, or is no Word file; the sentence names it.
    """
    source = read_source(file)
    try:
        return check_document(source.data)
    except UserError as problem:
        raise UserError(f"“{source.name}” can’t be checked. {problem}") from None
