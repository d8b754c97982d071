"""What the checks of a document say: three weights, and a place in words a Word user knows."""

from typing import TYPE_CHECKING

from models.finding import Finding, Severity
from templates.checking.xml import words
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

SHOWN = 40
"""Characters of a paragraph that a place quotes."""

PARTS = {
    "document": "text",
    "header": "page header",
    "footer": "page footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "styles": "styles",
    "numbering": "list formats",
    "settings": "settings",
    "core": "properties",
}
"""What parts are called, by their name without number."""


def broken(theme: str, part: str, message: str, place: str = "") -> Finding:
    """Word may refuse the file, or its reader sees what nobody meant to send."""
    return _finding(Severity.ERROR, theme, part, message, place)


def hard_to_use(theme: str, part: str, message: str, place: str = "") -> Finding:
    """Somebody who cannot see the page, or not well, is left without something."""
    return _finding(Severity.WARNING, theme, part, message, place)


def telling(theme: str, part: str, message: str, place: str = "") -> Finding:
    """The file tells more about its making than its sender may want."""
    return _finding(Severity.ADVICE, theme, part, message, place)


def _finding(severity: Severity, theme: str, part: str, message: str, place: str) -> Finding:
    return Finding(
        id=theme,
        subject=part,
        place=place or part_in_words(part),
        severity=severity,
        message=message,
    )


def part_in_words(part: str) -> str:
    """`word/header2.xml` as “page header”; a part without a name of its own as it is called."""
    stem = part.rsplit("/", maxsplit=1)[-1].removesuffix(".xml").rstrip("0123456789")
    return PARTS.get(stem, part or "file")


def place_of(part: str, element: "_Element") -> str:
    """Where an element stands: its part, then the paragraph’s first words or the table’s number."""
    where = part_in_words(part)
    around = [element, *element.iterancestors()]
    paragraph = next((each for each in around if each.tag == W + "p"), None)
    if paragraph is not None and (text := words(paragraph).strip()):
        shown = text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
        return f"{where}, paragraph “{shown}”"
    table = next((each for each in around if each.tag == W + "tbl"), None)
    if table is not None:
        tables = element.getroottree().getroot().iter(W + "tbl")
        return f"{where}, table {1 + next(n for n, each in enumerate(tables) if each is table)}"
    return where
