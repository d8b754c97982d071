"""A composed document: blocks of runs, each run knowing where its words come from."""

import datetime
from typing import Annotated

from pydantic import Field

from models.agency import Picture
from models.base import Model
from models.values import Choice, Line


class OriginKind(Choice):
    """Where words come from."""

    ANSWER = "answer", "Your answer"
    SOURCE = "source", "Published source"
    CALCULATED = "calculated", "Calculated"
    FIXED = "fixed", "Fixed wording"
    CHANGED = "changed", "Changed by you"


class Origin(Model):
    """Where a run’s words come from, and what stands behind them."""

    kind: Annotated[OriginKind, Field(title="Kind")] = OriginKind.FIXED
    ref: Annotated[
        Line,
        Field(
            title="Behind it",
            description="Path of the answer, or id of the claim, figure, program fact or source",
        ),
    ] = ""
    detail: Annotated[Line, Field(title="In words", description="The sum, or the citation")] = ""


class Emphasis(Choice):
    """How a run is set."""

    PLAIN = "plain", "Plain"
    STRONG = "strong", "Bold"
    TITLE = "title", "Italic, for titles of works and steps"


class Run(Model):
    """Words of one origin, printed as they stand. Never empty; no line break but in addresses."""

    text: str
    origin: Origin = Origin()
    note: Annotated[str, Field(title="Note number printed after the words")] = ""
    emphasis: Emphasis = Emphasis.PLAIN


class BlockStyle(Choice):
    """What a block is; the template gives each a style of its own."""

    TITLE = "title", "Title of a document"
    DETAIL = "detail", "One line under the title"
    DATE = "date", "Date"
    DELIVERY = "delivery", "Sent by"
    ADDRESS = "address", "One line of the inside address"
    SUBJECT = "subject", "Subject line"
    SALUTATION = "salutation", "Salutation"
    BODY = "body", "Paragraph"
    LAST = "last", "Last paragraph, kept with the close"
    HEADING = "heading", "Heading"
    STEP = "step", "Numbered step"
    TABLE = "table", "Table"
    CLOSING = "closing", "Complimentary close"
    SIGNATURE = "signature", "One line of a signature block"
    AFTER = "after", "Enclosures, copies, preparation line"
    SOURCES_HEADING = "sources_heading", "Heading of the sources"
    SOURCE = "source", "One numbered source"


class RowKind(Choice):
    """What a table row is."""

    HEADING = "heading", "A heading across the table"
    ITEM = "item", "One item"
    TOTAL = "total", "Totals"


class Cell(Model):
    """One cell: its runs."""

    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The cell’s words, without note numbers."""
        return "".join(run.text for run in self.runs)


class Row(Model):
    """One table row; a heading row has one cell, the others one a column."""

    kind: RowKind
    cells: tuple[Cell, ...]


class Column(Model):
    """One column of a table: what it holds, and its heading."""

    key: Annotated[str, Field(description="need, purpose, quantity, unit_cost, total, asked_of …")]
    title: str


class Block(Model):
    """One paragraph or table. `key` is stable and meaningful, never a position."""

    key: str
    style: BlockStyle
    runs: tuple[Run, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    label: Annotated[str, Field(description="Printed number of a step or a source")] = ""

    @property
    def text(self) -> str:
        """The paragraph’s words, without note numbers."""
        return "".join(run.text for run in self.runs)


class Letterhead(Model):
    """What stands at the head of the first page: a picture, or name and address."""

    name: Run
    lines: tuple[Run, ...] = ()
    picture: Picture | None = None


class Letter(Model):
    """One document of the packet, complete: a template prints it and adds nothing."""

    kind: Annotated[str, Field(description="letter-governor, letter-senator, narrative …")]
    subject: Annotated[
        str, Field(description="Id of the addressee or program it goes to; empty, of none")
    ]
    date: datetime.date
    title: Annotated[str, Field(description="Document title, for the file’s properties")]
    author: Annotated[str, Field(description="The agency’s legal name, or empty")]
    file_name: Annotated[str, Field(description="Without folder and ending")]
    sample: Annotated[bool, Field(description="Example values: the page header says Sample")] = (
        False
    )
    draft: Annotated[bool, Field(description="Not to be sent: the page header says DRAFT")] = False
    problems: Annotated[
        tuple[str, ...], Field(description="What is open in a draft; listed on a last page")
    ] = ()
    short: Annotated[bool, Field(description="To be set on one page, sources behind")] = False
    letterhead: Annotated[
        Letterhead | None, Field(description="None where the document has none")
    ] = None
    blocks: tuple[Block, ...]
