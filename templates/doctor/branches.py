"""Branches of an `if` that no letter reaches, for one above them holds for the same."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from models.finding import Finding
from templates.doctor.conditions import sides
from templates.doctor.nesting import Placed, paired
from templates.doctor.reports import NEVER_TRUE, error
from templates.doctor.syntax import tree_of, typed
from templates.letter_tables import TABLES, forms_of

Branch = tuple[Placed, list[Any]]
"""What begins a branch, and the conditions of which one is enough for it."""


def never_reached(tags: Sequence[Placed]) -> Iterator[Finding]:
    """A finding for each such branch; `tags` are those of one part, well nested."""
    pairs = paired(tags)
    asked = {word for placed in tags for _, word in map(_equality, _conditions(placed))}
    for begin, end in pairs.ends.items():
        middles = sorted(middle for middle, of in pairs.middles.items() if of == begin)
        above: list[Branch] = []
        for position, below in pairwise((begin, *middles, end)):
            placed, conditions = tags[position], _conditions(tags[position])
            if conditions and (first := _taken(conditions, above)):
                same = conditions[0] in _conditions(first)
                left = _table_left(conditions[0], asked) if same else ""
                yield _finding(placed, first, tags[below], left)
            above.append((placed, conditions))


def _conditions(placed: Placed) -> list[Any]:
    """The conditions of a branch that are joined with `or`; none where they cannot be read."""
    tree = tree_of(placed.tag) if placed.tag.word in ("if", "elif") else None
    return list(sides(tree.body[0].test, "Or")) if tree is not None else []


def _taken(conditions: list[Any], above: list[Branch]) -> Placed | None:
    """The last of the branches above that leave nothing to a branch; None where something is."""
    takers = [
        next((placed for placed, others in above if any(_covers(o, each) for o in others)), None)
        for each in conditions
    ]
    return None if None in takers else takers[-1]


def _covers(wide: Any, narrow: Any) -> bool:
    """Whether one condition holds wherever another does."""
    if wide == narrow:
        return True
    name, value = _equality(narrow)
    if name != "block.table":
        return False
    if type(wide).__name__ == "Compare" and [each.op for each in wide.ops] == ["in"]:
        is_column = typed(wide.ops[0].expr) == name
        return is_column and str(getattr(wide.expr, "value", "")) in str(value)
    return bool(value) and typed(wide) == name


def _equality(node: Any) -> tuple[str, object]:
    """The name and the word of `name == "word"`; empty for other conditions."""
    if type(node).__name__ == "Compare" and [each.op for each in node.ops] == ["eq"]:
        return typed(node.expr), getattr(node.ops[0].expr, "value", "")
    return "", ""


def _table_left(condition: Any, asked: set[object]) -> str:
    """The other form of a table that is asked for twice, where no branch asks for it."""
    name, columns = _equality(condition)
    forms = next((forms for forms in map(forms_of, TABLES) if columns in forms), [])
    return next((form for form in forms if name == "block.table" and form not in asked), "")


def _finding(placed: Placed, first: Placed, below: Placed, table_left: str) -> Finding:
    tag = placed.tag
    said = f"“{tag.quoted}” is never reached, for “{first.tag.quoted}” above it holds there too"
    if table_left:
        right = replace(tag, inside=f'{tag.word} block.table == "{table_left}"')
        way_out = f"no other asks for the table with these columns, so write {right.shown}"
    else:
        way_out = (
            f"take it out, with what stands down to “{below.tag.quoted}”; or, if that is wanted, "
            "move both above the other"
        )
    return error(NEVER_TRUE, placed.place, f"{said}: {way_out}.")
