"""The tables of letters, by what a reader calls them."""

from itertools import chain

from models.letter import Block
from templates.build.tables import (
    BUDGET,
    DETAIL,
    NEEDS,
    NEEDS_ASKED_OF,
    OBJECTIVES,
    PARTNERS,
    PHONE,
    PLAN,
    TIMELINE,
    UPKEEP,
)

TABLES = {
    "costs": (NEEDS_ASKED_OF, NEEDS),
    "objectives": (OBJECTIVES,),
    "partners": (PARTNERS,),
    "timeline": (TIMELINE,),
}
"""Each with the columns of its forms."""


OF_OTHERS = tuple(map(" ".join, (DETAIL, UPKEEP, BUDGET, PLAN, PHONE)))
"""The columns of the tables of other documents, as `block.table` has them."""


def table_name(table: Block) -> str:
    """What a reader calls a table of a letter; of another document, by its headings."""
    keys = [column.key for column in table.columns]
    called = (name for name, forms in TABLES.items() if keys in [list(form) for form in forms])
    headings = " · ".join(column.title for column in table.columns)
    return f"the table of {next(called, headings)}"


def forms_of(table: str) -> list[str]:
    """What `block.table` holds for each form of a table of letters: its columns."""
    return [" ".join(form) for form in TABLES[table]]


def columns_of(table: str) -> list[str]:
    """What the columns of a table of letters are called in tags, whatever its form."""
    return list(dict.fromkeys(chain(*TABLES[table])))
