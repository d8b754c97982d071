"""A document as plain text, to paste into a web form."""

from collections.abc import Iterator

from models.letter import Block, BlockStyle, Letter, Row, Run

_TOGETHER = (BlockStyle.ADDRESS, BlockStyle.SIGNATURE, BlockStyle.DETAIL)
"""Lines that stand under one another without a gap."""


def plain_text(document: Letter) -> str:
    """The words in order, paragraphs parted by an empty line, notes as [1]."""
    text = ""
    before: BlockStyle | None = None
    for block in document.blocks:
        gap = "\n" if block.style in _TOGETHER and block.style is before else "\n\n"
        text += (gap if text else "") + "\n".join(_lines(block))
        before = block.style
    return text + "\n"


def _lines(block: Block) -> Iterator[str]:
    if block.runs:
        label = f"{block.label} " if block.label else ""
        yield label + _words(block.runs)
    if block.columns:
        yield " | ".join(column.title for column in block.columns)
    yield from (_row(row) for row in block.rows)


def _row(row: Row) -> str:
    return " | ".join(_words(cell.runs) for cell in row.cells)


def _words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text + (f" [{run.note}]" if run.note else "") for run in runs)
