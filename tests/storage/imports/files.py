"""Files to import: invented ones of a few lines, and real ones where they are at hand."""

import datetime
import io
import os
import warnings
import zipfile
from pathlib import Path

import pytest

from storage.imports.source import SourceFile, read_source

FIXTURES = Path(__file__).parent / "fixtures"
SAVED = datetime.date(2026, 6, 16)

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def invented(name: str) -> SourceFile:
    """A fixture; its values and people are invented."""
    return source((FIXTURES / name).read_bytes(), name)


def source(data: bytes | str, name: str = "example.csv") -> SourceFile:
    return SourceFile(name, data.encode() if isinstance(data, str) else data, SAVED)


def real(name: str) -> SourceFile:
    """A file as its publisher made it; the test is skipped where it is absent."""
    beside = Path(__file__).resolve().parents[4] / "shared" / "data"
    file = Path(os.environ.get("FUNDWRIGHT_SHARED_DATA", beside)) / name
    if not file.exists():
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn(f"{name} is absent, so it was not read", stacklevel=2)
        pytest.skip(f"{name} is absent, so it was not read")
    return read_source(file)


def workbook(*sheets: str, **parts: str) -> bytes:
    """An Excel workbook of sheets given as XML rows; `parts` are added or replace its own."""
    numbers = range(1, len(sheets) + 1)
    links = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in numbers
    )
    names = "".join(f'<sheet name="Sheet {i}" sheetId="{i}" r:id="r{i}"/>' for i in numbers)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for i in numbers
    )
    content = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Override '
        f'PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{names}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
        "</Relationships>",
    }
    for i, rows in zip(numbers, sheets, strict=True):
        content[f"xl/worksheets/sheet{i}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in (content | parts).items():
            package.writestr(name, text)
    return packed.getvalue()


def row(*cells: str | float) -> str:
    """One row of a sheet; text is stored in its cell."""
    return f"<row>{''.join(_cell(cell) for cell in cells)}</row>"


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c><v>{value}</v></c>"
