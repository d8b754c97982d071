"""Rows of a table under a name of one’s own, which is told once and then read as `row`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from models.finding import Finding
from templates.doctor.missing import items_typed, name_of, says
from templates.doctor.nesting import Placed, paired
from templates.doctor.reports import NAME, error

_USUAL = "row"


def called_row(tags: Sequence[Placed]) -> tuple[list[Placed], list[Finding]]:
    """The tags of a part as if all rows were called row; and what to say of those that are not.

    Args:
        tags: those of one part, well nested.
    """
    read, found = list(tags), []
    for begin, end in paired(tags).ends.items():
        loop = tags[begin]
        own, inside = name_of(loop.tag), range(begin + 1, end)
        is_own = _is_of_rows(loop) and own != _USUAL
        if not is_own or not any(says(tags[position].tag, own) for position in inside):
            continue
        read[begin] = _with(loop, rf"(?<=for ){own}(?= in)")
        for position in inside:
            read[position] = _with(read[position], rf"(?<![.\w]){own}(?=\.)")
        found.append(_finding(read[begin], own, tags[end]))
    return read, found


def _is_of_rows(placed: Placed) -> bool:
    return placed.tag.word == "for" and items_typed(placed.tag).endswith(".rows")


def _with(placed: Placed, own: str) -> Placed:
    tag = placed.tag
    return replace(placed, tag=replace(tag, inside=re.sub(own, _USUAL, tag.inside)))


def _finding(loop: Placed, own: str, end: Placed) -> Finding:
    return error(
        NAME,
        loop.place,
        f"The rows of a table are called {_USUAL}: write {loop.tag.shown}, and {_USUAL} in place "
        f"of {own} in every tag down to its {end.tag.shown}.",
    )
