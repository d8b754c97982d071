"""Workbooks: cells read as they would be typed, and nothing that could exhaust the machine."""

import io
import zipfile
from decimal import Decimal

import pytest

from models.errors import UserError
from models.need import Need
from storage.imports.needs import read_needs
from storage.imports.preview import Preview
from tests.storage.imports.files import row, source, workbook

HEAD = row("Item", "Quantity", "Unit cost")
PLAIN = workbook(HEAD + row("Example radio", 2, 1200.5))


def read(data: bytes) -> Preview[Need]:
    return read_needs(source(data, "example.xlsx"))


def test_a_sheet_is_read_like_a_csv_file() -> None:
    (need,) = read(PLAIN).items
    assert (need.item, need.quantity, need.unit_cost) == ("Example radio", 2, Decimal("1200.5"))


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        (0.1 + 0.2, Decimal("0.3")),  # as the sheet shows it, not as the machine keeps it
        (1e6, Decimal(1_000_000)),
        ("$1,200", Decimal(1200)),
    ],
)
def test_an_amount_is_what_the_sheet_shows(stored: str | float, value: Decimal) -> None:
    assert read(workbook(HEAD + row("Example", 1, stored))).items[0].unit_cost == value


def test_other_sheets_are_named_and_not_read() -> None:
    preview = read(workbook(HEAD + row("Example", 1, 2), HEAD + row("Other", 1, 2)))
    assert [need.item for need in preview.items] == ["Example"]
    assert preview.left_out[0].place == "Sheet “Sheet 2”"


def test_a_formula_without_a_value_or_with_an_error_is_named() -> None:
    cells = '<row r="2"><c r="A2" t="inlineStr"><is><t>Example</t></is></c>{}</row>'
    for cell in ('<c r="B2"><f>1+1</f></c>', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'):
        preview = read(workbook(HEAD + cells.format(cell)))
        assert preview.left_out[0].place == "Cell B2 in sheet1.xml"
    computed = '<c r="B2"><f>1+1</f><v>2</v></c>'
    assert read(workbook(HEAD + cells.format(computed))).items[0].quantity == 2


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="{0}"><c r="{1}{0}"><v>1</v></c></row>'
BROKEN = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
REFUSED = [
    (workbook(FAR.format(9_000, "XFD")), "more than 100 columns"),  # 4.6 GB in the reader
    (workbook(FAR.format(1_048_576, "A")), "more than 20,000 rows"),
    (workbook("<row>" + "<c/>" * 101 + "</row>"), "more than 100 columns"),
    (workbook("<row/>" * 20_001), "more than 20,000 rows"),
    (workbook('<row r="x"/>'), "a damaged workbook"),
    (workbook('<row><c r="1A"/></row>'), "a damaged workbook"),
    (workbook(HEAD, **{"xl/comments.xml": BROKEN}), "a damaged workbook"),
    (workbook("<row>"), "a damaged workbook"),
    (workbook(HEAD, **{"xl/note.txt": " " * (40 * 1024 * 1024)}), "unpacks to more than 40 MB"),
    (workbook(HEAD, **{"content.xml": "<x/>"}), "It is no Excel workbook"),
    (workbook(HEAD, **{f"n{i}.txt": "" for i in range(1_000)}), "a damaged workbook"),
    (workbook(HEAD, **{"XL/Workbook.xml": "<x/>"}), "a damaged workbook"),  # which is it?
    (b"PK\x03\x04 and nothing else", "a damaged workbook"),
    (PLAIN[:-40], "a damaged workbook"),
    (PLAIN[:4] + PLAIN[24:], "a damaged workbook"),  # says it begins before its beginning
    (PLAIN + b" " * (10 * 1024 * 1024), "larger than 10 MB"),
    (workbook(), "no visible sheet"),
    (workbook(row("Only", "other", "words")), "headings with a column “Item”"),
]


@pytest.mark.parametrize(("data", "sentence"), REFUSED)
def test_what_is_no_harmless_workbook_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read(data)


def test_a_sheet_that_is_no_xml_part_is_refused() -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x" Target="worksheets/sheet1.bin"/></Relationships>'
    )
    with pytest.raises(UserError, match="macros or parts that are no plain sheets"):
        read(workbook(HEAD, **{"xl/_rels/workbook.xml.rels": links}))


def test_a_part_larger_than_it_says_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as package:
        size = package.getinfo("xl/workbook.xml").file_size
    lying = PLAIN.replace(size.to_bytes(4, "little"), (20).to_bytes(4, "little"))
    assert lying != PLAIN
    with pytest.raises(UserError, match="a damaged workbook"):
        read(lying)
