"""What of a letter somebody else’s file never prints: their choice, so it is listed and no loss."""

from collections.abc import Container, Iterator, Sequence

from models.letter import Block, Letter
from templates.context import Printed, printed
from templates.letter_tables import table_name

_LETTERHEAD = "letterhead"
_ON_PAPER = (_LETTERHEAD, "footer")
"""Blocks that stand on a letterhead already; a file with tags has its own or prints ours."""

_NOTES = "the small numbers that lead to the sources"


def not_printed(letter: Letter, found: dict[int, str], *, on_letterhead: bool) -> tuple[str, ...]:
    """The texts that are not in the file, but what stands on a letterhead already.

    A table, its columns or the numbers of the sources are one entry: their words alone would tell
    nobody.

    Args:
        letter: what was printed.
        found: the marked texts that are in the file, by their numbers.
        on_letterhead: whether the file only lends its paper.
    """
    texts = printed(letter)
    blocks = {texts[number].block for number in found}
    tables = [block for block in letter.blocks if block.rows]
    drawn = _ON_PAPER if on_letterhead else {_LETTERHEAD} - blocks
    said = set(found.values())
    missing = [each for each in texts if each.text not in said]
    entries = [
        *_of_paragraphs(letter, missing, {*(table.key for table in tables), *drawn}),
        *(table_name(table) for table in tables if table.key not in blocks),
    ]
    for table in tables:
        if table.key in blocks:
            words = {text for number, text in found.items() if texts[number].block == table.key}
            entries += _of_table(table, words)
    return tuple(dict.fromkeys(entries))


def _of_paragraphs(
    letter: Letter, missing: Sequence[Printed], elsewhere: Container[str]
) -> Iterator[str]:
    notes = {run.note for block in letter.blocks for run in block.runs}
    for each in missing:
        if each.block not in elsewhere:
            yield _NOTES if each.text in notes else each.text


def _of_table(table: Block, words: set[str]) -> Iterator[str]:
    """Columns of a table of which anything is missing, and its rows without columns.

    Its headings are no entry: most files have some of their own.
    """
    name = table_name(table)
    items = [row.cells for row in table.rows if len(row.cells) == len(table.columns)]
    missing = [
        column.title
        for at, column in enumerate(table.columns)
        if any(run.text not in words for cells in items for run in cells[at].runs)
    ]
    if missing:
        yield f"{', '.join(missing)} in {name}"
    across = [row.cells for row in table.rows if len(row.cells) != len(table.columns)]
    if any(run.text not in words for cells in across for cell in cells for run in cell.runs):
        yield f"the rows across {name}"
