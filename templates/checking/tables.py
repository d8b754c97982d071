"""Tables say which row heads their columns, and no row is torn between two pages."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import hard_to_use, place_of
from templates.checking.xml import is_on, words
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

THEME = "tables"

_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2
"""What a table has at least; smaller ones are mostly there to set things side by side."""

_TORN = (
    "A row of the table may be torn between pages (Table Layout › Properties › Row › Allow row to "
    "break across pages)."
)
_BESIDE = ("header", "footer")
"""Parts whose tables set things side by side: a seal, names, an address."""


def check(document: Document) -> Iterator[Finding]:
    """Tables whose first row is no header row, header rows too far down, rows that may be torn."""
    package = document.package
    beside = {name for kind in _BESIDE for name in package.targets(package.main, kind)}
    for part, root in document.texts.items():
        for table in () if part in beside else root.iter(W + "tbl"):
            if len(rows := table.findall(W + "tr")) > 1:
                yield from _table(part, table, rows, own=document.letter is not None)


def _table(part: str, table: "_Element", rows: "list[_Element]", *, own: bool) -> Iterator[Finding]:
    heads = [is_on(row.find(f"{W}trPr/{W}tblHeader")) for row in rows]
    place = place_of(part, table)
    first = heads.index(False) if False in heads else len(heads)
    if any(heads[first:]):
        message = "A row marked as header row has no effect, because the rows above it are not."
        yield hard_to_use(THEME, part, message, place)
    elif not any(heads) and (own or _has_data(rows)):
        message = (
            "The table has no header row: mark the row with its headings (Table Layout › Repeat "
            "Header Rows); where it has none, insert one above the others."
        )
        yield hard_to_use(THEME, part, message, place)
    if own and not all(is_on(row.find(f"{W}trPr/{W}cantSplit")) for row in rows):
        yield hard_to_use(THEME, part, _TORN, place)


def _has_data(rows: "list[_Element]") -> bool:
    """Whether every cell of the first row has words and something stands below."""
    if len(rows) < _FEWEST_ROWS:
        return False
    first, *others = ([words(cell).strip() for cell in row.findall(W + "tc")] for row in rows)
    filled = [sum(map(bool, row)) for row in others]
    return len(first) >= _FEWEST_COLUMNS and all(first) and min(filled) >= _FEWEST_COLUMNS
