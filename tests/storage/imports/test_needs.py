"""Needs from a spreadsheet: read as if typed, and every row answered for."""

import codecs
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from models.errors import UserError
from models.need import NeedKind
from storage.imports.needs import read_needs
from storage.imports.table import LONGEST_LINE
from tests.storage.imports.files import invented, source

ROOT = Path(__file__).resolve().parents[3]
HEAD = "Item,Quantity,Unit cost\n"


def test_each_row_is_an_item_or_is_named() -> None:
    preview = read_needs(invented("invented-needs.csv"))
    radio, truck = preview.items
    assert (radio.item, radio.quantity, radio.unit_cost) == ("Example radio", 3, Decimal(1200))
    assert (radio.kind, radio.why) == (NeedKind.TECHNOLOGY, "An example reason")
    assert (truck.unit_cost, truck.quantity) == (Decimal(85_000), 1)
    assert preview.read[0] == (
        "Row 3: Item Example radio; Quantity 3; Unit cost $1,200; Kind Technology; "
        "Why is it needed? An example reason"
    )
    assert [(each.place, each.why) for each in preview.left_out] == [
        ("Column “Total”", "the program computes it"),
        ("Row 1", "it stands above the headings"),
        ("Row 5", "it repeats row 4; raise the quantity there if both are meant"),
        ("Row 7", "it is a sum, not an item"),
        ("Empty rows", "1 of them"),
    ]


def test_a_cell_that_gives_no_value_stays_typed_text() -> None:
    (typed,) = read_needs(invented("invented-needs.csv")).typed
    assert (typed.item, typed.field, typed.text) == (1, "quantity", "two")
    assert typed.place == "Row 4, Quantity"
    assert typed.why == "Quantity must be a whole number, like 12"


def test_a_formula_stays_text_and_is_pointed_out() -> None:
    preview = read_needs(invented("invented-needs.csv"))
    assert preview.items[1].why == "=2+3"
    assert "=2+3 (looks like a formula, kept as text)" in preview.read[1]
    assert read_needs(source(f"{HEAD}Radio,1,=9*9\n")).typed[0].text == "=9*9"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Unit cost", "unit_cost"),
        ("UNIT_COST", "unit_cost"),
        ("Unit Price (USD)", "unit_cost"),
        ("Useful life (years)", "useful_life"),
        ("Vendor", "cost_source"),
        ("Yearly operating cost", "operating_cost"),
    ],
)
def test_headings_are_forgiven(heading: str, field: str) -> None:
    (need,) = read_needs(source(f"Item,{heading}\nExample,7\n")).items
    assert str(getattr(need, field)) == "7"


@pytest.mark.parametrize(
    ("heading", "why"),
    [
        ("Id", "no field of a need has this name"),
        ("Funding program", "no field of a need has this name"),  # an id of the program’s own
        ("Weather", "no field of a need has this name"),
        ("Total cost", "the program computes it"),
        ("Qty", "another column was read for the same field"),
    ],
)
def test_a_column_that_is_not_read_is_named(heading: str, why: str) -> None:
    preview = read_needs(source(f"Item,Quantity,{heading}\nExample,2,9\n"))
    assert (preview.left_out[0].place, preview.left_out[0].why) == (f"Column “{heading}”", why)
    assert preview.items[0].quantity == 2


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_delimiters_and_encodings_are_told_apart(mark: str, encoding: str) -> None:
    text = mark.join(["Item", "Quantity"]) + "\r\n" + mark.join(["Cañón patrol’s radio", "2"])
    (need,) = read_needs(source(text.encode(encoding))).items
    assert (need.item, need.quantity) == ("Cañón patrol’s radio", 2)


def test_a_cell_may_hold_a_delimiter_and_several_lines() -> None:
    (need,) = read_needs(source('Item,Why\n"Radio, ""new""","one\r\ntwo"\n')).items
    assert (need.item, need.why) == ('Radio, "new"', "one\ntwo")


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\x07", "\x85"])
def test_a_cell_that_hides_characters_is_not_read(hidden: str) -> None:
    preview = read_needs(source(f"{HEAD}Radio{hidden}oidar,2,5\n"))
    assert (preview.items[0].item, preview.items[0].quantity) == ("", 2)
    assert preview.left_out[0].place == "Row 2, Item"


def test_a_number_no_field_could_hold_is_named() -> None:
    preview = read_needs(source(f"{HEAD}Radio,2,{'9' * 40}\n"))
    assert preview.items[0].unit_cost is None
    assert (preview.typed[0].field, preview.typed[0].text) == ("unit_cost", "9" * 40)


def test_a_row_that_says_nothing_is_named() -> None:
    preview = read_needs(source(f"{HEAD},1,\nRadio,1,5\n"))
    assert [need.item for need in preview.items] == ["Radio"]
    assert preview.left_out[0].why == "no cell says more than an empty need"


def test_cells_without_a_heading_are_named() -> None:
    preview = read_needs(source("Item,Quantity,\nExample,2,x,y\n,,,z\n"))
    assert [(each.place, each.why) for each in preview.left_out] == [
        ("Row 2, cell 3", "no heading stands above it"),
        ("Row 2, cell 4", "no heading stands above it"),
        ("Row 3, cell 4", "no heading stands above it"),
        ("Row 3", "it has nothing under a heading that names a field"),
    ]


REFUSED = [
    (b"", "It is empty"),
    (b" \r\n \n", "It is empty"),
    (codecs.BOM_UTF16_LE + HEAD.encode("utf-16-le"), "text in UTF-16; save it as “CSV UTF-8”"),
    (HEAD.encode("utf-16-le"), "It is no text file"),
    (bytes.fromhex("d0cf11e0a1b11ae1") + b"x", "It is an old or locked Office file"),
    (b"%PDF-1.7\n\x81\x8d", "neither UTF-8 nor Windows-1252"),
    (b"FY,Region\n2025,x\n", "None of its first 10 rows has headings with a column “Item”"),
    (HEAD.encode() + b"x" * 1024 * 1024, "line 2 is longer than 100,000 characters"),
    (HEAD.encode() + b'"a\n' + b"x\n" * 70_000 + b'",1,1', "a cell that is too long"),
    (HEAD.encode() + b'"Radio,1,1\nTruck,1,1\n', "row 2 has a quotation mark without its partner"),
    (HEAD.encode() + b"," * 100, "row 2 has more than 100 columns"),
    (HEAD.encode() + b"Radio,1,1\n" * 20_000, "more than 20,000 rows"),
    (b"x\n" * (5 * 1024 * 1024 + 1), "larger than 10 MB"),
]


@pytest.mark.parametrize(("data", "sentence"), REFUSED, ids=[each[1] for each in REFUSED])
def test_what_is_no_list_of_needs_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read_needs(source(data))


def test_a_line_at_the_limit_is_read() -> None:
    text = "x" * (LONGEST_LINE - 3)
    assert read_needs(source(f"Item,Why\na,{text}\n")).items[0].why == text


def test_the_reader_of_workbooks_is_loaded_only_for_one() -> None:
    code = "import sys, cli.app; sys.exit('python_calamine' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
