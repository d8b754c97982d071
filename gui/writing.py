"""Lines and tables put into a text document, and only what has changed put in anew."""

import math
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gui.lines import Grid, Line, Lines, Part, lines_of, shape
from gui.theme import tokens
from models.letter import OriginKind
from templates.outline import OutlineRun

TINTS = {
    OriginKind.ANSWER: ("soft", QTextCharFormat.UnderlineStyle.NoUnderline),
    OriginKind.SOURCE: ("brief_soft", QTextCharFormat.UnderlineStyle.DotLine),
    OriginKind.CALCULATED: ("calc_soft", QTextCharFormat.UnderlineStyle.DashUnderline),
    OriginKind.CHANGED: ("soft", QTextCharFormat.UnderlineStyle.SingleUnderline),
}
"""Ground and underline by origin: the pattern says it without colour."""

LINE_HEIGHT, CELL_HEIGHT = 135, 115
"""Percent, of a paragraph and in a table."""

ORIGIN = int(QTextFormat.Property.UserProperty) + 1
"""Where a run keeps the origin of its words."""

_CLOSE = (
    "Document Detail",
    "Letter Address",
    "Letter Signature",
    "Letterhead Line",
    "Table End",
    "Table Group",
)
_WIDTH = 99
"""Percent of the page a table takes; with 100 Qt makes it a pixel wider than the page."""

_PADDING = 3
"""Pixels between a cell’s words and its edge."""


def change(document: QTextDocument, old: list[Part], new: list[Part], *, tinted: bool) -> int:
    """Bring a document that shows `old` to `new`; how many paragraphs were written.

    Lines come and go where they do; a table of another shape means the whole is written.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if [shape(part) for part in old] != [shape(part) for part in new]:
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        _write_all(cursor, new, tinted=tinted)
        written = sum(len(lines_of(part)) for part in new)
    else:
        written = _change_parts(cursor, old, new, tinted=tinted)
    cursor.endEditBlock()
    return written


def _write_all(cursor: QTextCursor, parts: list[Part], *, tinted: bool) -> None:
    widths: dict[int, list[QTextLength]] = {}
    for part in parts:
        if isinstance(part, Grid):
            same = id(part.table)
            widths[same] = widths.get(same) or _widths(part, cursor.document())
            _write_table(cursor, part, widths[same], tinted=tinted)
        else:
            _write_lines(cursor, part, tinted=tinted)


def _change_parts(cursor: QTextCursor, old: list[Part], new: list[Part], *, tinted: bool) -> int:
    """The last part first, so that the places of those before it hold."""
    first = sum(len(lines_of(part)) for part in old)
    written, widths = 0, _changed_widths(cursor, old, new)
    for before, after in zip(reversed(old), reversed(new), strict=True):
        first -= len(lines_of(before))
        if isinstance(after, Grid) and id(after.table) in widths:
            _fit(cursor, first, widths[id(after.table)])
        if before == after:
            continue
        if isinstance(after, Grid):
            written += _change_cells(cursor, first, before, after, tinted=tinted)
        else:
            written += _change_lines(cursor, first, lines_of(before), after, tinted=tinted)
    return written


def _changed_widths(
    cursor: QTextCursor, old: list[Part], new: list[Part]
) -> dict[int, list[QTextLength]]:
    """Columns of the tables in which a cell is another, by table: it may go on in several."""
    changed = {
        id(after.table): after
        for before, after in zip(old, new, strict=True)
        if isinstance(after, Grid) and before != after
    }
    return {table: _widths(grid, cursor.document()) for table, grid in changed.items()}


def _change_cells(
    cursor: QTextCursor, first: int, before: Part, after: Grid, *, tinted: bool
) -> int:
    pairs = zip(lines_of(before), after.lines, strict=True)
    changed = [(number, cell) for number, (old, cell) in enumerate(pairs, first) if old != cell]
    for number, cell in changed:
        _select(cursor, number, number)
        _write(cursor, cell, in_table=True, tinted=tinted)
    return len(changed)


def _change_lines(
    cursor: QTextCursor, first: int, before: Lines, after: Lines, *, tinted: bool
) -> int:
    """Of two runs of lines what differs, and where one only has more, a neighbor with it."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    if head + tail in (len(before), len(after)):
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    changed = after[head : len(after) - tail]
    _select(cursor, first + head, first + len(before) - tail - 1)
    _write_lines(cursor, changed, tinted=tinted)
    return len(changed)


