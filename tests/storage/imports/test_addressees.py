"""A list of addressees: each row is an addressee or is named with its reason, however many."""

import os
import tracemalloc
from pathlib import Path

import pytest

from models.addressee import Office
from models.agency import StateCode
from models.errors import UserError
from storage.imports.addressees import AddresseeRow, read_addressees

MANY = 1_000_000 if os.environ.get("FUNDWRIGHT_LONG") else 20_000
FAR = 8_000 * f"senator,Example{' of Example' * 14}\n"
"""Rows of more than a megabyte, so that what follows is not in what is read first."""


def rows_of(folder: Path, data: str | bytes) -> list[AddresseeRow]:
    path = folder / "list.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_addressees(path).rows())


def test_columns_are_fields_by_name_or_title(tmp_path: Path) -> None:
    text = (
        "office,Full name,last_name,STATE,District,Address,Checked on,The Honorable\n"
        'U.S. representative,Ann Example,Example,AZ,7,"1 A St;Washington, DC 20515",2026-11-01,no\n'
    )
    (row,) = rows_of(tmp_path, text)
    assert row.addressee is not None
    assert row.number == 2
    assert row.addressee.office is Office.REPRESENTATIVE
    assert (row.addressee.name, row.addressee.last_name) == ("Ann Example", "Example")
    assert row.addressee.state is StateCode.AZ
    assert row.addressee.address == ("1 A St", "Washington, DC 20515")
    assert row.addressee.checked_on is not None
    assert not row.addressee.honorable


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings_and_delimiters_are_told_apart(tmp_path: Path, mark: str, encoding: str) -> None:
    text = mark.join(("office", "name")) + "\r\n" + mark.join(("senator", "José Muñoz")) + "\r\n"
    (row,) = rows_of(tmp_path, text.encode(encoding))
    assert row.addressee is not None
    assert row.addressee.name == "José Muñoz"


def test_what_is_not_utf_8_late_in_the_file_is_windows_1252_from_the_start(tmp_path: Path) -> None:
    text = f"office,name\n{FAR}senator,José\n"
    last = rows_of(tmp_path, text.encode("cp1252"))[-1]
    assert last.addressee is not None
    assert last.addressee.name == "José"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("king,X", "Office must be one of"),
        (",X", "it names no office"),
        ("senator,X,surplus", "more cells than there are headings"),
        ('senator,"a\nb"', "Full name runs over several lines"),
        ("senator,a\u202eb", "characters that nobody sees"),
        ('senator,"a" b', "a quotation mark has no partner"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(tmp_path: Path, line: str, why: str) -> None:
    good, bad, last = rows_of(tmp_path, f"office,name\nsenator,A\n{line}\nsenator,B\n")
    assert bad.addressee is None
    assert bad.number == 3
    assert why in bad.why
    assert good.addressee is not None
    assert last.addressee is not None
    assert (last.number, last.addressee.name) == (4, "B")


def test_bytes_that_are_no_text_make_a_row_bad(tmp_path: Path) -> None:
    data = b"office,name\nsenator,Jos\xe9\n" + FAR.encode() + b"senator,\x81\n"
    *good, bad = rows_of(tmp_path, data)
    assert all(row.addressee for row in good)
    assert "damaged" in bad.why


def test_empty_rows_are_counted_and_passed_over(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, "office,name\n\n,\nsenator,A\n,,\n")
    assert row.number == 4


def test_columns_that_are_no_field_are_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("office,party,id,name,Full name,\nsenator,X,a1,A,B,\n", "utf-8")
    told = {each.place for each in read_addressees(path).left_out}
    assert told == {"Column “party”", "Column “id”", "Column “Full name”"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "It is empty"),
        (b"name,state\nA,AZ\n", "no heading “office”"),
        (b"PK\x03\x04", "not a text file"),
        ("office\nsenator\n".encode("utf-16"), "UTF-16"),
        (b"office," * 200 + b"\n", "more than 100 columns"),
        (b"office" + b"x" * 200_000, "longer than 100,000 characters"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence) as caught:
        rows_of(tmp_path, data)
    assert "“list.csv”" in str(caught.value)


def test_a_line_without_end_stops_the_list_by_name(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("office,name\n" + "senator,A\n" * 20 + "x" * 200_000, "utf-8")
    rows = read_addressees(path).rows()
    assert len([next(rows) for _ in range(20)]) == 20
    with pytest.raises(UserError, match=r"“list\.csv” can’t be read any further\. Its line 22"):
        next(rows)


def test_a_long_list_is_never_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("office,name\n")
        file.writelines(f",Example {number}\n" for number in range(MANY))
    tracemalloc.start()
    rows = read_addressees(path).rows()
    assert sum(1 for _ in rows) == MANY
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * 1024 * 1024  # the chunk by which the encoding is told, and its text
