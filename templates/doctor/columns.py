"""Columns that the letter’s tables do not have: another document’s, or nobody’s."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain

from templates.doctor.names import Scope
from templates.doctor.tags import Tag
from templates.letter_tables import OF_OTHERS, TABLES, columns_of, forms_of
from templates.names import COLUMNS

_ASKED = re.compile(r"(?:el)?if [\"'](\w+)[\"'] in block\.table")
_NAMED = re.compile(r"(?<![.\w])(block\.heads|row)\.(\w+)")
_OF_HEADINGS = re.compile(r"if row\.kind == [\"']heading[\"']")
_OF_ROWS = ("kind", "heading")
_OWNERS = {"block.heads": "letter.blocks[].heads", "row": "letter.blocks[].rows[]"}
_LOOKED_INTO = {"==": "in", "!=": "not in"}
_ALIKE = 0.75


def strange_column(tag: Tag, asked: list[str], scope: Scope) -> str:
    """A sentence for a column that is not in the table a tag stands under; else nothing.

    Args:
        tag: the tag.
        asked: the conditions it stands under, outermost first.
        scope: what names mean there.
    """
    named = [
        (owner, column)
        for owner, column in _NAMED.findall(tag.inside)
        if column not in _OF_ROWS and scope.whole(owner) == _OWNERS[owner]
    ]
    if not named:
        return ""
    columns = (match[1] for each in reversed(asked) if (match := _ASKED.fullmatch(each)))
    first = next(columns, "")
    if not first:
        named = [each for each in named if each[1] not in COLUMNS]
    there = {name: cols for name, cols in _tables().items() if not first or first in cols}
    if not named or not there:
        return ""
    said = next(filter(None, (_not_in(there, *each) for each in named)), "")
    by_itself = said and tag.opener == "{{" and named[0][0] == "row"
    return f"{said} {_in_full(next(iter(there.values()))[0])}" if by_itself else said


def in_wrong_row(column: str, opened: str, asked: str) -> str:
    """A sentence for a cell that rows of its kind do not have; else nothing.

    Args:
        column: what the cell is called.
        opened: the condition around it.
        asked: the same, or the `elif` or `else` below it.
    """
    if not _OF_HEADINGS.fullmatch(opened) or asked not in (opened, "else"):
        return ""
    of_headings = asked == opened
    if of_headings is (column == "heading"):
        return ""
    if of_headings:
        said = f"Rows of headings have no “{column}”: move this below {{%tr else %}}; the row has"
        return f"{said} {{%r for run in row.heading %}}{{{{ run.text }}}}{{%r endfor %}} alone."
    return (
        "Only rows of headings have “heading”: move this between {%tr if row.kind == "
        '"heading" %} and {%tr else %}, and type your columns here, such as '
        "{%r for run in row.need %}{{ run.text }}{%r endfor %}."
    )


def in_no_letter(column: str) -> str:
    """A sentence for a column that tables of other documents have, but none of a letter."""
    return _not_in(_tables(), "row", column) if column in COLUMNS else ""


def no_table(name: str, sign: str, said: str) -> Iterator[str]:
    """A sentence where the columns of a table are compared with what no table has.

    Args:
        name: `block.table`, as it was typed.
        sign: `==` or `!=`.
        said: the word or words that it is compared with.
    """
    if not said.strip() or said in (*OF_OTHERS, *chain(*map(forms_of, TABLES))):
        return
    first_word = said.split(maxsplit=1)[0]
    meant = (cols[0] for table, cols in _tables().items() if table == said or first_word in cols)
    firsts = [f'"{columns[0]}"' for columns in _tables().values()]
    asked = next((f'"{first}"' for first in meant), " or ".join(firsts))
    yield (
        f'“{name}” holds all columns of a table and is never "{said}": write '
        f'{asked} {_LOOKED_INTO[sign]} {name} in place of {name} {sign} "{said}"'
    )


def _in_full(column: str) -> str:
    """How a cell is printed, for who typed its name alone."""
    how = f"{{%r for run in row.{column} %}}{{{{ run.text }}}}{{%r endfor %}}"
    return f"A cell is printed with three tags, such as {how}."


def _tables() -> dict[str, list[str]]:
    return {name: columns_of(name) for name in TABLES}


def _not_in(tables: dict[str, list[str]], owner: str, column: str) -> str:
    every = [name for columns in tables.values() for name in columns]
    if column in every:
        return ""
    near = [] if column in COLUMNS else get_close_matches(column, every, 1, _ALIKE)
    has = "; ".join(f"the table of {name} has {', '.join(cols)}" for name, cols in tables.items())
    if elsewhere := next((name for name, cols in _tables().items() if column in cols), ""):
        asks = f'{{%p if "{columns_of(elsewhere)[0]}" in block.table %}}'
        return (
            f"There is no column “{column}” here: {has}. Write one of these; or, for the table of "
            f"{elsewhere}, {asks} above the table."
        )
    way_out = f"Did you mean “{owner}.{near[0]}”?" if near else "Write one of these."
    return f"There is no column “{column}” here: {has}. {way_out}"
