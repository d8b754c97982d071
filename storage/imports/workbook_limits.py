"""What must hold of a workbook before anything reads its cells.

A workbook is a ZIP of XML. A small file can unpack to a huge one, and two cells far apart can make
a reader reserve room for all between them; both are refused here, with the standard library alone.
"""

import io
import re
import zipfile
import zlib
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


def require_harmless(data: bytes) -> None:
    """UserError where a workbook is none, is damaged, locked or over a limit."""
    if len(data) > NEEDS.bytes:
        raise UserError(f"It is larger than {NEEDS.bytes // 1024**2} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _require_workbook(package)
            for part in package.infolist():
                _require_part(part.filename, package.read(part))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError):
        raise UserError(_DAMAGED) from None


def _require_workbook(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename.casefold() for part in parts}
    if "xl/workbook.xml" not in names or "content.xml" in names:
        raise UserError(_NO_WORKBOOK)
    plain = all(part.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts)
    if not plain or len(parts) > PARTS or len(names) < len(parts):
        raise UserError(_DAMAGED)
    if any(part.flag_bits & 1 for part in parts):
        raise UserError("It is locked with a password.")
    if sum(part.file_size for part in parts) > UNPACKED:
        raise UserError(f"It unpacks to more than {UNPACKED // 1024**2} MB.")


def _require_part(name: str, content: bytes) -> None:
    """Each XML part is read once for its cells’ places; other parts hold no cells."""
    if not name.casefold().endswith((".xml", ".rels")):
        return
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _require_relation if _is_relations(name) else _Places().start
    try:
        parser.Parse(content, True)  # noqa: FBT003  expat takes it by position only
    except expat.ExpatError:
        raise UserError(_DAMAGED) from None


def _is_relations(name: str) -> bool:
    return name.casefold() == _RELATIONS


def _refuse(*_: object) -> None:
    raise UserError(_DAMAGED)


def _require_relation(_: str, attributes: dict[str, str]) -> None:
    """Sheets are XML parts: nothing that was not looked through is read."""
    if not attributes.get("Target", ".xml").casefold().endswith(".xml"):
        raise UserError("It has macros or parts that are no plain sheets; save it as .xlsx.")


class _Places:
    """Where the rows and cells of one part stand; those that do not say so follow one another."""

    def __init__(self) -> None:
        self.rows = 0
        self.cells = 0

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """UserError for a row or cell beyond the limits, or with a place that is none."""
        kind = element.rpartition(" ")[2]
        if kind == "row":
            self.rows += 1
            self.cells = 0
            self._require_row(attributes.get("r", "1"))
        elif kind == "c" and self.rows:
            self.cells += 1
            self._require_cell(attributes.get("r", "A1"))

    def _require_row(self, place: str) -> None:
        if not _ROW.fullmatch(place):
            raise UserError(_DAMAGED)
        require_within(NEEDS, max(self.rows, int(place)), 0)

    def _require_cell(self, place: str) -> None:
        match = _PLACE.fullmatch(place)
        if not match:
            raise UserError(_DAMAGED)
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        require_within(NEEDS, int(match[2]), max(self.cells, column))
