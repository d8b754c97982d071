"""Tags that were typed in more than one cell of a row, where one is for the whole row."""

from collections.abc import Iterator, Sequence

from models.finding import Finding
from templates.doctor.missing import items_typed
from templates.doctor.nesting import Placed
from templates.doctor.reports import BLOCKS, error


def copies(tags: Sequence[Placed]) -> list[Placed]:
    """Those of the tags of a part that stand in an earlier cell of their row as well."""
    first: dict[tuple[int, str], int] = {}
    found = []
    for placed in tags:
        if placed.place.row and _is_of_rows(placed):
            cell = first.setdefault((placed.place.row, placed.tag.shown), placed.place.cell)
            if cell != placed.place.cell:
                found.append(placed)
    return found


def copied(found: Sequence[Placed]) -> Iterator[Finding]:
    """What to say of each."""
    for placed in found:
        yield error(
            BLOCKS,
            placed.place,
            f"“{placed.tag.quoted}” stands in another cell of this row too, and is for the whole "
            "row: take it out of this cell.",
        )


def _is_of_rows(placed: Placed) -> bool:
    tag = placed.tag
    return tag.prefix == "tr" or (tag.word == "for" and items_typed(tag).endswith(".rows"))
