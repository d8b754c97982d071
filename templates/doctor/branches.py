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

_TABLE = "block.table"


def never_reached(tags: Sequence[Placed]) -> Iterator[Finding]:
    """A finding for each such branch; `tags` are those of one part, well nested."""
    asked = {word for placed in tags for _, word in map(_equality, _conditions(placed))}
    for positions in paired(tags).branches():
        above: dict[str, Placed] = {}
        for position, below in pairwise(positions):
            placed, conditions = tags[position], _conditions(tags[position])
            takers = [_taker(each, above) for each in conditions]
            if conditions and (first := takers[0]) and None not in takers:
                is_same = above.get(_key(conditions[0])) is first
                left = _table_left(conditions[0], asked) if is_same else ""
                yield _finding(placed, first, tags[below], left)
            for each in conditions:
                above.setdefault(_key(each), placed)


def _conditions(placed: Placed) -> list[Any]:
    """The conditions of a branch that are joined with `or`; none where they cannot be read."""
    tree = tree_of(placed.tag) if placed.tag.word in ("if", "elif") else None
    return list(sides(tree.body[0].test, "Or")) if tree is not None else []


def _taker(condition: Any, above: dict[str, Placed]) -> Placed | None:
    """The branch above that holds wherever a condition does."""
    name, columns = _equality(condition)
    wider = [_TABLE, *(_of_column(each) for each in str(columns).split())]
    keys = [_key(condition), *(wider if name == _TABLE and columns else ())]
    return next((above[key] for key in keys if key in above), None)


def _key(condition: Any) -> str:
    """The same for conditions that are the same, whatever their quotes."""
    looked_into = [each.op for each in getattr(condition, "ops", ())] == ["in"]
    if looked_into and typed(condition.ops[0].expr) == _TABLE:
        return _of_column(str(getattr(condition.expr, "value", "")))
    return _TABLE if typed(condition) == _TABLE else repr(condition)


def _of_column(column: str) -> str:
    return f"{column} in {_TABLE}"


def _equality(node: Any) -> tuple[str, object]:
    """The name and the word of `name == "word"`; empty for other conditions."""
    if type(node).__name__ == "Compare" and [each.op for each in node.ops] == ["eq"]:
        return typed(node.expr), getattr(node.ops[0].expr, "value", "")
    return "", ""


def _table_left(condition: Any, asked: set[object]) -> str:
    """The other form of a table that is asked for twice, where no branch asks for it."""
    name, columns = _equality(condition)
    forms = next((forms for forms in map(forms_of, TABLES) if columns in forms), [])
    return next((form for form in forms if name == _TABLE and form not in asked), "")


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
