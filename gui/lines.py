"""What the preview shows of an outline: runs of lines, and tables, by turns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from templates.outline import OutlineBlock, OutlineRun

_BOLD = (
    "Document Title",
    "Letterhead Name",
    "Letter Subject",
    "Letter Heading",
    "Letter Sources Heading",
    "Table Head",
    "Table Head Number",
    "Table Group",
)
_HEADS = ("Table Head", "Table Head Number")
_NUMBERS = ("Table Number", "Table Head Number")


@dataclass(frozen=True)
class Line:
    """One paragraph, or one cell of a table."""

    style: str
    runs: tuple[OutlineRun, ...] = ()
    label: str = ""
    key: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether all its words are."""
        return self.style in _BOLD

    @property
    def is_number(self) -> bool:
        """Whether it stands at the right, as amounts do."""
        return self.style in _NUMBERS


Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Grid:
    """Rows of a table. The last cell of a row with fewer cells than columns takes up the rest."""

    rows: tuple[Lines, ...]
    table: tuple[Lines, ...] = field(compare=False)
    """All rows of the table they belong to: its columns have the same widths throughout."""

    @property
    def columns(self) -> int:
        """Cells of the table’s longest row."""
        return max(map(len, self.table))

    @property
    def heads(self) -> int:
        """Rows at the top that name the columns."""
        return len(list(takewhile(lambda row: row[0].style in _HEADS, self.rows)))

    @property
    def lines(self) -> Lines:
        """Its cells, row by row."""
        return tuple(cell for row in self.rows for cell in row)


Part = Lines | Grid

MOST_ROWS = 20
"""Rows after which a table goes on in another: Qt lays out a whole table for one word in it."""

_BETWEEN = (Line("Table End"),)
"""What stands where a table is first, last, or next to another: Qt wants a paragraph there."""


def parts(blocks: tuple[OutlineBlock, ...]) -> list[Part]:
    """An outline as lines and tables by turns; lines first and last, and always at least one."""
    found: list[list[Line] | Grid] = [[]]
    for block in blocks:
        if block.part == "footer":
            continue
        for piece in _pieces(block):
            if isinstance(piece, Grid):
                found += [piece, []]
            elif isinstance(found[-1], list):
                found[-1].append(piece)
    return [each if isinstance(each, Grid) else tuple(each) or _BETWEEN for each in found]


def _pieces(block: OutlineBlock) -> Iterator[Line | Grid]:
    """A paragraph; of a table the rows between its headings, which are lines of their own."""
    if block.runs:
        yield Line(block.style, block.runs, block.label, block.key)
    rows = tuple(
        tuple(Line(style, runs) for runs, style in zip(cells, styles, strict=True))
        for cells, styles in zip(block.rows, block.cell_styles, strict=True)
        if cells
    )
    for heading, group in groupby(rows, key=lambda row: len(row) == 1):
        together = tuple(group)
        if heading:
            yield from (line for row in together for line in row)
            continue
        for first in range(0, len(together), MOST_ROWS):
            yield Grid(together[first : first + MOST_ROWS], rows)


def lines_of(part: Part) -> Lines:
    """The paragraphs of a part, in the order of the document."""
    return part.lines if isinstance(part, Grid) else part


def shape(part: Part) -> tuple[int, ...]:
    """What has to be the same for cells to change alone; nothing, for lines."""
    return tuple(map(len, part.rows)) if isinstance(part, Grid) else ()
