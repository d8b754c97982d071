"""The first sheet of an Excel workbook as rows of text, the way its cells would be typed."""

import datetime
import io
from decimal import Decimal

from models.errors import UserError
from storage.imports.preview import LeftOut
from storage.imports.table import NEEDS, Rows, require_within
from storage.imports.workbook_limits import looked_through


def workbook_rows(data: bytes) -> tuple[Rows, tuple[LeftOut, ...]]:
    """The rows of the first visible sheet from row 1 on, and the sheets that are not read.

    Formulas give the value that was saved with them.

    Raises:
        UserError: no workbook, a damaged one, or one over a limit.
    """
    from python_calamine import (  # noqa: PLC0415  only who imports a workbook waits for it
        CalamineError,
        CalamineWorkbook,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    without_value = looked_through(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
        if not names:
            raise UserError("It has no visible sheet.")
        cells = book.get_sheet_by_name(names[0]).to_python(skip_empty_area=False)
    except CalamineError:
        raise UserError("It is a damaged workbook.") from None
    rows = tuple(tuple(_text(cell) for cell in row) for row in cells)
    require_within(NEEDS, len(rows), max(map(len, rows), default=0))
    others = [f"Sheet “{name}”" for name in book.sheet_names if name != names[0]]
    left_out = [
        *(LeftOut(name, "only the first sheet is read") for name in others),
        *(LeftOut(place, "its formula has no value, or an error") for place in without_value),
    ]
    return rows, tuple(left_out)


def _text(cell: object) -> str:
    """What a person would type for a cell’s value."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return format(Decimal(f"{cell:.6f}").normalize(), "f")
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return str(cell)
