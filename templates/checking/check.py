"""The document check: every question, asked of one finished file."""

from collections.abc import Callable, Iterable
from itertools import islice

from models.finding import Finding
from models.letter import Letter
from templates.checking import (
    contrast,
    headings,
    links,
    lists,
    parts,
    pictures,
    properties,
    relations,
    residue,
    schema,
    tables,
)
from templates.checking.document import Document
from templates.checking.package import read_package

CHECKS: tuple[Callable[[Document], Iterable[Finding]], ...] = (
    parts.check,
    relations.check,
    schema.check,
    residue.check,
    properties.check,
    headings.check,
    lists.check,
    tables.check,
    pictures.check,
    contrast.check,
    links.check,
)
"""Every check of a file, what may keep Word from opening it first."""

MOST = 20
"""Findings of one check; whoever has mended so many checks again."""


def check_document(
    data: bytes, letter: Letter | None = None, typed: str = ""
) -> tuple[Finding, ...]:
    """What is wrong with a .docx file; nothing, if it can be sent.

    Args:
        data: the file.
        letter: the letter it was made from, whose headings, lists and properties must be in the
            file. Without one, only what holds for any Word file is asked.
        typed: the answers behind the letter, one a line: what a person typed is no residue.

    Raises:
        UserError: it is no Word file, damaged, or too large; a sentence without the file’s name.
    """
    document = Document(read_package(data), letter, typed)
    return tuple(finding for check in CHECKS for finding in islice(check(document), MOST))
