"""Columns that the letter’s tables do not have, though other documents’ tables do."""

import re

from templates.letter_tables import TABLES, columns_of
from templates.names import COLUMNS

_ASKED = re.compile(r"(?:el)?if [\"'](\w+)[\"'] in block\.table")
_NAMED = re.compile(r"\b(?:block\.heads|row)\.(\w+)")


def strange_column(inside: str, asked: list[str]) -> str:
    """A sentence for a column that is not in the table a tag stands under; else nothing.

    Args:
        inside: what a tag says.
        asked: the conditions it stands under, outermost first.
    """
    columns = (match[1] for each in reversed(asked) if (match := _ASKED.fullmatch(each)))
    first = next(columns, "")
    there = {name: cols for name, cols in _tables().items() if first in cols}
    named = [name for name in _NAMED.findall(inside) if name in COLUMNS]
    return next(filter(None, (_not_in(there, name) for name in named)), "") if there else ""


def in_no_letter(column: str) -> str:
    """A sentence for a column that no table of a letter has; else nothing."""
    return _not_in(_tables(), column) if column in COLUMNS else ""


def _tables() -> dict[str, list[str]]:
    return {name: columns_of(name) for name in TABLES}


def _not_in(tables: dict[str, list[str]], column: str) -> str:
    if any(column in columns for columns in tables.values()):
        return ""
    has = "; ".join(f"the table of {name} has {', '.join(cols)}" for name, cols in tables.items())
    return f"There is no column “{column}” here: {has}. Write one of these."
