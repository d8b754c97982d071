"""The sentence that says which half of a pair is missing, and where to type it."""

from collections.abc import Sequence

from models.finding import Finding
from templates.doctor.missing import Missing
from templates.doctor.nesting import ENDS, Placed
from templates.doctor.reports import BLOCKS, error


def missing_finding(tags: Sequence[Placed], missing: Missing, last_row: int) -> Finding:
    """What to type, and where.

    Args:
        tags: all of the part.
        missing: the half that is not there.
        last_row: the last row of the table around it.
    """
    half = tags[missing.other]
    what = "is never closed" if half.tag.word in ENDS else "has no beginning"
    return error(
        BLOCKS,
        half.place,
        f"“{half.tag.quoted}” {what}: {_where(tags, missing, last_row)}.",
    )


def _where(tags: Sequence[Placed], missing: Missing, last_row: int) -> str:
    typed, prefix = missing.tag.shown, missing.tag.prefix
    if prefix == "tr":
        at = f"insert a row {_beside(tags, missing, last_row)}"
        return f"{at} and type {typed} in its first cell"
    if prefix == "tc":
        return f"insert a cell {_beside(tags, missing, last_row)} and type {typed} in it"
    if prefix == "p":
        return f"put {typed} in a paragraph of its own {_beside(tags, missing, last_row)}"
    if missing.spot is None:
        return f"put {typed} in this paragraph behind what it is for"
    anchor = tags[missing.spot.anchor].tag.shown
    return f"put {typed} {'before' if missing.spot.above else 'behind'} {anchor}"


def _beside(tags: Sequence[Placed], missing: Missing, last_row: int) -> str:
    spot = missing.spot
    if spot is None:
        return "below what it is for"
    word = "above" if spot.above else "below"
    anchor, other = tags[spot.anchor].place, tags[missing.other].place
    if missing.tag.prefix == "p" and anchor.flow != other.flow and anchor.table:
        return f"{word} the table" if spot.above else f"{word} table {anchor.table}"
    if missing.tag.prefix == "tr" and not spot.above and anchor.row == last_row:
        return "at the end of this table"
    return f"{word} {anchor.named}"
