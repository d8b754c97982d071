"""One document made, proved and checked: what is exported or merged has passed here."""

from pathlib import Path

from jobs.listing import answers
from models.errors import UserError
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest
from storage.imports.source import read_source
from templates.checking.check import check_document
from templates.make import Made, make


class Unsound(Exception):
    """A document of ours has a defect: a fault of the program, which no user can mend.

    Its text names checks and parts of the file, and nothing that somebody typed.
    """


def sound(letter: Letter, typed: str) -> Made:
    """The letter’s file, proved and without a defect.

    Args:
        letter: what to print.
        typed: the answers behind it, as `typed_text` gives them.

    Raises:
        Unsound: the document check found something.
        UserError: as `make`.
    """
    made = make(letter)
    found = check_document(made.data, letter, typed)
    if found:
        raise Unsound("; ".join(f"{each.id} in {each.subject}" for each in found))
    return made


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
