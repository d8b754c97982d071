"""A list of addressees from a CSV file of any length, read row by row: one in memory at a time."""

import codecs
import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import IO, Any

from models.addressee import Addressee
from models.base import with_value
from models.errors import UserError
from models.reading import Unreadable, read, shape
from storage.imports.preview import LeftOut
from storage.imports.table import LONGEST_LINE, delimiter_of, plain
from storage.imports.text import hides_something, one_line_end, text_of

CHUNK = 1024 * 1024
"""Bytes looked at together to tell the encoding."""

MOST_COLUMNS = 100
_FIRST_LINES = 10
"""Lines the delimiter is chosen by."""

_NOT_READ = ("id", "avenues")
"""Fields the program gives itself: what an office is asked to do stands in the draft."""

_FIELDS = {
    plain(name): field
    for field, info in Addressee.model_fields.items()
    if field not in _NOT_READ
    for name in (field, info.title or field)
}
"""Each field by its name and by the title that forms show."""

_DAMAGED = "\ufffd"


@dataclass(frozen=True)
class AddresseeRow:
    """One row of the list: the addressee, or why it gives none. Row 1 holds the headings."""

    number: int
    addressee: Addressee | None
    why: str = ""


@dataclass(frozen=True)
class AddresseeList:
    """A list whose headings have been read; its rows are read as they are asked for."""

    path: Path
    encoding: str
    delimiter: str
    columns: dict[int, str]
    """Field of each column that has one, by its position."""
    width: int
    """How many columns have a heading."""
    left_out: tuple[LeftOut, ...]

    def rows(self) -> Iterator[AddresseeRow]:
        """Every row that is not empty.

        Raises:
            UserError: a line is too long to be one, or the file cannot be read any more.
        """
        try:
            with _opened(self.path, self.encoding) as file:
                yield from self._rows(file)
        except UserError as problem:
            sentence = f"“{self.path.name}” can’t be read any further. {problem}"
            raise UserError(sentence) from None

    def _rows(self, file: IO[str]) -> Iterator[AddresseeRow]:
        reader = csv.reader(_lines(file), delimiter=self.delimiter, strict=True)
        for number in count(1):
            try:
                cells = [cell.strip() for cell in next(reader)]
            except StopIteration:
                return
            except csv.Error:
                yield AddresseeRow(number, None, "a quotation mark has no partner")
                continue
            if number > 1 and any(cells):
                yield self._row(number, cells)

    def _row(self, number: int, cells: list[str]) -> AddresseeRow:
        if any(cells[self.width :]):
            return AddresseeRow(number, None, "it has more cells than there are headings")
        addressee = Addressee()
        filled = {name: cells[at] for at, name in self.columns.items() if cells[at : at + 1]}
        if not filled.get("office"):
            return AddresseeRow(number, None, "it names no office")
        for name, text in filled.items():
            try:
                addressee = _with(addressee, name, text) if text else addressee
            except Unreadable as problem:
                return AddresseeRow(number, None, str(problem))
        return AddresseeRow(number, addressee)


def _with(addressee: Addressee, name: str, text: str) -> Addressee:
    """The addressee with one field read as if typed; Unreadable where the cell gives no value."""
    field = Addressee.model_fields[name]
    text = one_line_end(text)
    if hides_something(text) or _DAMAGED in text:
        raise Unreadable(f"{field.title} holds characters that nobody sees, or damaged ones")
    if "\n" in text and shape(field).type is str:
        raise Unreadable(f"{field.title} runs over several lines")
    return with_value(addressee, (name,), read(field, text))


def read_addressees(path: Path) -> AddresseeList:
    """The headings of a list of addressees; its columns are named as the fields of an addressee.

    Raises:
        UserError: no text file, or one without a column “office”; the sentence names it.
    """
    try:
        encoding = _encoding(path)
        with _opened(path, encoding) as file:
            first = list(islice(_lines(file), _FIRST_LINES))
        delimiter = delimiter_of(first)
        headings = next(csv.reader(first, delimiter=delimiter), [])
        columns, left_out = _columns(headings)
    except csv.Error:
        raise UserError(f"“{path.name}” can’t be read: its headings are damaged.") from None
    except UserError as problem:
        raise UserError(f"“{path.name}” can’t be read. {problem}") from None
    return AddresseeList(path, encoding, delimiter, columns, len(headings), left_out)


def _columns(headings: list[str]) -> tuple[dict[int, str], tuple[LeftOut, ...]]:
    if len(headings) > MOST_COLUMNS:
        raise UserError(f"It has more than {MOST_COLUMNS} columns.")
    columns: dict[int, str] = {}
    left_out = []
    for position, heading in enumerate(headings):
        field = _FIELDS.get(plain(heading), "")
        if field and field not in columns.values():
            columns[position] = field
        elif heading.strip():
            why = "another column says the same" if field else "no field of an addressee"
            left_out.append(LeftOut(f"Column “{heading.strip()}”", why))
    if "office" not in columns.values():
        raise UserError("Its first row has no heading “office”.")
    return columns, tuple(left_out)


def _encoding(path: Path) -> str:
    """UTF-8 where the whole file is that, else Windows-1252; UserError where it is no text."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with _opened(path) as file:
        chunk = file.read(CHUNK)
        text_of(chunk[: chunk.rfind(b"\n") + 1] or chunk, CHUNK)
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


@contextmanager
def _opened(path: Path, encoding: str = "") -> Iterator[IO[Any]]:
    """The file as bytes, or as text in an encoding, where damaged characters show as U+FFFD."""
    try:
        if encoding:
            with path.open(encoding=encoding, errors="replace", newline="") as text:
                yield text
        else:
            with path.open("rb") as data:
                yield data
    except FileNotFoundError:
        raise UserError("There is no such file.") from None
    except IsADirectoryError:
        raise UserError("It is a folder, not a file.") from None
    except OSError as problem:
        raise UserError(f"It cannot be read: {(problem.strerror or '?').lower()}.") from None


def _lines(file: IO[str]) -> Iterator[str]:
    """The lines with their ends; UserError at one that is too long for a list."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise UserError(f"Its line {number:,} is longer than {LONGEST_LINE:,} characters.")
        yield line
