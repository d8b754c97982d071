"""A list of needs from a spreadsheet: each cell read as if typed, each row answered for.

A cell that gives no value stays typed text, as it would in the form. Nothing is dropped without
being named.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from models.base import with_value
from models.errors import UserError
from models.need import Need
from models.reading import Unreadable, read, shown
from storage.imports.headers import HEADER_WITHIN, Columns, find_columns
from storage.imports.preview import LeftOut, Preview, Typed
from storage.imports.source import SourceFile
from storage.imports.table import NEEDS, Rows, csv_rows
from storage.imports.text import hides_something, one_line_end
from storage.imports.workbook import workbook_rows

_SUMS = {"total", "totals", "grand total", "subtotal", "sub-total", "sum"}
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula, full width as well."""

_HIDDEN = "it holds characters that nobody sees; type it anew"

Cells = tuple[str, ...]


@dataclass(frozen=True)
class _Row:
    """One row as it was read."""

    need: Need
    read: str
    typed: tuple[Typed, ...]
    left_out: tuple[LeftOut, ...]


def read_needs(source: SourceFile) -> Preview[Need]:
    """The needs in a CSV file or an Excel workbook (.xlsx), row by row.

    Raises:
        UserError: a file that cannot be read, over a limit, or without a column that names items.
    """
    if source.data.startswith(b"PK"):
        rows, other_sheets = workbook_rows(source.data)
    else:
        rows, other_sheets = csv_rows(source.data, NEEDS), ()
    columns = find_columns(rows)
    if columns is None:
        raise UserError(
            f"None of its first {HEADER_WITHIN} rows has headings with a column “Item”."
        )
    read_rows, left_out = _read_rows(rows, columns)
    return Preview(
        read=tuple(row.read for row in read_rows),
        items=tuple(row.need for row in read_rows),
        left_out=(*other_sheets, *columns.left_out, *left_out),
        typed=tuple(typed for row in read_rows for typed in row.typed),
    )


def _read_rows(rows: Rows, columns: Columns) -> tuple[list[_Row], list[LeftOut]]:
    read_rows: list[_Row] = []
    left_out = [
        LeftOut(f"Row {row}", "it stands above the headings") for row in range(1, columns.row)
    ]
    seen: dict[Cells, int] = {}
    empty = 0
    for number, raw in enumerate(rows[columns.row :], columns.row + 1):
        cells = tuple(cell.strip() for cell in raw)
        if not any(cells):
            empty += 1
            continue
        filled = {name: text for at, name in columns.fields.items() if (text := _at(cells, at))}
        left_out += _beyond(number, cells, columns)
        why = _why_not(filled, cells, seen)
        if why:
            left_out.append(LeftOut(f"Row {number}", why))
            continue
        seen[cells] = number
        row = _row(number, len(read_rows), filled)
        left_out += row.left_out
        if row.need != Need() or row.typed:
            read_rows.append(row)
        else:
            left_out.append(LeftOut(f"Row {number}", "no cell says more than an empty need"))
    if empty:
        left_out.append(LeftOut("Empty rows", f"{empty:,} of them"))
    return read_rows, left_out


def _at(cells: Cells, position: int) -> str:
    return cells[position] if position < len(cells) else ""


def _beyond(number: int, cells: Cells, columns: Columns) -> Iterator[LeftOut]:
    for position, cell in enumerate(cells):
        if cell and position not in columns.headed:
            yield LeftOut(f"Row {number}, cell {position + 1}", "no heading stands above it")


def _why_not(filled: dict[str, str], cells: Cells, seen: dict[Cells, int]) -> str:
    """Why a row is no need of its own; empty where it is one."""
    if not filled:
        return "it has nothing under a heading that names a field"
    if filled.get("item", "").casefold().rstrip(" :") in _SUMS:
        return "it is a sum, not an item"
    if cells in seen:
        return f"it repeats row {seen[cells]}; raise the quantity there if both are meant"
    return ""


def _row(number: int, item: int, filled: dict[str, str]) -> _Row:
    need = Need()
    told, typed, left_out = [], [], []
    for name, text in filled.items():
        field = Need.model_fields[name]
        place = f"Row {number}, {field.title}"
        if hides_something(one_line_end(text)):
            left_out.append(LeftOut(place, _HIDDEN))
            continue
        try:
            value = read(field, text)
        except Unreadable as problem:
            typed.append(Typed(item, name, text, place, str(problem)))
            continue
        need = with_value(need, (name,), value)
        told.append(f"{field.title} {_brief(shown(field, value))}{_warned(value)}")
    what = "; ".join(told) or "nothing that gives a value"
    return _Row(need, f"Row {number}: {what}", tuple(typed), tuple(left_out))


def _brief(text: str) -> str:
    return shorten(text, 60, placeholder=" …")


def _warned(value: object) -> str:
    """A word on text that a spreadsheet would compute; here it stays text."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return " (looks like a formula, kept as text)"
    return ""
