"""What must hold of a workbook before anything reads its cells.

A workbook is a ZIP of XML. A small file can unpack to a huge one, and two cells far apart can make
a reader reserve room for all between them; both are refused here, with the standard library alone.
"""

import io
import re
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from xml.parsers import expat

from models.errors import UserError
from storage.imports.table import NEEDS, require_within

UNPACKED = 40 * 1024 * 1024
"""Bytes a workbook may have unpacked."""

PARTS = 1_000
"""Files a workbook may be made of."""

_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ROW = re.compile(r"\d{1,7}")
_RELATIONS = "xl/_rels/workbook.xml.rels"
_NO_WORKBOOK = "It is no Excel workbook (.xlsx); save it as one, or as CSV UTF-8."
_DAMAGED = "It is a damaged workbook."
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, RuntimeError, ValueError),
)
"""What `zipfile` raises at a damaged file; it does not keep to its own error."""


def looked_through(data: bytes) -> tuple[str, ...]:
    """Cells whose formula holds an error or no saved value, which no reader could tell from empty.

    Raises:
        UserError: no workbook, a damaged one, or one over a limit.
    """
    if len(data) > NEEDS.bytes:
        raise UserError(f"It is larger than {NEEDS.bytes // 1024**2} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _require_workbook(package)
            found = [_part(part.filename, package.read(part)) for part in package.infolist()]
    except _BROKEN:
        raise UserError(_DAMAGED) from None
    return tuple(place for places in found for place in places)


def _require_workbook(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename.casefold() for part in parts}
    if "xl/workbook.xml" not in names or "content.xml" in names:
        raise UserError(_NO_WORKBOOK)
    plain = all(part.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts)
    if not plain or len(parts) > PARTS or len(names) < len(parts):
        raise UserError(_DAMAGED)
    if sum(part.file_size for part in parts) > UNPACKED:
        raise UserError(f"It unpacks to more than {UNPACKED // 1024**2} MB.")


def _part(name: str, content: bytes) -> list[str]:
    """Each XML part is read once for its cells; other parts hold none."""
    if not name.casefold().endswith((".xml", ".rels")):
        return []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    cells = _Cells(PurePosixPath(name).name)
    if name.casefold() == _RELATIONS:
        parser.StartElementHandler = _require_relation
    else:
        parser.StartElementHandler, parser.EndElementHandler = cells.start, cells.end
    try:
        parser.Parse(content, True)  # noqa: FBT003  expat takes it by position only
    except expat.ExpatError:
        raise UserError(_DAMAGED) from None
    return cells.without_value


def _refuse(*_: object) -> None:
    raise UserError(_DAMAGED)


def _require_relation(_: str, attributes: dict[str, str]) -> None:
    """Sheets are XML parts: nothing that was not looked through is read."""
    if not attributes.get("Target", ".xml").casefold().endswith(".xml"):
        raise UserError("It has macros or parts that are no plain sheets; save it as .xlsx.")


class _Cells:
    """The rows and cells of one part; those that do not say their place follow one another."""

    def __init__(self, part: str) -> None:
        self.without_value: list[str] = []
        self._part = part
        self._rows = 0
        self._cells = 0
        self._place = ""
        self._inside: set[str] = set()

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """UserError for a row or cell beyond the limits, or with a place that is none."""
        kind = element.rpartition(" ")[2]
        self._inside.add(kind)
        if kind == "row":
            self._rows += 1
            self._cells = 0
            _require_row(self._rows, attributes.get("r", "1"))
        elif kind == "c" and self._rows:
            self._cells += 1
            self._place = attributes.get("r", f"number {self._cells} of row {self._rows}")
            _require_cell(self._cells, attributes.get("r", "A1"))
            self._inside = {"error"} if attributes.get("t") == "e" else set()

    def end(self, element: str) -> None:
        """Note a cell that ends with an error, or with a formula and no value."""
        if element.rpartition(" ")[2] == "c" and self._rows:
            if "error" in self._inside or ("f" in self._inside and "v" not in self._inside):
                self.without_value.append(f"Cell {self._place} in {self._part}")
            self._inside = set()


def _require_row(counted: int, place: str) -> None:
    if not _ROW.fullmatch(place):
        raise UserError(_DAMAGED)
    require_within(NEEDS, max(counted, int(place)), 0)


def _require_cell(counted: int, place: str) -> None:
    match = _PLACE.fullmatch(place)
    if not match:
        raise UserError(_DAMAGED)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    require_within(NEEDS, int(match[2]), max(counted, column))