def _common(one: Lines, other: Lines) -> int:
    """How many lines two runs have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _select(cursor: QTextCursor, first: int, last: int) -> None:
    """Empty paragraphs that follow one another into one, and stand in it."""
    document = cursor.document()
    end = document.findBlockByNumber(last)
    cursor.setPosition(document.findBlockByNumber(first).position())
    cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _write_lines(cursor: QTextCursor, lines: Lines, *, tinted: bool) -> None:
    """Write from the empty paragraph of the cursor on, outside of tables."""
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock()
        _write(cursor, line, in_table=False, tinted=tinted)


def _write_table(
    cursor: QTextCursor, grid: Grid, widths: list[QTextLength], *, tinted: bool
) -> None:
    """Write a table after the paragraph of the cursor, and go on to the one behind it."""
    table = cursor.insertTable(len(grid.rows), grid.columns, _table_format(grid, widths))
    for number, row in enumerate(grid.rows):
        if len(row) < grid.columns:
            last = len(row) - 1
            table.mergeCells(number, last, 1, grid.columns - last)
        for column, line in enumerate(row):
            cell = table.cellAt(number, column)
            cell.setFormat(_cell_format(number, grid))
            _write(cell.firstCursorPosition(), line, in_table=True, tinted=tinted)
    cursor.setPosition(table.lastPosition() + 1)


def _table_format(grid: Grid, widths: list[QTextLength]) -> QTextTableFormat:
    form = QTextTableFormat()
    form.setColumnWidthConstraints(widths)
    form.setHeaderRowCount(grid.heads)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, _WIDTH))
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(_PADDING)
    return form


def _widths(grid: Grid, document: QTextDocument) -> list[QTextLength]:
    """For each column a share after its longest word; Qt’s own, nearly equal, would break amounts.

    A column of sentences has some more.
    """
    font = document.defaultFont().toString()
    shares = [1.0] * grid.columns
    for row in grid.table:
        for column, cell in enumerate(row if len(row) == grid.columns else ()):
            share = _share(cell.text, font, bold=cell.is_bold)
            shares[column] = max(shares[column], share)
    percent = QTextLength.Type.PercentageLength
    return [QTextLength(percent, 100 * share / sum(shares)) for share in shares]


@lru_cache(maxsize=1 << 14)
def _share(text: str, font: str, *, bold: bool) -> float:
    """Pixels a cell asks for; kept, since each key asks again for all cells of its table."""
    measured = QFont()
    measured.fromString(font)
    measured.setBold(bold)
    wide = QFontMetricsF(measured).horizontalAdvance
    word = max(map(wide, text.split()), default=0)
    more = math.sqrt(max(wide(text) - word, 0)) / 2
    return word + more + 2 * _PADDING


def _fit(cursor: QTextCursor, first: int, widths: list[QTextLength]) -> None:
    """Give the table of a paragraph its columns, where they are others than it has."""
    table = QTextCursor(cursor.document().findBlockByNumber(first)).currentTable()
    form = table.format().toTableFormat()
    if form.columnWidthConstraints() != widths:
        form.setColumnWidthConstraints(widths)
        table.setFormat(form)


def _cell_format(row: int, grid: Grid) -> QTextTableCellFormat:
    """A line below each row, a stronger one below those that name the columns."""
    form = QTextTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    token = "control" if row == grid.heads - 1 else "border"
    form.setBottomBorderBrush(QBrush(QColor(tokens()[token])))
    return form


def _write(cursor: QTextCursor, line: Line, *, in_table: bool, tinted: bool) -> None:
    """Write in an empty paragraph; while a table is being made, Qt cannot say that it is one."""
    form = QTextBlockFormat()
    proportional = int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setLineHeight(CELL_HEIGHT if in_table else LINE_HEIGHT, proportional)
    form.setBottomMargin(0 if in_table else 2 if line.style in _CLOSE else 8)
    form.setLeftMargin(18 if line.label else 0)
    if line.style == "Table Group":
        form.setLeftMargin(_PADDING)
    if not line.runs:
        form.setLineHeight(1, int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
    if line.is_number:
        form.setAlignment(Qt.AlignmentFlag.AlignRight)
    cursor.setBlockFormat(form)
    if line.label:
        cursor.insertText(f"{line.label} ", QTextCharFormat())
    for run in line.runs:
        shape_of = _format(run, bold=run.bold or line.is_bold, tinted=tinted)
        cursor.insertText(run.text.replace("\n", "\u2028"), shape_of)


def _format(run: OutlineRun, *, bold: bool, tinted: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setFontItalic(run.italic)
    if run.raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if run.origin:
        made.setProperty(ORIGIN, run.origin)
        if tinted and run.origin.kind in TINTS and not run.raised:
            token, pattern = TINTS[run.origin.kind]
            made.setBackground(QColor(tokens()[token]))
            made.setUnderlineStyle(pattern)
    return made
