"""What of a letter a file does not print: its owner may want it so, but not unknowingly."""

from collections.abc import Iterator

from models.finding import Finding
from models.letter import RowKind
from templates.doctor.reports import LEFT_OUT, error, warning
from templates.letter_tables import TABLES, columns_of, forms_of
from templates.own.trial_letter import PARAGRAPHS
from templates.own.tried import Tried

_PLACE = "Main text"
_NOTE = "letter.blocks[].runs[].note"
_ROWS = {RowKind.HEADING: "headings", RowKind.ITEM: "items", RowKind.TOTAL: "total"}
_ONLY_ITEMS = ("objectives", "partners", "timeline")
"""Tables of letters that have no other rows."""


def not_in_letter(tried: list[Tried], told: frozenset[str]) -> Iterator[Finding]:
    """Paragraphs, tables, rows and the numbers of sources.

    Args:
        tried: letters that are not empty.
        told: styles of paragraphs of which that was said already.
    """
    printed = set.intersection(*(each.parts for each in tried))
    yield from _paragraphs(printed | told - {"body"})
    yield from _tables(printed)
    yield from _forms(tried, printed)
    yield from _rows(tried[0], printed)
    if not any(_NOTE in each.names(each.found) for each in tried):
        yield warning(
            LEFT_OUT,
            _PLACE,
            "The small numbers that lead to the sources are not printed: type "
            "{% if run.note %}{{ run.note }}{% endif %} behind {{ run.text }}, and make "
            "{{ run.note }} superscript.",
        )


def _paragraphs(printed: set[str]) -> Iterator[Finding]:
    missing = [style.replace("_", " ") for style in PARAGRAPHS if style not in printed]
    if missing:
        say = error if "body" in missing else warning
        own = " A heading of your own may stand there." if missing == ["sources heading"] else ""
        yield say(
            LEFT_OUT,
            _PLACE,
            f"Of the letter’s paragraphs, these are not printed, or not in every letter: "
            f"{', '.join(missing)}. Look at the “if” inside {{%p for block in letter.blocks %}}."
            f"{own}",
        )


def _tables(printed: set[str]) -> Iterator[Finding]:
    if tables := sorted(TABLES.keys() - printed):
        yield warning(
            LEFT_OUT,
            _PLACE,
            f"Tables of the letter are not printed: {', '.join(map(_with_columns, tables))}. To "
            "print one, type the table of docs/own-template.md, “A file with tags”, with these "
            "columns; those that are not wanted may be left out.",
        )


def _cell(table: str) -> str:
    return f"{{%r for run in row.{columns_of(table)[0]} %}}{{{{ run.text }}}}{{%r endfor %}}"


def _with_columns(table: str) -> str:
    """A table and what its columns are called in tags."""
    return f"{table} (columns {', '.join(columns_of(table))})"


def _forms(tried: list[Tried], printed: set[str]) -> Iterator[Finding]:
    """A table that is printed in one form only: letters that have it in another lose it."""
    there = {word.table for each in tried for word in each.read}
    for table in sorted(TABLES.keys() & printed):
        first = columns_of(table)[0]
        for form in forms_of(table):
            if form not in there:
                yield error(
                    LEFT_OUT,
                    _PLACE,
                    f"The table of {table} is printed in no letter where its columns are “{form}”: "
                    f'above your table of {table}, ask "{first}" in block.table.',
                )


def _rows(tried: Tried, printed: set[str]) -> Iterator[Finding]:
    """Rows of a printed table that are not: a condition leaves them out."""
    for table in sorted(TABLES.keys() & printed):
        there = {word.row for word in tried.read if word.part == table}
        kinds = (RowKind.ITEM,) if table in _ONLY_ITEMS else tuple(_ROWS)
        missing = [_ROWS[kind] for kind in kinds if str(kind) not in there]
        if missing:
            yield warning(
                LEFT_OUT,
                _PLACE,
                f"The table of {table} is printed without its {' and its '.join(missing)}: "
                "between the two tags that repeat its rows belong five, {%tr if row.kind == "
                '"heading" %}, then {%r for run in row.heading %}{{ run.text }}{%r endfor %}, then '
                f"{{%tr else %}}, then your columns, such as {_cell(table)}, which "
                "prints the total too, then {%tr endif %}.",
            )
