"""Blocks of a letter from sentences: nothing to say, no block."""

from collections.abc import Iterable, Iterator

from drafting.phrases import Words, paragraph
from models.letter import Block, BlockStyle, Cell, Column, Row, RowKind


def line(key: str, style: BlockStyle, runs: Words, label: str = "") -> Iterator[Block]:
    """One block, or none where there are no words."""
    if runs:
        yield Block(key=key, style=style, runs=runs, label=label)


def body(key: str, *sentences: Words) -> Iterator[Block]:
    """One paragraph of sentences, or none where they are all empty."""
    yield from line(key, BlockStyle.BODY, paragraph(*sentences))


def heading(key: str, runs: Words) -> Iterator[Block]:
    """The heading of a section."""
    yield from line(f"{key}.heading", BlockStyle.HEADING, runs)


def section(key: str, title: Words, *parts: Iterator[Block]) -> Iterator[Block]:
    """A heading and what stands under it; neither, where nothing stands under it."""
    below = [block for part in parts for block in part]
    if below:
        yield from heading(key, title)
        yield from below


def table(key: str, columns: Iterable[tuple[str, str]], rows: Iterable[Row]) -> Iterator[Block]:
    """A table, or none where it has no rows; `columns` are keys and headings."""
    rows = tuple(rows)
    if rows:
        heads = tuple(Column(key=name, title=title) for name, title in columns)
        yield Block(key=key, style=BlockStyle.TABLE, columns=heads, rows=rows)


def row(*cells: Words, kind: RowKind = RowKind.ITEM) -> Row:
    """One row of a table; a heading row has one cell."""
    return Row(kind=kind, cells=tuple(Cell(runs=runs) for runs in cells))


def without_headings(blocks: Iterable[Block]) -> Iterator[Block]:
    """What stands under the headings of a part, to stand under another."""
    return (block for block in blocks if block.style is not BlockStyle.HEADING)
