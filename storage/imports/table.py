"""CSV files as rows of cells: limits first, then strictly, so that no row is lost unseen."""

import csv
import io
import re
from dataclasses import dataclass

from models.errors import UserError
from storage.imports.text import is_plain_line, text_of

LONGEST_LINE = 100_000
"""Characters a line may have."""

_DELIMITERS = ",;\t"
_FIRST_LINES = 10
"""Lines the delimiter is chosen by."""

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Limits:
    """What a file may have: bytes, rows with the header, columns."""

    bytes: int
    rows: int
    columns: int


NEEDS = Limits(10 * 1024 * 1024, 20_000, 100)
PUBLISHED = Limits(40 * 1024 * 1024, 200_000, 40)
"""For whole files of Federal agencies, which hold every state, month and substance."""


def csv_rows(data: bytes, limits: Limits) -> Rows:
    """All rows of a CSV file, delimited by comma, semicolon or tab; row 1 is the first.

    Raises:
        UserError: no text, over a limit, or quotation marks that do not pair; one sentence.
    """
    text = text_of(data, limits.bytes)
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise UserError(f"Its line {number} is longer than {LONGEST_LINE:,} characters.")
    rows: list[tuple[str, ...]] = []
    try:
        mark = delimiter_of(lines[:_FIRST_LINES])
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True):
            rows.append(tuple(cells))
            require_within(limits, len(rows), len(cells))
    except csv.Error:
        raise UserError(
            f"Its row {len(rows) + 1} has a quotation mark without its partner, or a cell that is "
            "too long."
        ) from None
    return tuple(rows)


def require_within(limits: Limits, row: int, columns: int) -> None:
    """UserError where a row’s number or its width is over the limits."""
    if row > limits.rows:
        raise UserError(f"It has more than {limits.rows:,} rows.")
    if columns > limits.columns:
        raise UserError(f"Its row {row} has more than {limits.columns} columns.")


def plain(header: str) -> str:
    """A column’s name for comparing: lower case, words only."""
    return " ".join(re.findall(r"[^\W_]+", header.casefold()))


def published_rows(
    data: bytes, columns: tuple[str, ...], what: str
) -> tuple[tuple[int, dict[str, str]], ...]:
    """The rows of a published file with their numbers, each a cell for each of the columns.

    Raises:
        UserError: a column is missing, a row is short, or a cell is no plain line.
    """
    rows = csv_rows(data, PUBLISHED)
    header = [plain(cell) for cell in rows[0]]
    for name in columns:
        if plain(name) not in header:
            raise UserError(f"It is not {what}: the column “{name}” is missing.")
    positions = {name: header.index(plain(name)) for name in columns}
    found = []
    for number, row in enumerate(rows[1:], 2):
        if not row:
            continue
        if len(row) != len(header):
            raise UserError(f"Its row {number} has {len(row)} cells instead of {len(header)}.")
        cells = {name: row[position].strip() for name, position in positions.items()}
        if not all(is_plain_line(cell) for cell in cells.values()):
            raise UserError(f"Its row {number} holds line breaks or characters that nobody sees.")
        found.append((number, cells))
    return tuple(found)


def delimiter_of(lines: list[str]) -> str:
    """The delimiter that makes the widest row near the top; a comma where they are alike."""
    return max(_DELIMITERS, key=lambda mark: _widest(lines, mark))


def _widest(lines: list[str], mark: str) -> int:
    return max(len(row) for row in csv.reader(lines, delimiter=mark))
