"""Elements of Word stand where its schema has them; a file that does not may not open in Word."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import broken, place_of
from templates.checking.sequences import FIRST, REPEATED, SEQUENCES
from templates.checking.styles import SHEETS
from templates.checking.xml import value
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

THEME = "schema"

_SAVE = "open the file in Word and save it, which puts it in order"
"""What a user can do: the order is no business of whoever types."""

_PLACES = {
    W + element: {
        W + child: place
        for place, group in enumerate(children.split())
        for child in group.split("|")
    }
    for element, children in SEQUENCES.items()
}
_REPEATED = {W + child for child in REPEATED}
_BLOCKS = {W + name for name in ("p", "tbl", "sdt", "customXml", "altChunk")}


def check(document: Document) -> Iterator[Finding]:
    """Children out of order, tables without what they need, fields that do not end."""
    for name, root in document.texts.items():
        yield from _order(name, root)
        yield from _tables(name, root)
        yield from _section(name, root)
        yield from _fields(name, root)
    package = document.package
    for kind in ("styles", "numbering"):
        for name in package.targets(package.main, kind):
            sheet = package.root(name)
            yield from _order_of_sheet(name, sheet) if sheet is not None else ()


@lru_cache(maxsize=SHEETS)
def _order_of_sheet(part: str, root: "_Element") -> tuple[Finding, ...]:
    """What is out of order in a part that all letters of a batch share."""
    return tuple(_order(part, root))


def _order(part: str, root: "_Element") -> Iterator[Finding]:
    seen: set[tuple[str, ...]] = set()
    for element in root.iter(*_PLACES):
        family = (element.tag, *[child.tag for child in element])
        if family not in seen:
            seen.add(family)
            yield from (
                broken(THEME, part, message, place_of(part, element))
                for message in _disorder(*family)
            )
    for child, parent in FIRST.items():
        for element in root.iter(W + child):
            above = element.getparent()
            late = element.getprevious() is not None
            if late and above is not None and above.tag == W + parent:
                yield broken(
                    THEME,
                    part,
                    f"“w:{child}” must come first in “w:{parent}”: {_SAVE}.",
                    place_of(part, element),
                )


def _disorder(element: str, *children: str) -> Iterator[str]:
    places = _PLACES[element]
    name = f"“{_short(element)}”"
    own = [child for child in children if child.startswith(W)]
    for child in own:
        if child not in places:
            yield f"“{_short(child)}” does not belong into {name}."
    known = [child for child in own if child in places]
    for child in sorted({c for c in known if known.count(c) > 1} - _REPEATED):
        yield f"“{_short(child)}” is there twice in {name}."
    for before, after in pairwise(known):
        if places[before] > places[after]:
            order = f"“{_short(after)}” must stand before “{_short(before)}” in {name}"
            yield f"{order}: {_SAVE}."


def _short(tag: str) -> str:
    return tag.replace(W, "w:")


def _tables(part: str, root: "_Element") -> Iterator[Finding]:
    for table in root.iter(W + "tbl"):
        place = place_of(part, table)
        if table.find(W + "tblGrid") is None:
            yield broken(THEME, part, "A table has no list of its columns (w:tblGrid).", place)
        if next(table.iter(W + "tr"), None) is None:
            yield broken(THEME, part, "A table has no rows.", place)
        for row in table.iter(W + "tr"):
            if next(row.iter(W + "tc"), None) is None:
                yield broken(THEME, part, "A row of a table has no cells.", place)
    for cell in root.iter(W + "tc"):
        blocks = [child.tag for child in cell if child.tag in _BLOCKS]
        if not blocks or blocks[-1] == W + "tbl":
            message = "A cell does not end with a paragraph; Word cannot open such a file."
            yield broken(THEME, part, message, place_of(part, cell))


def _section(part: str, root: "_Element") -> Iterator[Finding]:
    body = root.find(W + "body")
    section = body.find(W + "sectPr") if body is not None else None
    if section is not None and section.getnext() is not None:
        yield broken(THEME, part, "The page layout must be the last thing in the text.")


def _fields(part: str, root: "_Element") -> Iterator[Finding]:
    open_fields = 0
    for mark in root.iter(W + "fldChar"):
        kind = value(mark, "fldCharType")
        open_fields += {"begin": 1, "end": -1}.get(kind, 0)
        if open_fields < 0:
            break
    if open_fields:
        yield broken(THEME, part, "A field begins and does not end, or ends without beginning.")
